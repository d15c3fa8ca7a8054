BeforeDiscovery {
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
    # Nobody else may lower a nice value again.
    $isRoot = -not $onWindows -and (Test-Path -LiteralPath '/proc/self/stat') -and (id -u) -eq '0'
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../fixtures/FakeSettings.ps1"
    $dataBefore = $env:RPCBENCH_DATA
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
    Import-RpcBench
}

Describe 'Optimize-RpcBenchmarkEnvironment' {
    BeforeEach {
        $folder = Use-FakeSetting
    }

    It 'changes both settings, each after it was written down' {
        $changes = @(Optimize-RpcBenchmarkEnvironment)
        $changes.Setting | Should -Be 'PowerPlan', 'Priority'
        $changes.State | Should -Be 'Applied', 'Applied'
        $changes.Before | Should -Be 'slow', 'slow'
        $changes.After | Should -Be 'fast', 'fast'
        $changes[0].ProcessId | Should -BeNullOrEmpty
        $changes[1].ProcessId | Should -Be $PID
        $changes[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.EnvironmentChange'
        Get-FakeSettingTold -Folder $folder | Should -Be 'PowerPlan=fast journaled=True', 'Priority=fast journaled=True'
        $written = @(Get-JournalChange)
        $written.setting | Should -Be 'PowerPlan', 'Priority'
        $written.before | Should -Be 'slow', 'slow'
        $written[0].process | Should -BeNullOrEmpty
        $written[1].process.id | Should -Be $PID
        $written.machine | Select-Object -Unique | Should -Be ([System.Environment]::MachineName)
    }

    It 'writes a journal that follows its contract, under <_>' -ForEach 'en-US', 'de-DE', 'tr-TR', 'fa-IR' {
        $culture = $_
        Invoke-UnderCulture -Culture $culture -Script {
            Set-StrictMode -Version Latest
            (Optimize-RpcBenchmarkEnvironment -ErrorAction Stop).State | Should -Be 'Applied', 'Applied'
        }
        $text = [System.IO.File]::ReadAllText((Get-JournalFile))
        $text | Should -Match ('"at":\s+"{0}-' -f [datetime]::UtcNow.ToString('yyyy', [cultureinfo]::InvariantCulture))
        Get-ContractFault -Text $text -Contract environment-journal | Should -BeNullOrEmpty
    }

    It 'changes what -Setting names, whatever the case: <_>' -ForEach 'Priority', 'PRIORITY' {
        $name = $_
        $change = Invoke-UnderCulture -Culture 'tr-TR' -Script { Optimize-RpcBenchmarkEnvironment -Setting $name }
        $change.Setting | Should -BeExactly 'Priority'
        Get-FakeSetting -Folder $folder -Name PowerPlan | Should -Be 'slow'
    }

    It 'leaves alone what is good, and writes nothing' {
        foreach ($name in 'PowerPlan', 'Priority') { Edit-FakeSetting -Folder $folder -Name $name -Value 'fast' }
        $changes = @(Optimize-RpcBenchmarkEnvironment)
        $changes.State | Should -Be 'Unchanged', 'Unchanged'
        $changes.After | Should -Be 'fast', 'fast'
        Get-FakeSettingTold -Folder $folder | Should -BeNullOrEmpty
        Test-Path -LiteralPath $env:RPCBENCH_DATA | Should -BeFalse
    }

    It 'keeps what there was first when it optimizes again' {
        $null = Optimize-RpcBenchmarkEnvironment
        Edit-Journal { $args[0].before = 'slowest' }
        Edit-FakeSetting -Folder $folder -Name PowerPlan -Value 'slow'
        (Optimize-RpcBenchmarkEnvironment).State | Should -Be 'Applied', 'Unchanged'
        @(Get-JournalChange).Count | Should -Be 2
        @(Get-JournalChange).before | Should -Be 'slowest', 'slowest'
    }

    It 'touches nothing with <_>' -ForEach '-WhatIf', '$WhatIfPreference' {
        if ($_ -eq '-WhatIf') {
            Optimize-RpcBenchmarkEnvironment -WhatIf | Should -BeNullOrEmpty
        }
        else {
            $WhatIfPreference = $true
            Optimize-RpcBenchmarkEnvironment | Should -BeNullOrEmpty
            $WhatIfPreference = $false
        }
        Get-FakeSettingTold -Folder $folder | Should -BeNullOrEmpty
        Test-Path -LiteralPath $env:RPCBENCH_DATA | Should -BeFalse
    }

    It 'reports a setting that it does not know, and changes the others' {
        $change = Optimize-RpcBenchmarkEnvironment -Setting PowerPlam, Priority -ErrorVariable failures -ErrorAction SilentlyContinue
        $change.Setting | Should -Be 'Priority'
        $failures[0].FullyQualifiedErrorId | Should -Be 'UnknownSetting,Optimize-RpcBenchmarkEnvironment'
        $failures[0].TargetObject | Should -Be 'PowerPlam'
        $failures[0].ErrorDetails.RecommendedAction | Should -BeLike '*PowerPlan, Priority*'
    }

    It 'warns of a setting that the system does not have, and fails where it is named' {
        Remove-Item -LiteralPath (Join-Path $folder 'PowerPlan')
        $changes = @(Optimize-RpcBenchmarkEnvironment -WarningVariable warnings -WarningAction SilentlyContinue -ErrorAction Stop)
        $changes.State | Should -Be 'Unavailable', 'Applied'
        "$warnings" | Should -BeLike '*`[SettingUnavailable`]'
        (Optimize-RpcBenchmarkEnvironment -Setting PowerPlan -ErrorVariable failures -ErrorAction SilentlyContinue).State | Should -Be 'Unavailable'
        $failures[0].FullyQualifiedErrorId | Should -Be 'SettingUnavailable,Optimize-RpcBenchmarkEnvironment'
    }

    It 'says what to do where the system refuses, changes the other, and has nothing to put back of it' {
        Edit-FakeSetting -Folder $folder -Name 'PowerPlan.deny' -Value ''
        $changes = @(Optimize-RpcBenchmarkEnvironment -ErrorVariable failures -ErrorAction SilentlyContinue)
        $changes.State | Should -Be 'Failed', 'Applied'
        $changes[0].After | Should -Be 'slow'
        $failures[0].FullyQualifiedErrorId | Should -Be 'SettingDenied,Optimize-RpcBenchmarkEnvironment'
        $failures[0].ErrorDetails.RecommendedAction | Should -Be 'Ask somebody.'
        (Get-JournalChange).setting | Should -Be 'Priority'
    }

    It 'notices a setting that does not keep its value' {
        Edit-FakeSetting -Folder $folder -Name 'PowerPlan.ignore' -Value ''
        $null = Optimize-RpcBenchmarkEnvironment -Setting PowerPlan -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -Be 'SettingNotKept,Optimize-RpcBenchmarkEnvironment'
        Get-JournalChange | Should -BeNullOrEmpty
    }

    It 'keeps what there was first also when a second try fails' {
        $null = Optimize-RpcBenchmarkEnvironment -Setting PowerPlan
        Edit-FakeSetting -Folder $folder -Name PowerPlan -Value 'slow'
        Edit-FakeSetting -Folder $folder -Name 'PowerPlan.deny' -Value ''
        $before = [System.IO.File]::ReadAllText((Get-JournalFile))
        $null = Optimize-RpcBenchmarkEnvironment -Setting PowerPlan -ErrorAction SilentlyContinue
        [System.IO.File]::ReadAllText((Get-JournalFile)) | Should -BeExactly $before
    }

    It 'changes nothing with a journal that <Because>' -ForEach @(
        @{ Because = 'is cut short'; Content = '{ "version": 1, "cha' }
        @{ Because = 'is of a newer version'; Content = '{ "version": 2, "changes": [] }' }
        @{ Because = 'is empty'; Content = '' }
    ) {
        $null = New-Item -ItemType Directory -Path $env:RPCBENCH_DATA
        [System.IO.File]::WriteAllText((Get-JournalFile), $Content)
        $failure = { Optimize-RpcBenchmarkEnvironment } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'BadJournal,Optimize-RpcBenchmarkEnvironment'
        $failure.TargetObject | Should -Be (Get-JournalFile)
        Get-FakeSettingTold -Folder $folder | Should -BeNullOrEmpty
        [System.IO.File]::ReadAllText((Get-JournalFile)) | Should -BeExactly $Content
    }

    It 'changes nothing where nothing can be written down' {
        [System.IO.File]::WriteAllText($env:RPCBENCH_DATA, 'in the way')
        Get-CaughtId { Optimize-RpcBenchmarkEnvironment } | Should -Be 'JournalNotWritable,Optimize-RpcBenchmarkEnvironment'
        Get-FakeSettingTold -Folder $folder | Should -BeNullOrEmpty
    }

    It 'forgets the priority of a process that has ended, and keeps what is another machine''s' {
        $null = Optimize-RpcBenchmarkEnvironment -Setting Priority
        $gone = Get-JournalChange
        $gone.process.start = 'long ago'
        $elsewhere = Get-JournalChange
        $elsewhere.machine = 'elsewhere'
        InModuleScope RpcBench -Parameters @{ Changes = @($gone, $elsewhere) } { Write-RpcBenchmarkEnvironmentJournal -Change $Changes }
        Edit-FakeSetting -Folder $folder -Name Priority -Value 'slow'
        $null = Optimize-RpcBenchmarkEnvironment -Setting Priority
        @(Get-JournalChange).machine | Should -Be 'elsewhere', ([System.Environment]::MachineName)
        @(Get-JournalChange)[1].process.start | Should -Not -Be 'long ago'
    }
}

Describe 'Optimize-RpcBenchmarkEnvironment on this system' {
    BeforeAll {
        function Invoke-Child {
            <# What a PowerShell says that runs a script with less than normal priority. #>
            param([string] $Script)
            $shell = Get-TestShell
            $file = Join-Path $TestDrive 'child.ps1'
            [System.IO.File]::WriteAllText($file, "Import-Module '$ModuleRoot/RpcBench.psd1'`n$Script")
            if ($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
                $out = Join-Path $TestDrive 'child.txt'
                & "$env:SystemRoot\System32\cmd.exe" /c "start /b /wait /belownormal `"`" `"$shell`" -NoProfile -NonInteractive -ExecutionPolicy Bypass -File `"$file`" > `"$out`""
                [System.IO.File]::ReadAllLines($out)
            }
            else {
                nice -n 5 $shell -NoProfile -NonInteractive -File $file
            }
        }
    }

    BeforeEach {
        $env:RPCBENCH_DATA = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
    }

    It 'gives what is started afterwards normal priority, until it is restored (Linux, skipped unless root)' -Skip:(-not $isRoot) {
        $said = Invoke-Child -Script @'
"$(nice)"
$null = Optimize-RpcBenchmarkEnvironment -Setting Priority -ErrorAction Stop
"$(nice)"
$null = Restore-RpcBenchmarkEnvironment -ErrorAction Stop
"$(nice)"
'@
        # From where these tests themselves are: somebody may run them with nice.
        $low = [string] [System.Math]::Min([int] "$(nice)" + 5, 19)
        $said | Should -Be $low, '0', $low
        Get-JournalChange | Should -BeNullOrEmpty
    }

    It 'gives this PowerShell normal priority, until it is restored (skipped but on Windows)' -Skip:(-not $onWindows) {
        $said = Invoke-Child -Script @'
"$((Get-Process -Id $PID).PriorityClass)"
$null = Optimize-RpcBenchmarkEnvironment -Setting Priority -ErrorAction Stop
"$((Get-Process -Id $PID).PriorityClass)"
$null = Restore-RpcBenchmarkEnvironment -ErrorAction Stop
"$((Get-Process -Id $PID).PriorityClass)"
'@
        $said | Should -Be 'BelowNormal', 'Normal', 'BelowNormal'
    }
}
