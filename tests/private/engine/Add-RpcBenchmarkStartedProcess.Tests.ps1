BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Add-RpcBenchmarkStartedProcess' {
    It 'notes the process and its port, and of one that is noted twice when it was first heard of' {
        InModuleScope RpcBench {
            $engine = [pscustomobject]@{ Processes = @{}; Ports = @{} }
            Add-RpcBenchmarkStartedProcess -ProcessEvent ([pscustomobject]@{ pid = 7; who = 'a'; port = $null }) -Engine $engine
            $first = $engine.Processes[7].StartedBy
            Add-RpcBenchmarkStartedProcess -ProcessEvent ([pscustomobject]@{ pid = 7; who = 'a'; port = 9 }) -Engine $engine
            $engine.Processes[7].Who | Should -Be 'a'
            $engine.Processes[7].StartedBy | Should -Be $first
            $engine.Ports[9] | Should -Be 'a'
        }
    }
}
