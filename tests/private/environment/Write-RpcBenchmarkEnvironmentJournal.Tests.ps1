BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $changes = (ConvertFrom-Json -InputObject (Get-Example 'environment-journal/valid/both.json')).changes
}

Describe 'Write-RpcBenchmarkEnvironmentJournal' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        $path = Join-Path $folder 'journal.json'
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkJournalPath -MockWith { $path }
    }

    It 'writes what can be read again, in a folder that it makes, under <_>' -ForEach 'en-US', 'de-DE', 'tr-TR' {
        Invoke-UnderCulture -Culture $_ -Script {
            InModuleScope RpcBench -Parameters @{ Changes = $changes } {
                Write-RpcBenchmarkEnvironmentJournal -Change $Changes | Should -BeNullOrEmpty
                $back = Read-RpcBenchmarkEnvironmentJournal
                $back.Failure | Should -BeNullOrEmpty
                ConvertTo-Json -InputObject $back.Changes | Should -BeExactly (ConvertTo-Json -InputObject ([object[]] $Changes))
            }
        }
        [System.IO.File]::ReadAllBytes($path)[0] | Should -Be ([int] [char] '{') -Because 'a byte order mark would come first'
    }

    It 'replaces the one before as a whole, one change being a list, too' {
        InModuleScope RpcBench -Parameters @{ Changes = $changes } {
            $null = Write-RpcBenchmarkEnvironmentJournal -Change $Changes
            $null = Write-RpcBenchmarkEnvironmentJournal -Change @($Changes[1])
            $back = Read-RpcBenchmarkEnvironmentJournal
            $back.Failure | Should -BeNullOrEmpty
            $back.Changes.setting | Should -Be 'Priority'
        }
        @(Get-ChildItem -LiteralPath $folder).Name | Should -Be 'journal.json'
    }

    It 'takes the file away when nothing is left' {
        InModuleScope RpcBench -Parameters @{ Changes = $changes } {
            $null = Write-RpcBenchmarkEnvironmentJournal -Change $Changes
            Write-RpcBenchmarkEnvironmentJournal -Change @() | Should -BeNullOrEmpty
        }
        $path | Should -Not -Exist
    }

    It 'keeps the one before where it cannot be replaced, and says so' {
        $null = New-Item -ItemType Directory -Path $path -Force
        [System.IO.File]::WriteAllText((Join-Path $path 'inside'), 'a folder cannot be replaced by a file')
        $failure = InModuleScope RpcBench -Parameters @{ Changes = $changes } { Write-RpcBenchmarkEnvironmentJournal -Change $Changes -Attempts 2 }
        $failure.FullyQualifiedErrorId | Should -Be 'JournalNotWritable'
        $failure.TargetObject | Should -Be $path
        Join-Path $path 'inside' | Should -Exist
        @(Get-ChildItem -LiteralPath $folder).Name | Should -Be 'journal.json' -Because 'nothing half written stays beside it'
    }
}
