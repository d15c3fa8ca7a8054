BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkLeftoverText' {
    It 'names each thing that is left' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunLeftover -MockWith {
            [pscustomobject]@{ Process = @(9); File = @('/r/.rpcbench-1-1-0'); Rule = @([pscustomobject]@{ Name = 'RpcBench-TCP-1' }); Change = @([pscustomobject]@{ setting = 'PowerPlan'; before = 'powersave'; after = 'performance' }) }
        }
        $record = [pscustomobject]@{ RunId = 'r1'; Processes = @([pscustomobject]@{ Id = 7; Who = 'engine'; Port = $null }, [pscustomobject]@{ Id = 8; Who = 'gRPC on Node (server)'; Port = 4000 }) }
        $lines = @(InModuleScope RpcBench -Parameters @{ Record = $record } { Get-RpcBenchmarkLeftoverText -Record $Record })
        $lines.Count | Should -Be 6
        foreach ($sign in '7 (engine)', '4000', '9', '.rpcbench-1-1-0', 'RpcBench-TCP-1', 'powersave') {
            @($lines | Where-Object { $_.Contains($sign) }).Count | Should -BeGreaterThan 0 -Because $sign
        }
    }
}
