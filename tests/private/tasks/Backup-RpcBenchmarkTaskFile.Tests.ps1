BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Backup-RpcBenchmarkTaskFile' {
    It 'has what there is of a task''s files, and of those alone' {
        $folder = Join-Path $TestDrive 'a [task]'
        $null = New-Item -ItemType Directory -Path $folder
        [System.IO.File]::WriteAllText((Join-Path $folder 'plan.json'), 'one')
        [System.IO.File]::WriteAllText((Join-Path $folder 'notes.txt'), 'mine')
        [System.IO.File]::WriteAllText((Join-Path $folder 'task.json'), '')
        $backup = InModuleScope RpcBench -Parameters @{ Folder = $folder } { Backup-RpcBenchmarkTaskFile -Folder $Folder }
        $backup.Existed | Should -BeTrue
        $backup.Content.Count | Should -Be 3
        [System.Text.Encoding]::ASCII.GetString($backup.Content[(Join-Path $folder 'plan.json')]) | Should -Be 'one'
        $null -eq $backup.Content[(Join-Path $folder 'Invoke-RpcBenchmarkTask.ps1')] | Should -BeTrue
        # Empty is not absent.
        $null -eq $backup.Content[(Join-Path $folder 'task.json')] | Should -BeFalse
    }

    It 'is of a folder that is not there, too' {
        (InModuleScope RpcBench -Parameters @{ Folder = Join-Path $TestDrive 'none' } { Backup-RpcBenchmarkTaskFile -Folder $Folder }).Existed | Should -BeFalse
    }
}
