BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkOptionParameter' {
    It 'is <Shown> of <Option>' -ForEach @(
        @{ Option = '{"name":"payload-size"}'; Shown = 'PayloadSize' }
        @{ Option = '{"name":"output","parameter":"OutputPath"}'; Shown = 'OutputPath' }
        @{ Option = '{"name":"implementation","parameter":null}'; Shown = $null }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            Get-RpcBenchmarkOptionParameter -Option (ConvertFrom-Json -InputObject $Option) | Should -BeExactly $Shown
        }
    }

    It 'is the name of a parameter of New-RpcBenchmarkPlan, of every option that has one' {
        InModuleScope RpcBench {
            $names = @((Get-RpcBenchmarkContract -Name options).options | ForEach-Object { Get-RpcBenchmarkOptionParameter -Option $_ } | Where-Object { $_ })
            $names.Count | Should -BeGreaterThan 20
            @($names | Where-Object { -not (Get-Command -Name New-RpcBenchmarkPlan).Parameters.ContainsKey($_) }) | Should -BeNullOrEmpty
        }
    }
}
