BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function New-Judged {
        <# A judged run with a cell for each outcome. #>
        param([string[]] $Outcome, [hashtable[]] $Change = @())
        $check = (ConvertFrom-Json -InputObject (Get-Example 'answer/valid/check.json')).check
        $result = InModuleScope RpcBench -Parameters @{ Check = $check } { ConvertTo-RpcBenchmarkGateResult -Check $Check -InconclusiveAs Fail }
        $cells = foreach ($each in $Outcome) {
            $cell = $result.Cell[0].PSObject.Copy()
            $cell.Outcome = $each
            $cell
        }
        $result.Cell = @($cells)
        $result.Change = [object[]] @($Change | ForEach-Object { [pscustomobject] $_ })
        $result.Baseline = 'main'
        $result
    }

    function Get-Assertion {
        param([object[]] $Judged, [string] $OnInconclusive = 'Inconclusive')
        InModuleScope RpcBench -Parameters @{ Judged = $Judged; On = $OnInconclusive } { ConvertTo-RpcBenchmarkAssertion -Judged $Judged -OnInconclusive $On }
    }
}

Describe 'ConvertTo-RpcBenchmarkAssertion' {
    It 'makes <Expected> of <Outcomes> with -OnInconclusive <On>' -ForEach @(
        @{ Outcomes = @('Held', 'Held'); On = 'Inconclusive'; Expected = 'Held' }
        @{ Outcomes = @('Held', 'Slower', 'Inconclusive'); On = 'Pass'; Expected = 'Failed' }
        @{ Outcomes = @('Held', 'Inconclusive'); On = 'Inconclusive'; Expected = 'Inconclusive' }
        @{ Outcomes = @('Held', 'Inconclusive'); On = 'Fail'; Expected = 'Failed' }
        @{ Outcomes = @('Held', 'Inconclusive'); On = 'Pass'; Expected = 'Held' }
        @{ Outcomes = @(); On = 'Pass'; Expected = 'Failed' }
    ) {
        (Get-Assertion -Judged @(New-Judged -Outcome $Outcomes) -OnInconclusive $On).Outcome | Should -Be $Expected
    }

    It 'says of each figure that did not hold what it was, beside whom, and what changed' {
        $said = Get-Assertion -Judged @(New-Judged -Outcome Held, Slower -Change @{ Since = 'main'; What = '@grpc/grpc-js'; Was = '1.10.0'; Is = '1.14.7' })
        $said.Slower | Should -Be 1
        @($said.Text -split '\r?\n').Count | Should -Be 4
        foreach ($part in 'grpc-old, main', 'us/call 413 against 375', '@grpc/grpc-js: 1.10.0 -> 1.14.7') { $said.Text | Should -BeLike "*$part*" }
    }

    It 'says since what each thing changed, where there are several' {
        $changes = foreach ($since in 'grpc-old', 'main') { @{ Since = $since; What = 'gRPC'; Was = '1'; Is = '2' } }
        $text = (Get-Assertion -Judged @(New-Judged -Outcome Slower -Change $changes)).Text
        foreach ($since in 'grpc-old', 'main') { $text | Should -BeLike "*gRPC: 1 -> 2 ($since)*" }
    }

    It 'looks at the figures that are named, and fails where there is none of these' {
        $judged = New-Judged -Outcome Held, Slower
        $judged.Cell[1].Figure = 'CpuUs'
        $outcomes = foreach ($figure in 'UsPerCall', 'CpuUs', 'P99') {
            InModuleScope RpcBench -Parameters @{ Judged = @($judged); Figure = $figure } { (ConvertTo-RpcBenchmarkAssertion -Judged $Judged -Figure $Figure -OnInconclusive Pass).Outcome }
        }
        $outcomes | Should -Be 'Held', 'Failed', 'Failed'
    }

    It 'takes cells by themselves' {
        (Get-Assertion -Judged (New-Judged -Outcome Held, Slower).Cell).Outcome | Should -Be 'Failed'
    }

    It 'has nothing to hold: that is a failure' {
        (Get-Assertion -Judged @()).Outcome | Should -Be 'Failed'
    }
}
