BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $endpoint = InModuleScope RpcBench -Parameters @{ Wire = ConvertFrom-Json -InputObject (Get-Example 'endpoint/valid/grpc.json') } { ConvertTo-RpcBenchmarkEndpoint -Endpoint $Wire }
    function Get-Back {
        param([object] $Endpoint)
        InModuleScope RpcBench -Parameters @{ Endpoint = $Endpoint } {
            function Invoke-Inner { [CmdletBinding()] param() ConvertFrom-RpcBenchmarkEndpoint -Endpoint $Endpoint -Cmdlet $PSCmdlet }
            Invoke-Inner
        }
    }
}

Describe 'ConvertFrom-RpcBenchmarkEndpoint' {
    It 'gives what the engine gave, also by way of a file' {
        $file = Join-Path $TestDrive 'endpoint.xml'
        $endpoint | Export-Clixml -LiteralPath $file
        $expected = ConvertFrom-Json -InputObject (Get-Example 'endpoint/valid/grpc.json')
        foreach ($one in $endpoint, (Import-Clixml -LiteralPath $file)) {
            $text = ConvertTo-Json -InputObject (Get-Back $one) -Depth 5
            $text | Should -Match '"expiresAt":\s*"2026-11-30T11:25:30.000Z"'
            $back = ConvertFrom-Json -InputObject $text
            foreach ($name in 'kind', 'version', 'id', 'token', 'pid', 'maxPayloadBytes') { $back.$name | Should -Be $expected.$name -Because $name }
            $back.endpoint.port | Should -Be 50051
        }
    }

    It 'refuses <Name>, and does not keep it in the error' -ForEach @(
        @{ Name = 'text'; Given = 'endpoint.json' }
        @{ Name = 'an object without a token'; Given = [pscustomobject]@{ Detail = '{}' } }
        @{ Name = 'detail that is not JSON'; Given = [pscustomobject]@{ Detail = '{'; Token = 'secret' } }
    ) {
        try { Get-Back $Given } catch { $failure = $_ }
        $failure.FullyQualifiedErrorId | Should -Be 'NotAnEndpoint,Invoke-Inner'
        $failure.TargetObject | Should -BeOfType string
        "$($failure.TargetObject)" | Should -Not -BeLike '*secret*'
    }
}
