BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $ids = '20261122-150512-000001', '20261123-150512-000002', '20261124-150512-000003'

    function Get-Left {
        <# The names of the files that are left in the folder. #>
        param([string] $Folder = (Join-Path $env:RPCBENCH_DATA 'results'))
        @(Get-ChildItem -LiteralPath $Folder -File | ForEach-Object { $_.Name } | Sort-Object)
    }
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Remove-RpcBenchmarkRun' {
    BeforeEach {
        $env:RPCBENCH_DATA = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        $paths = @(
            Save-ExampleRun -RunId $ids[0] -Tag 'nightly'
            Save-ExampleRun -RunId $ids[1] -Tag 'v1', 'nightly'
            Save-ExampleRun -RunId $ids[2]
        )
        $all = @($ids | ForEach-Object { "$_.json" })
    }

    It 'removes the runs of <Name>' -ForEach @(
        @{ Name = 'an id'; Given = @{ RunId = '20261123-150512-000002' }; Left = 0, 2 }
        @{ Name = 'ids with wildcards'; Given = @{ RunId = '*1', '*3' }; Left = @(1) }
        @{ Name = 'a tag'; Given = @{ Tag = 'night*' }; Left = @(2) }
        @{ Name = 'before a time'; Given = @{ Before = [datetime]::SpecifyKind([datetime] '2026-11-23T15:05:13', 'Utc').ToLocalTime() }; Left = @(2) }
        @{ Name = 'a time on'; Given = @{ After = [datetime]::SpecifyKind([datetime] '2026-11-23T15:05:13', 'Utc') }; Left = 0, 1 }
        @{ Name = 'a tag and before a time'; Given = @{ Tag = 'nightly'; Before = [datetime]::SpecifyKind([datetime] '2026-11-23', 'Utc') }; Left = 1, 2 }
        @{ Name = 'an id and a tag'; Given = @{ RunId = '*'; Tag = 'v1' }; Left = 0, 2 }
    ) {
        Remove-RpcBenchmarkRun @Given -Confirm:$false -ErrorAction Stop | Should -BeNullOrEmpty
        Get-Left | Should -Be @($all[$Left])
    }

    It 'removes nothing when nothing is said of what to remove' {
        Get-CaughtId { Remove-RpcBenchmarkRun -Confirm:$false } | Should -Be 'NothingToRemove,Remove-RpcBenchmarkRun'
        Get-Left | Should -Be $all
    }

    It 'removes nothing when nothing comes through the pipeline, whatever else is said' {
        @() | Remove-RpcBenchmarkRun -Before ([datetime] '2099-01-01') -Confirm:$false
        Get-RpcBenchmarkResult -Tag 'none' | Remove-RpcBenchmarkRun -Tag 'nightly' -Confirm:$false
        Get-Left | Should -Be $all
    }

    It 'removes nothing for an object that is neither run nor file' {
        foreach ($object in 1, [pscustomobject]@{ Name = 'x' }) {
            Get-CaughtId { $object | Remove-RpcBenchmarkRun -Before ([datetime] '2099-01-01') -Confirm:$false -ErrorAction Stop } | Should -Be 'InputObjectNotBound,Remove-RpcBenchmarkRun'
        }
        Get-Left | Should -Be $all
    }

    It 'shows with -WhatIf what would go' {
        # What -WhatIf writes goes to the host, so it is read from a PowerShell of its own.
        $shell = Get-TestShell
        $said = & $shell -NoProfile -NonInteractive -Command "Import-Module '$ModuleRoot/RpcBench.psd1'; Remove-RpcBenchmarkRun -Tag v1 -WhatIf"
        "$said" | Should -BeLike "*$($ids[1]).json*"
        "$said" | Should -Not -BeLike "*$($ids[0])*"
        Get-Left | Should -Be $all
    }

    It 'asks first, unless told not to' {
        $attribute = (Get-Command -Name Remove-RpcBenchmarkRun).ScriptBlock.Attributes | Where-Object { $_ -is [System.Management.Automation.CmdletBindingAttribute] }
        $attribute.ConfirmImpact | Should -Be 'High'
        $shell = Get-TestShell
        # Nobody is there to answer.
        $null = & $shell -NoProfile -NonInteractive -Command "Import-Module '$ModuleRoot/RpcBench.psd1'; Remove-RpcBenchmarkRun -Tag v1" 2>&1
        Get-Left | Should -Be $all
    }

    It 'takes results from the pipeline, many of one run for one file' {
        Mock -ModuleName RpcBench -CommandName Remove-Item
        Get-RpcBenchmarkResult -RunId $ids[0], $ids[2] | Remove-RpcBenchmarkRun -Confirm:$false -ErrorAction Stop
        Should -Invoke -ModuleName RpcBench -CommandName Remove-Item -Times 2 -Exactly
        Should -Invoke -ModuleName RpcBench -CommandName Remove-Item -Times 1 -Exactly -ParameterFilter { $LiteralPath -eq $paths[2] }
    }

    It 'takes <_> from the pipeline' -ForEach 'runs', 'runs that were in XML', 'results that were in XML', 'runs that were in CSV', 'results that were in CSV', 'files' {
        $xml = Join-Path $TestDrive 'x.xml'
        $csv = Join-Path $TestDrive 'x.csv'
        $objects = switch ($_) {
            'files' { Get-Item -LiteralPath $paths[1] }
            { $_ -like 'runs*' } { Get-RpcBenchmarkRun -RunId $ids[1] }
            { $_ -like 'results*' } { Get-RpcBenchmarkResult -RunId $ids[1] }
        }
        switch ($_) {
            { $_ -like '*XML' } { $objects | Export-Clixml -LiteralPath $xml; $objects = Import-Clixml -LiteralPath $xml }
            { $_ -like '*CSV' } { $objects | Export-Csv -LiteralPath $csv -NoTypeInformation; $objects = Import-Csv -LiteralPath $csv }
        }
        $objects | Remove-RpcBenchmarkRun -Confirm:$false -ErrorAction Stop
        Get-Left | Should -Be $all[0, 2]
    }

    It 'removes files beside a run that are named after it, and no others' {
        $folder = Join-Path $env:RPCBENCH_DATA 'results'
        foreach ($name in "$($ids[1]).html", "$($ids[1]).csv", "$($ids[1])0.html", "x$($ids[1]).html") {
            [System.IO.File]::WriteAllText((Join-Path $folder $name), '')
        }
        Remove-RpcBenchmarkRun -RunId $ids[1] -Confirm:$false
        Get-Left | Should -Be @($all[0], "$($ids[1])0.html", $all[2], "x$($ids[1]).html" | Sort-Object)
    }

    It 'removes a run that was saved elsewhere, and what is beside it stays' {
        $folder = Join-Path $TestDrive 'mine [1]'
        $mine = Save-ExampleRun -RunId $ids[0] -Path (Join-Path $folder 'mine.json')
        [System.IO.File]::WriteAllText((Join-Path $folder 'mine.html'), '')
        Get-RpcBenchmarkRun -Path $mine | Remove-RpcBenchmarkRun -Confirm:$false -ErrorAction Stop
        Get-Left -Folder $folder | Should -Be 'mine.html'
        Get-Left | Should -Be $all -Because 'a run of the same id elsewhere is another file'
    }

    It 'says which run is not there, and removes the others' {
        Remove-RpcBenchmarkRun -RunId $ids[0], '20991122-150512-000009' -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'ResultNotFound,Remove-RpcBenchmarkRun'
        Get-Left | Should -Be $all[1, 2]
    }

    It 'never removes a file that is no run of ours: <Id> for <Name>' -ForEach @(
        @{ Name = 'note.json'; Text = '{"note":"keep"}'; Id = 'ResultNotReadable' }
        @{ Name = 'cut.json'; Text = '{"kind":"RpcBench.Run","version":1,'; Id = 'ResultNotReadable' }
        @{ Name = 'newer.json'; Text = '{"kind":"RpcBench.Run","version":3}'; Id = 'UnsupportedVersion' }
    ) {
        $folder = Join-Path $env:RPCBENCH_DATA 'results'
        $file = Join-Path $folder $Name
        [System.IO.File]::WriteAllText($file, $Text)
        Remove-RpcBenchmarkRun -Path $file -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].FullyQualifiedErrorId | Should -Be "$Id,Remove-RpcBenchmarkRun"
        $failures[0].TargetObject | Should -Be $file
        Remove-RpcBenchmarkRun -Path $folder -Confirm:$false -WarningAction SilentlyContinue -WarningVariable warnings -ErrorAction Stop
        "$warnings" | Should -BeLike "*$Name*``[$Id``]"
        Get-Left | Should -Be $Name
    }

    It 'says which file could not be removed' {
        Mock -ModuleName RpcBench -CommandName Remove-Item -MockWith {
            if ($LiteralPath -like "*$($ids[0]).json") { throw 'in use' }
            [System.IO.File]::Delete($LiteralPath)
        }
        Remove-RpcBenchmarkRun -RunId $ids[0], $ids[1] -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failures
        # PowerShell adds what was caught on the way.
        $failure = @($failures | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] -and $_.FullyQualifiedErrorId -eq 'ResultNotRemoved,Remove-RpcBenchmarkRun' })
        $failure.TargetObject | Should -BeLike "*$($ids[0]).json"
        $failure.CategoryInfo.Category | Should -Be 'WriteError'
        Get-Left | Should -Be $all[0, 2]
    }
}
