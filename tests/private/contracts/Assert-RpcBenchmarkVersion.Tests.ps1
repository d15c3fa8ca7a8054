BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Refusal {
        param([string] $Json)
        InModuleScope RpcBench -Parameters @{ Json = $Json } {
            function Invoke-Inner { [CmdletBinding()] param() Assert-RpcBenchmarkVersion -InputObject (ConvertFrom-Json -InputObject $Json) -Contract doctor -Source $Json -Cmdlet $PSCmdlet }
            try { Invoke-Inner } catch { $_.FullyQualifiedErrorId }
        }
    }
}

Describe 'Assert-RpcBenchmarkVersion' {
    It 'lets what has a known version or none pass: <_>' -ForEach '{"version":1}', '{}', '7' {
        Get-Refusal -Json $_ | Should -BeNullOrEmpty
    }

    It 'refuses a newer one, whatever else it has' {
        Get-Refusal -Json '{"version":2,"x":1}' | Should -Be 'UnsupportedVersion,Invoke-Inner'
    }
}
