# What load curves and their points look like, here, in other cultures, and deserialized.

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../fixtures/Shown.ps1"
    Import-RpcBench
    $curves = @(Get-RpcBenchmarkResult -Path (Save-ExampleCurve -RunId '20261122-150512-0a1b2c' -Path (Join-Path $TestDrive 'curves.json')) -LoadCurve -IncludeFloor)
}

Describe 'Load curves on the screen' {
    It 'are a line each under what was measured, the whole curve at its end' {
        $lines = Get-Shown -InputObject $curves
        @($lines -match '^SimpleCall, small int, as deployed$').Count | Should -Be 2
        @($lines -match '^Payload 1 MB, as deployed$').Count | Should -Be 1
        @($lines -match '^Framework +Runtime +Api +Variant +Knee users +Calls/s +Server KB/conn +Calls/s by users$').Count | Should -BeGreaterThan 0
        @($lines -match '^ZeroMQ +Node +Async +Default +4 +14,000 +60\.0 1: 4,800  2: 9,000  4: 14,000  8: 14,400$').Count | Should -Be 1
        @($lines -match '^gRPC +Node +Async +Default +1 +150 +-2\.0 1: 150 ').Count | Should -Be 1
        @($lines -match '^Tcp +Node +Async +Default +2 +20,000 +- 1: 14,000 ').Count | Should -Be 1
    }

    It 'lose no point on a screen of 80 columns' {
        $text = (Get-Shown -InputObject $curves[0] -Width 80) -join ' '
        foreach ($point in '4,800', '9,000', '14,400') {
            $text | Should -BeLike "*: $point*"
        }
    }

    It 'write figures as the culture does' {
        @((Get-Shown -InputObject $curves[0] -Culture 'de-DE') -match ' 14\.000 +60,0 1: 4\.800 ').Count | Should -Be 1
    }

    It 'have points as a table of their own, the knee named' {
        $lines = Get-Shown -InputObject $curves[0].Points
        @($lines -match '^ +Users +Processes +Calls/s +us/call +P99 us +Knee$').Count | Should -Be 1
        @($lines -match '^ +4 +1 +14,000\.0 +283\.0 +812\.5 +knee$').Count | Should -Be 1
        @($lines -match '^ +8 +2 +14,400\.0 +552\.0 +-$').Count | Should -Be 1
    }

    It 'are a full list for Format-List' {
        $list = Get-Shown -InputObject ($curves | Format-List)
        foreach ($label in 'Group', 'Framework', 'Knee (users)', 'Calls per second at the knee', 'Server memory per connection (KB)', 'Client memory per connection (KB)', 'P99 (us) by users', 'Run', 'Tag') {
            @($list -match "^$([regex]::Escape($label)) +: .").Count | Should -Be 3 -Because $label
        }
        @($list -match '^P99 \(us\) by users +: 1: 410\.0  2: 460\.0  4: 812\.5  8: -$').Count | Should -Be 1
    }

    It 'look the same after a trip through XML, and from a job, points included' {
        $file = Join-Path $TestDrive 'curves.xml'
        $curves | Export-Clixml -LiteralPath $file
        $job = Start-Job -ScriptBlock { Import-Module -Name $args[0]; Get-RpcBenchmarkResult -Path $args[1] -LoadCurve -IncludeFloor } -ArgumentList (Join-Path $ModuleRoot 'RpcBench.psd1'), (Join-Path $TestDrive 'curves.json')
        foreach ($back in @(Import-Clixml -LiteralPath $file), @($job | Receive-Job -Wait -AutoRemoveJob)) {
            $back[0].PSObject.TypeNames | Should -Contain 'Deserialized.RpcBench.LoadCurve'
            $back[0].Points[0].PSObject.TypeNames | Should -Contain 'Deserialized.RpcBench.LoadPoint'
            Get-Shown -InputObject $back | Should -Be (Get-Shown -InputObject $curves)
            Get-Shown -InputObject ($back | Format-List) | Should -Be (Get-Shown -InputObject ($curves | Format-List))
            Get-Shown -InputObject $back[0].Points | Should -Be (Get-Shown -InputObject $curves[0].Points)
        }
    }
}
