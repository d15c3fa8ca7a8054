BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkTaskSpan' {
    It '<Value> is <Minutes> minutes' -ForEach @(
        @{ Value = 'PT4H'; Minutes = 240 }
        @{ Value = 'P1DT1M'; Minutes = 1441 }
        @{ Value = [timespan] '00:30:00'; Minutes = 30 }
        @{ Value = 'PT0S'; Minutes = 0 }
    ) {
        (InModuleScope RpcBench -Parameters @{ Value = $Value } { ConvertTo-RpcBenchmarkTaskSpan -Value $Value }).TotalMinutes | Should -Be $Minutes
    }

    It 'is nothing of <_>' -ForEach '', 'P99999999DT23H59M59S', '4h' {
        InModuleScope RpcBench -Parameters @{ Value = $_ } { ConvertTo-RpcBenchmarkTaskSpan -Value $Value } | Should -BeNullOrEmpty
    }

    It 'is nothing of nothing' {
        InModuleScope RpcBench { ConvertTo-RpcBenchmarkTaskSpan -Value $null } | Should -BeNullOrEmpty
    }
}
