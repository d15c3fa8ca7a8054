BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Selected {
        param([hashtable] $Question)
        $record = [pscustomobject]@{ RunId = '20261122-150512-0a1b2c'; State = 'Running'; StartedAt = [datetime]::SpecifyKind([datetime] '2026-11-22T15:05:12', 'Utc'); ResultPath = '/nowhere/r.json' }
        @(InModuleScope RpcBench -Parameters @{ Record = $record; Question = $Question } { Select-RpcBenchmarkRunRecord -Record $Record -Question $Question })
    }
}

Describe 'Select-RpcBenchmarkRunRecord' {
    It 'selects <Count> where <What>' -ForEach @(
        @{ What = 'all are asked for'; Count = 1; Question = @{ places = @(@{ path = $null }) } }
        @{ What = 'its id fits'; Count = 1; Question = @{ places = @(@{ path = $null; runIds = @('2026*') }) } }
        @{ What = 'its id does not'; Count = 0; Question = @{ places = @(@{ path = $null; runIds = @('2027*') }) } }
        @{ What = 'another folder is asked for'; Count = 0; Question = @{ places = @(@{ path = '/x' }) } }
        @{ What = 'a tag is asked for'; Count = 0; Question = @{ places = @(@{ path = $null }); tags = @('*') } }
        @{ What = 'it is too old'; Count = 0; Question = @{ places = @(@{ path = $null }); after = '2026-11-22T15:05:13.0000000Z' } }
        @{ What = 'it is too new'; Count = 0; Question = @{ places = @(@{ path = $null }); before = '2026-11-22T15:05:12.0000000Z' } }
    ) {
        @(Get-Selected -Question $Question).Count | Should -Be $Count
    }
}
