BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkOptionTable' {
    It 'has every option that is a parameter' {
        $table = InModuleScope RpcBench { Get-RpcBenchmarkOptionTable }
        $options = (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $ModuleRoot 'proto/options.json')))).options
        foreach ($option in $options) {
            $parameter = InModuleScope RpcBench -Parameters @{ Option = $option } { Get-RpcBenchmarkOptionParameter -Option $Option }
            if ($parameter) {
                $table[$parameter].name | Should -BeExactly $option.name
            }
        }
        $table['againstruntime'].name | Should -BeExactly 'against'
    }

    It 'is made once' {
        InModuleScope RpcBench { $null = Get-RpcBenchmarkOptionTable }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkOptionParameter
        InModuleScope RpcBench { (Get-RpcBenchmarkOptionTable).ContainsKey('pAYLOADsIZE') } | Should -BeTrue
        Should -Invoke -ModuleName RpcBench -CommandName Get-RpcBenchmarkOptionParameter -Times 0 -Exactly
    }
}
