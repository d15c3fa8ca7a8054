BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkAddress' {
    It '<Address>: <Is>' -ForEach @(
        @{ Address = '10.0.0.5'; Is = $true; One = $true }
        @{ Address = '::1'; Is = $true; One = $true }
        @{ Address = '10.0.0.0/24'; Is = $true; One = $false }
        @{ Address = '10.0.0.0/255.255.255.0'; Is = $true; One = $false }
        @{ Address = 'fd00::/8'; Is = $true; One = $false }
        @{ Address = '10.0.0.5-10.0.0.9'; Is = $true; One = $false }
        @{ Address = 'any'; Is = $true; One = $false }
        @{ Address = 'LocalSubnet'; Is = $true; One = $false }
        @{ Address = '[::1]:80'; Is = $false; One = $false }
        @{ Address = '[::1]'; Is = $false; One = $false }
        @{ Address = '10'; Is = $false; One = $false }
        @{ Address = '10.0.0.256'; Is = $false; One = $false }
        @{ Address = '10.0.0.0/33'; Is = $false; One = $false }
        @{ Address = '10.0.0.0/0'; Is = $false; One = $false }
        @{ Address = '10.0.0.5-'; Is = $false; One = $false }
        @{ Address = 'server.example'; Is = $false; One = $false }
        @{ Address = ''; Is = $false; One = $false }
    ) {
        InModuleScope RpcBench -Parameters @{ Address = $Address } { Test-RpcBenchmarkAddress -Address $Address } | Should -Be $Is
        InModuleScope RpcBench -Parameters @{ Address = $Address } { Test-RpcBenchmarkAddress -Address $Address -Single } | Should -Be $One
    }
}
