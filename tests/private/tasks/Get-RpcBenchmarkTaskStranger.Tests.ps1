BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkTaskStranger' {
    It '<Case>: <File>' -ForEach @(
        @{ Case = 'a folder that is not there'; Files = $null; File = $null }
        @{ Case = 'one with other files'; Files = @{ 'notes.txt' = 'mine' }; File = $null }
        @{ Case = 'the task''s own, in whatever case'; Files = @{ 'task.json' = '{"name":"Nightly"}'; 'plan.json' = '{}' }; File = $null }
        @{ Case = 'another task''s'; Files = @{ 'task.json' = '{"name":"weekly"}'; 'plan.json' = '{}' }; File = 'task.json' }
        @{ Case = 'somebody''s plan'; Files = @{ 'plan.json' = '{}' }; File = 'plan.json' }
        @{ Case = 'settings that are none'; Files = @{ 'task.json' = '{'; 'plan.json' = '{}' }; File = 'task.json' }
    ) {
        $folder = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        if ($null -ne $Files) {
            $null = New-Item -ItemType Directory -Path $folder
            foreach ($name in $Files.Keys) { [System.IO.File]::WriteAllText((Join-Path $folder $name), $Files[$name]) }
        }
        $found = InModuleScope RpcBench -Parameters @{ Folder = $folder } { Get-RpcBenchmarkTaskStranger -Folder $Folder -Name nightly }
        $found | Should -Be $(if ($File) { Join-Path $folder $File } else { $null })
    }
}
