BeforeDiscovery {
    $hasProc = Test-Path -LiteralPath '/proc/self/stat'
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Read-RpcBenchmarkProcStat', 'Get-RpcBenchmarkPriority') {
        . (Get-Module -Name RpcBench) { . $args[0] } (Join-Path $ModuleRoot "private/linux/$name.ps1")
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkPriority (Linux)' -Skip:(-not $hasProc) {
    It 'is the nice value' {
        InModuleScope RpcBench { Get-RpcBenchmarkPriority -Id $PID } | Should -BeExactly "$(nice)"
    }

    It 'has nothing for a process that is not there' {
        InModuleScope RpcBench { Get-RpcBenchmarkPriority -Id 0x7FFFFFFE } | Should -BeNullOrEmpty
    }
}
