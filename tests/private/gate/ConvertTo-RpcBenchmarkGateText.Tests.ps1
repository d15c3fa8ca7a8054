BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $row = (ConvertFrom-Json -InputObject (Get-Example 'answer/valid/check.json')).check.rows[0]
    $cell = @{
        Group = $row.title; Placement = $row.placement; Figure = 'UsPerCall'; Limit = 0.03; Value = 412.5; Reference = 375.2; Ratio = 1.0994; RatioLow = 1.081; RatioHigh = 1.118
        CellId = $row.cellId; Reason = $row.reason
    }
}

Describe 'ConvertTo-RpcBenchmarkGateText' {
    It 'says <Expected>, under every culture' -ForEach @(
        @{ Change = @{}; Expected = 'us/call 413 against 375: +9.9% (+8.1%..+11.8%), limit +3%' }
        @{ Change = @{ Figure = 'CpuUs'; Value = 4.25; Reference = 5.0; Ratio = 0.85; RatioLow = 0.8; RatioHigh = 1.0; Limit = 0.025 }; Expected = 'CPU us 4.25 against 5.0: -15.0% (-20.0%..+0.0%), limit +2.5%' }
        @{ Change = @{ Figure = 'P99'; Value = $null; Reference = $null; Ratio = $null; RatioLow = $null; RatioHigh = $null }; Expected = 'p99 us not known against not known, limit +3%' }
        @{ Change = @{ Figure = 'Errors'; Value = 2; Reference = 0; Ratio = $null; RatioLow = $null; RatioHigh = $null; Limit = 0 }; Expected = 'errors 2 against 0, limit 0' }
    ) {
        $own = [pscustomobject] $cell
        foreach ($name in $Change.Keys) { $own.$name = $Change[$name] }
        foreach ($culture in 'en-US', 'de-DE') {
            $said = Invoke-UnderCulture -Culture $culture -Script {
                InModuleScope RpcBench -Parameters @{ Cell = $own } { ConvertTo-RpcBenchmarkGateText -Cell $Cell -Short }
            }
            $said | Should -BeExactly $Expected
        }
    }

    It 'begins with the cell and ends with the reason' {
        $said = InModuleScope RpcBench -Parameters @{ Cell = [pscustomobject] $cell } { ConvertTo-RpcBenchmarkGateText -Cell $Cell }
        $said | Should -BeExactly 'gRPC/Node/Async/Default, SimpleCall, small int, 1 user, one core: us/call 413 against 375: +9.9% (+8.1%..+11.8%), limit +3%. clearly above +3%.'
    }
}
