BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkSettingName' {
    It 'names those that can be got, set and described' {
        InModuleScope RpcBench {
            Get-RpcBenchmarkSettingName | Should -Be 'PowerPlan', 'Priority'
            foreach ($name in Get-RpcBenchmarkSettingName) {
                foreach ($verb in 'Get', 'Set') {
                    Get-Command -Name "$verb-RpcBenchmark$name" -ErrorAction Stop | Should -Not -BeNullOrEmpty
                }
                (Get-RpcBenchmarkMessage).Text["About$name"] | Should -Not -BeNullOrEmpty
                (Get-RpcBenchmarkMessage).Text["No$name"] | Should -Not -BeNullOrEmpty
            }
        }
    }
}
