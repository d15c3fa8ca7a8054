BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Expanded {
        param([hashtable] $Wanted = @{}, [bool] $IncludeFloor = $false, [scriptblock] $Change = {})
        $run = ConvertFrom-Json -InputObject (Get-Example 'result/valid/load-curve.json')
        $run.plan.includeFloor = $IncludeFloor
        $null = & $Change $run
        InModuleScope RpcBench -Parameters @{ Run = $run; Wanted = $Wanted } { Expand-RpcBenchmarkLoadCurve -Run $Run -Wanted $Wanted }
    }
}

Describe 'Expand-RpcBenchmarkLoadCurve' {
    It 'gives the curves in the order of the file, each with its run' {
        $curves = @(Get-Expanded)
        $curves.Framework | Should -Be 'ZeroMQ', 'gRPC'
        @($curves.RunId | Select-Object -Unique) | Should -Be '20261122-150512-0a1b2c'
    }

    It 'has the floor''s where the run was asked for it: <Planned>, or is asked now: <Asked>' -ForEach @(
        @{ Planned = $false; Asked = $null; Floors = 0 }
        @{ Planned = $true; Asked = $null; Floors = 1 }
        @{ Planned = $false; Asked = $true; Floors = 1 }
        @{ Planned = $true; Asked = $false; Floors = 0 }
    ) {
        $wanted = if ($null -eq $Asked) { @{} } else { @{ IncludeFloor = [switch] $Asked } }
        @(Get-Expanded -IncludeFloor $Planned -Wanted $wanted | Where-Object { $_.Framework -eq 'Tcp' }).Count | Should -Be $Floors
    }

    It 'keeps those of <Name> <Value>: <Found>' -ForEach @(
        @{ Name = 'Framework'; Value = 'Z*'; Found = 'ZeroMQ' }
        @{ Name = 'Scenario'; Value = 'payload'; Found = 'gRPC' }
        @{ Name = 'Runtime'; Value = 'Python'; Found = @() }
    ) {
        @(Get-Expanded -Wanted @{ $Name = $Value } | ForEach-Object { $_.Framework }) | Should -Be $Found
    }

    It 'knows none of a run that is older than they are' {
        Get-Expanded -Change { $args[0].PSObject.Properties.Remove('curves') } | Should -BeNullOrEmpty
    }
}
