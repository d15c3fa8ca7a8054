BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $wire = ConvertFrom-Json -InputObject (Get-Example 'endpoint/valid/grpc.json')
    $endpoint = InModuleScope RpcBench -Parameters @{ Wire = $wire } { ConvertTo-RpcBenchmarkEndpoint -Endpoint $Wire }
}

Describe 'ConvertTo-RpcBenchmarkEndpoint' {
    It 'has what a user wants to know' {
        $endpoint.PSTypeNames[0] | Should -Be RpcBench.Endpoint
        "$($endpoint.Framework) $($endpoint.Runtime) $($endpoint.Address) $($endpoint.Port) $($endpoint.ProtocolVersion)" | Should -Be 'gRPC Node 10.0.0.5 50051 2'
        $endpoint.ExpiresAt.ToUniversalTime().ToString('s') | Should -Be '2026-11-30T11:25:30'
        $endpoint.Token | Should -Be $wire.token
    }

    It 'shows the token in no view, also when it comes from a file' {
        $file = Join-Path $TestDrive 'endpoint.xml'
        $endpoint | Export-Clixml -LiteralPath $file
        foreach ($one in $endpoint, (Import-Clixml -LiteralPath $file)) {
            $shown = ($one | Out-String), ($one | Format-Table | Out-String), ($one | Format-List | Out-String), $one.Detail
            $shown[0] | Should -BeLike '*10.0.0.5*'
            foreach ($text in $shown) { $text | Should -Not -BeLike "*$($wire.token)*" }
        }
    }
}
