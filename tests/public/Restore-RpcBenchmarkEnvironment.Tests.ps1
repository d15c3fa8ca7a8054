BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../fixtures/FakeSettings.ps1"
    $dataBefore = $env:RPCBENCH_DATA

    function Open-Child {
        <# A PowerShell with the fake settings of a folder; its stdin is ours, so that it can wait. #>
        param([string] $Folder, [string] $Script)
        $file = Join-Path $Folder 'child.ps1'
        [System.IO.File]::WriteAllText($file, "Import-Module '$ModuleRoot/RpcBench.psd1'`n$(Get-FakeSettingScript -Folder $Folder)`n$Script")
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
        $start.FileName = Get-TestShell
        $start.Arguments = "-NoProfile -NonInteractive -ExecutionPolicy Bypass -File `"$file`""
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        [System.Diagnostics.Process]::Start($start)
    }
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
    Import-RpcBench
}

Describe 'Restore-RpcBenchmarkEnvironment' {
    BeforeEach {
        $folder = Use-FakeSetting
    }

    It 'puts everything back in reverse order, and takes the journal away' {
        $null = Optimize-RpcBenchmarkEnvironment
        $changes = @(Restore-RpcBenchmarkEnvironment)
        $changes.Setting | Should -Be 'Priority', 'PowerPlan'
        $changes.State | Should -Be 'Restored', 'Restored'
        $changes.Before | Should -Be 'fast', 'fast'
        $changes.After | Should -Be 'slow', 'slow'
        Get-FakeSetting -Folder $folder -Name PowerPlan | Should -Be 'slow'
        Get-FakeSetting -Folder $folder -Name Priority | Should -Be 'slow'
        Get-JournalFile | Should -Not -Exist
        @(Get-ChildItem -LiteralPath $env:RPCBENCH_DATA -Filter '*.tmp').Count | Should -Be 0
    }

    It 'takes a change out of the journal only when it is put back' {
        $null = Optimize-RpcBenchmarkEnvironment
        $null = Restore-RpcBenchmarkEnvironment
        Get-FakeSettingTold -Folder $folder | Select-Object -Skip 2 | Should -Be 'Priority=slow journaled=True', 'PowerPlan=slow journaled=True'
    }

    It 'does nothing where nothing was changed' {
        Restore-RpcBenchmarkEnvironment -ErrorAction Stop | Should -BeNullOrEmpty
        Test-Path -LiteralPath $env:RPCBENCH_DATA | Should -BeFalse
    }

    It 'leaves alone what somebody has changed since, and says so' {
        $null = Optimize-RpcBenchmarkEnvironment
        Edit-FakeSetting -Folder $folder -Name PowerPlan -Value 'theirs'
        $changes = @(Restore-RpcBenchmarkEnvironment -WarningVariable warnings -WarningAction SilentlyContinue)
        $changes.State | Should -Be 'Restored', 'ChangedSince'
        $changes[1].After | Should -Be 'theirs'
        Get-FakeSetting -Folder $folder -Name PowerPlan | Should -Be 'theirs'
        "$warnings" | Should -BeLike '*`[ChangedSince`]'
        Get-JournalFile | Should -Not -Exist
    }

    It 'finds nothing to do where the crash came before the change' {
        $null = Optimize-RpcBenchmarkEnvironment -Setting PowerPlan
        Edit-FakeSetting -Folder $folder -Name PowerPlan -Value 'slow'
        (Restore-RpcBenchmarkEnvironment).State | Should -Be 'Unchanged'
        @(Get-FakeSettingTold -Folder $folder).Count | Should -Be 1
        Get-JournalFile | Should -Not -Exist
    }

    It 'forgets the priority of a process that has ended, also where another has its id' {
        $null = Optimize-RpcBenchmarkEnvironment -Setting Priority
        Edit-Journal { $args[0].process.start = 'before that' }
        (Restore-RpcBenchmarkEnvironment).State | Should -Be 'Forgotten'
        @(Get-FakeSettingTold -Folder $folder).Count | Should -Be 1
        Get-JournalFile | Should -Not -Exist
    }

    It 'keeps what could not be put back, for another try' {
        $null = Optimize-RpcBenchmarkEnvironment
        Edit-FakeSetting -Folder $folder -Name 'Priority.deny' -Value ''
        $changes = @(Restore-RpcBenchmarkEnvironment -ErrorVariable failures -ErrorAction SilentlyContinue)
        $changes.State | Should -Be 'Failed', 'Restored'
        $failures[0].FullyQualifiedErrorId | Should -Be 'SettingDenied,Restore-RpcBenchmarkEnvironment'
        (Get-JournalChange).setting | Should -Be 'Priority'
        Remove-Item -LiteralPath (Join-Path $folder 'Priority.deny')
        (Restore-RpcBenchmarkEnvironment).State | Should -Be 'Restored'
        Get-JournalFile | Should -Not -Exist
    }

    It 'keeps what cannot be asked for now' {
        $null = Optimize-RpcBenchmarkEnvironment -Setting PowerPlan
        Remove-Item -LiteralPath (Join-Path $folder 'PowerPlan')
        (Restore-RpcBenchmarkEnvironment -ErrorVariable failures -ErrorAction SilentlyContinue).State | Should -Be 'Unavailable'
        $failures[0].FullyQualifiedErrorId | Should -Be 'SettingUnavailable,Restore-RpcBenchmarkEnvironment'
        (Get-JournalChange).setting | Should -Be 'PowerPlan'
    }

    It 'touches nothing with <_>' -ForEach '-WhatIf', '$WhatIfPreference' {
        $null = Optimize-RpcBenchmarkEnvironment
        Edit-FakeSetting -Folder $folder -Name PowerPlan -Value 'theirs'
        $before = [System.IO.File]::ReadAllText((Get-JournalFile))
        if ($_ -eq '-WhatIf') {
            Restore-RpcBenchmarkEnvironment -WhatIf | Should -BeNullOrEmpty
        }
        else {
            $WhatIfPreference = $true
            Restore-RpcBenchmarkEnvironment | Should -BeNullOrEmpty
            $WhatIfPreference = $false
        }
        @(Get-FakeSettingTold -Folder $folder).Count | Should -Be 2
        [System.IO.File]::ReadAllText((Get-JournalFile)) | Should -BeExactly $before
    }

    It 'changes nothing with a journal that <Because>, and says where it is' -ForEach @(
        @{ Because = 'is cut short'; Content = '{ "version": 1, "changes": [ { "setting": "Pow' }
        @{ Because = 'is of a newer version'; Content = '{ "version": 2, "changes": [] }' }
        @{ Because = 'lacks what is to be put back'; Content = '{ "version": 1, "changes": [ { "setting": "PowerPlan" } ] }' }
        @{ Because = 'is empty'; Content = '' }
        @{ Because = 'is no object'; Content = '[]' }
    ) {
        $null = New-Item -ItemType Directory -Path $env:RPCBENCH_DATA
        [System.IO.File]::WriteAllText((Get-JournalFile), $Content)
        $failure = { Restore-RpcBenchmarkEnvironment } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'BadJournal,Restore-RpcBenchmarkEnvironment'
        $failure.TargetObject | Should -Be (Get-JournalFile)
        $failure.Exception.Message | Should -BeLike "*$(Get-JournalFile)*"
        Get-FakeSettingTold -Folder $folder | Should -BeNullOrEmpty
        [System.IO.File]::ReadAllText((Get-JournalFile)) | Should -BeExactly $Content
    }

    It 'leaves to another machine what is that machine''s, and says so' {
        $null = Optimize-RpcBenchmarkEnvironment
        Edit-Journal { if ($args[0].setting -eq 'PowerPlan') { $args[0].machine = 'elsewhere' } }
        $changes = @(Restore-RpcBenchmarkEnvironment -WarningVariable warnings -WarningAction SilentlyContinue)
        $changes.Setting | Should -Be 'Priority'
        "$warnings" | Should -BeLike '*elsewhere*`[OtherMachine`]'
        Get-FakeSetting -Folder $folder -Name PowerPlan | Should -Be 'fast'
        (Get-JournalChange).machine | Should -Be 'elsewhere'
    }

    It 'works under <_>' -ForEach 'de-DE', 'tr-TR', 'fa-IR' {
        $culture = $_
        $null = Optimize-RpcBenchmarkEnvironment
        Invoke-UnderCulture -Culture $culture -Script {
            Set-StrictMode -Version Latest
            (Restore-RpcBenchmarkEnvironment -ErrorAction Stop).State | Should -Be 'Restored', 'Restored'
        }
    }
}

Describe 'After a crash' {
    BeforeEach {
        $folder = Use-FakeSetting
        $child = $null
    }

    AfterEach {
        if ($child) {
            if (-not $child.HasExited) { $child.Kill() }
            $child.Dispose()
        }
    }

    It 'another session puts back what a killed one had changed' {
        $child = Open-Child -Folder $folder -Script "Optimize-RpcBenchmarkEnvironment | ForEach-Object { `$_.State }`n'ready'`n`$null = [System.Console]::ReadLine()"
        $said = @(while (($line = $child.StandardOutput.ReadLine()) -and $line -ne 'ready') { $line })
        $said | Should -Be 'Applied', 'Applied'
        $child.Kill()
        $child.WaitForExit()
        Get-FakeSetting -Folder $folder -Name PowerPlan | Should -Be 'fast'

        $changes = @(Restore-RpcBenchmarkEnvironment)
        $changes.Setting | Should -Be 'Priority', 'PowerPlan'
        $changes.State | Should -Be 'Forgotten', 'Restored'
        Get-FakeSetting -Folder $folder -Name PowerPlan | Should -Be 'slow'
        Get-JournalFile | Should -Not -Exist
    }

    It 'another session finds everything as it was where the first was killed between journal and change' {
        Edit-FakeSetting -Folder $folder -Name 'PowerPlan.die' -Value ''
        $child = Open-Child -Folder $folder -Script 'Optimize-RpcBenchmarkEnvironment -Setting PowerPlan'
        $child.WaitForExit(60000) | Should -BeTrue
        (Get-JournalChange).setting | Should -Be 'PowerPlan'
        (Restore-RpcBenchmarkEnvironment).State | Should -Be 'Unchanged'
        Get-JournalFile | Should -Not -Exist
    }
}
