BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Restore-RpcBenchmarkTaskFile' {
    It 'leaves a folder as it was: what was written over comes back, what is new goes, and what is somebody else''s stays' {
        $folder = Join-Path $TestDrive 'a [task]'
        $null = New-Item -ItemType Directory -Path $folder
        $plan, $settings, $notes = 'plan.json', 'task.json', 'notes.txt' | ForEach-Object { Join-Path $folder $_ }
        [System.IO.File]::WriteAllText($plan, 'one')
        [System.IO.File]::WriteAllText($notes, 'mine')
        InModuleScope RpcBench -Parameters @{ Folder = $folder; Plan = $plan; Settings = $settings } {
            $backup = Backup-RpcBenchmarkTaskFile -Folder $Folder
            [System.IO.File]::WriteAllText($Plan, 'two')
            [System.IO.File]::WriteAllText($Settings, 'new')
            Restore-RpcBenchmarkTaskFile -Backup $backup
        }
        [System.IO.File]::ReadAllText($plan) | Should -Be 'one'
        [System.IO.File]::Exists($notes) | Should -BeTrue
        [System.IO.File]::Exists($settings) | Should -BeFalse
    }

    It 'takes away a folder that was not there' {
        $folder = Join-Path $TestDrive 'new'
        InModuleScope RpcBench -Parameters @{ Folder = $folder } {
            $backup = Backup-RpcBenchmarkTaskFile -Folder $Folder
            Restore-RpcBenchmarkTaskFile -Backup $backup
            $null = [System.IO.Directory]::CreateDirectory($Folder)
            [System.IO.File]::WriteAllText("$Folder/plan.json", 'two')
            Restore-RpcBenchmarkTaskFile -Backup $backup
        }
        $folder | Should -Not -Exist
    }
}
