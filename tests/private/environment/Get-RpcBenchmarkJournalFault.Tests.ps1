BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

# What a journal looks like from outside is tested through Read-RpcBenchmarkEnvironmentJournal, with the golden examples.
Describe 'Get-RpcBenchmarkJournalFault' {
    It 'finds no fault with a journal, and one with <What>' -ForEach @(
        @{ What = 'a change that lacks what was before'; Change = { $args[0].changes[0].PSObject.Properties.Remove('before') } }
        @{ What = 'a setting that there is not'; Change = { $args[0].changes[0].setting = 'Clock' } }
        @{ What = 'changes that are no list'; Change = { $args[0].changes = 'many' } }
        @{ What = 'a change that is null'; Change = { $args[0].changes = @($null) } }
        @{ What = 'no version'; Change = { $args[0].PSObject.Properties.Remove('version') } }
    ) {
        $text = Get-Example "environment-journal/valid/$((Get-ChildItem -Path (Join-Path $ExampleRoot 'environment-journal/valid') -Filter *.json | Select-Object -First 1).Name)"
        $journal = ConvertFrom-Json -InputObject $text
        if (@($journal.changes).Count -eq 0) { $journal.changes = @([pscustomobject]@{ setting = 'Priority'; machine = 'm'; process = $null; by = [pscustomobject]@{ id = 1; start = 's' }; before = 'a'; after = 'b'; at = 't' }) }
        InModuleScope RpcBench -Parameters @{ Journal = $journal } { Get-RpcBenchmarkJournalFault -Journal $Journal } | Should -BeNullOrEmpty
        $null = & $Change $journal
        InModuleScope RpcBench -Parameters @{ Journal = $journal } { Get-RpcBenchmarkJournalFault -Journal $Journal } | Should -Not -BeNullOrEmpty
    }
}
