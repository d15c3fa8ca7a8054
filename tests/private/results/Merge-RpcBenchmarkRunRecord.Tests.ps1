BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $record = [pscustomobject]@{ RunId = 'r'; State = 'Running'; StartedAt = [datetime]::Now; ResultPath = '/nowhere/r.json'; Processes = @(1, 2) }
}

Describe 'Merge-RpcBenchmarkRunRecord' {
    It 'says of a saved run that it is under way' {
        $saved = [pscustomobject]@{ RunId = 'r'; State = 'Partial'; ProcessCount = $null }, [pscustomobject]@{ RunId = 's'; State = 'Partial'; ProcessCount = $null }
        $merged = @(InModuleScope RpcBench -Parameters @{ Saved = $saved; Record = $record } { $Saved | Merge-RpcBenchmarkRunRecord -Record $Record })
        $merged.State | Should -Be 'Running', 'Partial'
        $merged.ProcessCount | Should -Be 2, $null
    }

    It 'makes a run of what is not saved yet' {
        $run = InModuleScope RpcBench -Parameters @{ Record = $record } { Merge-RpcBenchmarkRunRecord -Unsaved $Record }
        $run.PSObject.TypeNames[0] | Should -Be 'RpcBench.Run'
        $run.RunId, $run.State, $run.ProcessCount, $run.Path | Should -Be 'r', 'Running', 2, '/nowhere/r.json'
        $run.StartedAt | Should -Be $record.StartedAt
        $run.Fit | Should -Be $null
        @($run.PSObject.Properties.Name) | Should -Be @(InModuleScope RpcBench { (Get-RpcBenchmarkMember)['Run'].Keys })
    }
}
