BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkBaseline' {
    It 'names the run, the packages and how many runs of it are known' {
        $record = @((ConvertFrom-Json -InputObject (Get-Example 'answer/valid/baselines.json')).baselines)[0]
        $baseline = InModuleScope RpcBench -Parameters @{ Record = $record } { ConvertTo-RpcBenchmarkBaseline -Record $Record }
        $baseline.PSObject.TypeNames[0] | Should -Be 'RpcBench.Baseline'
        $baseline.Name, $baseline.RunId, $baseline.Contents, $baseline.RunCount, $baseline.Forced | Should -Be @('main', '20261130-030500-0a1b2c', 'gRPC 1.14.7 on Node 20.20.2', 3, $false)
        $baseline.SetAt | Should -BeOfType [datetime]
        $baseline.Packages[0].Name, $baseline.Packages[0].Version | Should -Be @('@grpc/grpc-js', '1.14.7')
        @($baseline.CellId).Count | Should -Be 1
        ($null -eq $baseline.Proof), @($baseline.NetworkDriver).Count | Should -Be @($true, 0)
        $shown = $baseline | Format-List | Out-String -Width 200
        $shown | Should -Match 'gRPC 1\.14\.7'
        $shown | Should -Not -Match 'CellId'
    }

    It 'has the drivers of network adapters, and the proof that a gate against it can fail' {
        $record = @((ConvertFrom-Json -InputObject (Get-Example 'answer/valid/baselines.json')).baselines)[0]
        $drivers = @([pscustomobject]@{ adapter = 'eth0'; driver = 'ena'; version = '2.8.9g' }, [pscustomobject]@{ adapter = 'eth1'; driver = 'virtio_net'; version = $null })
        $record.machine | Add-Member -NotePropertyName networkDrivers -NotePropertyValue $drivers
        $record.proof = ConvertFrom-Json -InputObject (Get-Example 'gate-proof/valid/proof.json')
        $record.proofFile = '/data/proof.json'
        $baseline = InModuleScope RpcBench -Parameters @{ Record = $record } { ConvertTo-RpcBenchmarkBaseline -Record $Record }
        $baseline.NetworkDriver | Should -Be 'eth0: ena 2.8.9g', 'eth1: virtio_net'
        $baseline.Proof.Proved, $baseline.Proof.Path, $baseline.Proof.Cell[0].SmallestFound | Should -Be @($true, '/data/proof.json', 0.061)
    }
}
