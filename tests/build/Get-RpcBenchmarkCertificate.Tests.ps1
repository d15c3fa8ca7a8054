BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    $thumbprint = 'A' * 40
}

Describe 'Get-RpcBenchmarkCertificate' {
    It 'says that signing needs Windows, elsewhere' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        Get-CaughtId { Get-RpcBenchmarkCertificate -Thumbprint $thumbprint } | Should -BeExactly 'SigningUnavailable'
    }

    Context 'where the commands are' {
        BeforeAll {
            . "$PSScriptRoot/../fixtures/SigningStubs.ps1"
            $usable = Get-TestCertificate
            $keyless = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Certificate2 -ArgumentList (, $usable.RawData)
        }

        It 'gives the one with a private key, of the user or the machine' {
            Mock -CommandName Get-ChildItem -MockWith { $keyless; $usable }
            $found = Get-RpcBenchmarkCertificate -Thumbprint " $([char] 0x200E)$($thumbprint.ToLowerInvariant() -replace '(..)', '$1 ')"
            $found | Should -Be $usable
            $found.HasPrivateKey | Should -BeTrue
            Should -Invoke -CommandName Get-ChildItem -Times 1 -Exactly -ParameterFilter {
                ($Path -join '|') -eq "Cert:\CurrentUser\My\$thumbprint|Cert:\LocalMachine\My\$thumbprint"
            }
        }

        It 'fails on <Name>' -ForEach @(
            @{ Name = 'one that is not there'; Given = 'B' * 40; Id = 'CertificateNotFound' }
            @{ Name = 'too short a thumbprint'; Given = '1234'; Id = 'ThumbprintInvalid' }
        ) {
            Mock -CommandName Get-ChildItem
            Get-CaughtId { Get-RpcBenchmarkCertificate -Thumbprint $Given } | Should -BeExactly $Id
        }

        It 'fails on one without its private key' {
            Mock -CommandName Get-ChildItem -MockWith { $keyless }
            Get-CaughtId { Get-RpcBenchmarkCertificate -Thumbprint $thumbprint } | Should -BeExactly 'CertificateNotFound'
        }
    }
}
