BeforeDiscovery {
    $examples = Join-Path $PSScriptRoot '../../../proto/examples/environment-journal'
    $valid = @(Get-ChildItem -Path (Join-Path $examples 'valid') -Filter '*.json' | ForEach-Object { @{ Name = $_.BaseName } })
    $invalid = @(Get-ChildItem -Path (Join-Path $examples 'invalid') -Filter '*.json' | ForEach-Object { @{ Name = $_.BaseName } })
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Read-Journal {
        param([AllowEmptyString()] [string] $Content)
        $path = Join-Path $TestDrive 'journal.json'
        [System.IO.File]::WriteAllText($path, $Content)
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkJournalPath -MockWith { Join-Path $TestDrive 'journal.json' }
        InModuleScope RpcBench { Read-RpcBenchmarkEnvironmentJournal }
    }
}

Describe 'Read-RpcBenchmarkEnvironmentJournal' {
    It 'finds nothing where there is no file' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkJournalPath -MockWith { Join-Path $TestDrive 'no.json' }
        $journal = InModuleScope RpcBench { Read-RpcBenchmarkEnvironmentJournal }
        $journal.Changes.Count | Should -Be 0
        $journal.Failure | Should -BeNullOrEmpty
    }

    It 'reads the golden journal <Name>, times as text' -ForEach $valid {
        $text = Get-Example "environment-journal/valid/$Name.json"
        $journal = Read-Journal -Content $text
        $journal.Failure | Should -BeNullOrEmpty
        $journal.Changes.Count | Should -Be ([regex]::Matches($text, '"setting"').Count)
        foreach ($change in $journal.Changes) {
            $change.at | Should -BeOfType [string]
            $text | Should -BeLike "*`"$($change.at)`"*"
        }
    }

    It 'refuses the golden journal <Name>' -ForEach $invalid {
        $journal = Read-Journal -Content (Get-Example "environment-journal/invalid/$Name.json")
        $journal.Failure.FullyQualifiedErrorId | Should -Be 'BadJournal'
        $journal.Changes.Count | Should -Be 0
    }

    It 'refuses what is not even JSON: <_>' -ForEach '', '{', 'null', '[]', '7' {
        $journal = Read-Journal -Content $_
        $journal.Failure.FullyQualifiedErrorId | Should -Be 'BadJournal'
        $journal.Failure.TargetObject | Should -Be (Join-Path $TestDrive 'journal.json')
        $journal.Failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'refuses a file that somebody else keeps open for himself' {
        $stream = New-Object -TypeName System.IO.FileStream -ArgumentList (Join-Path $TestDrive 'kept.json'), 'Create', 'Write', 'None'
        try {
            Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkJournalPath -MockWith { Join-Path $TestDrive 'kept.json' }
            (InModuleScope RpcBench { Read-RpcBenchmarkEnvironmentJournal }).Failure.FullyQualifiedErrorId | Should -Be 'BadJournal'
        }
        finally {
            $stream.Dispose()
        }
    }
}
