BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Cell {
        <# A cell like that of the golden event. #>
        param([string] $Framework, [string] $Runtime = 'Node', [string] $Group = 'g1', [double] $PerCall = 1000, [switch] $IsFloor, [string] $TwinOf, [string] $State = 'Completed', [string] $Variant = 'Default')
        $cell = (Get-ExampleEvent -Name result).cell
        $cell.id = "$Group/$Framework/$Runtime/$Variant$(if ($TwinOf) { '/twin' })"
        $cell.framework = $Framework
        $cell.runtime = $Runtime
        $cell.groupId = $Group
        $cell.isFloor = [bool] $IsFloor
        $cell.twinOf = if ($TwinOf) { $TwinOf }
        $cell.state = $State
        $cell.variant = $Variant
        $cell.latency.perCallNs = $PerCall
        $cell
    }

    function Get-Expanded {
        param([object[]] $Cell, [hashtable] $Wanted = @{}, [bool] $IncludeFloor = $false, [string[]] $Tag = @('nightly', 'v1'))
        $run = Get-ExampleRun -RunId '20261122-150512-0a1b2c' -Tag $Tag
        $run.cells = $Cell
        $run.plan.includeFloor = $IncludeFloor
        InModuleScope RpcBench -Parameters @{ Run = $run; Wanted = $Wanted } { Expand-RpcBenchmarkRun -Run $Run -Wanted $Wanted }
    }

    $cells = @(
        Get-Cell -Framework ZeroMQ -PerCall 5000
        Get-Cell -Framework ZeroMQ -TwinOf 'g1/ZeroMQ/Node/Default'
        Get-Cell -Framework gRPC -Runtime Python -PerCall 7000
        Get-Cell -Framework Tcp -IsFloor -PerCall 1000
        Get-Cell -Framework Tcp -Runtime Python -IsFloor -PerCall 2000
        Get-Cell -Framework Tcp -IsFloor -TwinOf 'g1/Tcp/Node/Default' -PerCall 1
        Get-Cell -Framework ZeroMQ -Group 'g2' -PerCall 9000
        Get-Cell -Framework Tcp -Group 'g2' -IsFloor -PerCall 3000
    )
}

Describe 'Expand-RpcBenchmarkRun' {
    It 'gives a result for each cell that is neither twin nor floor, in the order of the file' {
        $results = @(Get-Expanded -Cell $cells)
        $results.CellId | Should -Be 'g1/ZeroMQ/Node/Default', 'g1/gRPC/Python/Default', 'g2/ZeroMQ/Node/Default'
        $results[0].PSObject.TypeNames | Should -Contain 'RpcBench.Result'
        $results[0].RunId | Should -Be '20261122-150512-0a1b2c'
        $results[0].Tag | Should -BeExactly 'nightly, v1'
    }

    It 'says which interpreter ran each, and nothing where the run does not' {
        $results = @(Get-Expanded -Cell $cells)
        $results.Runtime | Should -Be 'Node', 'Python', 'Node'
        $results.RuntimePath | Should -Be $null, '/usr/bin/python3', $null
    }

    It 'finds each the floor of its group and runtime' {
        (Get-Expanded -Cell $cells).FloorUsPerCall | Should -Be 1, 2, 3
    }

    It 'holds every variant against the one floor' {
        $both = @((Get-Cell -Framework gRPC), (Get-Cell -Framework gRPC -Variant Tuned), (Get-Cell -Framework Tcp -IsFloor -PerCall 2000))
        $results = @(Get-Expanded -Cell $both)
        $results.Variant | Should -Be 'Default', 'Tuned'
        $results.FloorUsPerCall | Should -Be 2, 2
    }

    It 'knows no floor of a cell where that failed, or there is none' {
        $failed = @((Get-Cell -Framework gRPC), (Get-Cell -Framework Tcp -IsFloor -State Failed), (Get-Cell -Framework Tcp -IsFloor -Runtime Python), (Get-Cell -Framework Tcp -IsFloor -Group 'g2'))
        $null -eq (Get-Expanded -Cell $failed).FloorUsPerCall | Should -BeTrue
    }

    It 'has the floor as a result where the run was asked for it: <Planned>, or is asked now: <Asked>' -ForEach @(
        @{ Planned = $false; Asked = $null; Floors = 0 }
        @{ Planned = $true; Asked = $null; Floors = 3 }
        @{ Planned = $false; Asked = $true; Floors = 3 }
        @{ Planned = $true; Asked = $false; Floors = 0 }
    ) {
        $wanted = if ($null -eq $Asked) { @{} } else { @{ IncludeFloor = [switch] $Asked } }
        @(Get-Expanded -Cell $cells -IncludeFloor $Planned -Wanted $wanted | Where-Object { $_.IsFloor }).Count | Should -Be $Floors
    }

    It 'keeps the results that were asked for' {
        (Get-Expanded -Cell $cells -Wanted @{ Framework = 'z*' }).CellId | Should -Be 'g1/ZeroMQ/Node/Default', 'g2/ZeroMQ/Node/Default'
        (Get-Expanded -Cell $cells -Wanted @{ Runtime = 'Python' }).Framework | Should -Be 'gRPC'
        Get-Expanded -Cell $cells -Wanted @{ Scenario = 'Stream' } | Should -BeNullOrEmpty
    }

    It 'has no tag where the run has none' {
        $null -eq (Get-Expanded -Cell $cells[0] -Tag @()).Tag | Should -BeTrue
    }
}
