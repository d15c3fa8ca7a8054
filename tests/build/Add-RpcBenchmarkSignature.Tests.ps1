BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    . "$PSScriptRoot/../fixtures/SigningStubs.ps1"
    $own = Get-TestCertificate
    $paths = 'a [1].ps1', 'b.psd1'
}

Describe 'Add-RpcBenchmarkSignature (Windows)' {
    It 'signs with SHA256, without a time when nobody vouches for it' {
        Mock -CommandName Set-AuthenticodeSignature -MockWith { $LiteralPath | ForEach-Object { [pscustomobject]@{ Path = $_; Status = 'Valid' } } }
        Add-RpcBenchmarkSignature -Path $paths -Certificate $own
        Should -Invoke -CommandName Set-AuthenticodeSignature -Times 1 -Exactly -ParameterFilter {
            ($LiteralPath -join '|') -eq 'a [1].ps1|b.psd1' -and $Certificate -eq $own -and $HashAlgorithm -eq 'SHA256' -and
            -not $PSBoundParameters.ContainsKey('TimestampServer')
        }
    }

    It 'has the time vouched for by the server that is named' {
        Mock -CommandName Set-AuthenticodeSignature -MockWith { $LiteralPath | ForEach-Object { [pscustomobject]@{ Path = $_; Status = 'Valid' } } }
        Add-RpcBenchmarkSignature -Path $paths -Certificate $own -TimestampServer 'http://localhost/t'
        Should -Invoke -CommandName Set-AuthenticodeSignature -Times 1 -Exactly -ParameterFilter { $TimestampServer -eq 'http://localhost/t' }
    }

    It 'fails when one signature is not valid' {
        Mock -CommandName Set-AuthenticodeSignature -MockWith {
            [pscustomobject]@{ Path = 'a'; Status = 'Valid' }
            [pscustomobject]@{ Path = 'b'; Status = 'UnknownError'; StatusMessage = 'not trusted' }
        }
        Get-CaughtId { Add-RpcBenchmarkSignature -Path $paths -Certificate $own } | Should -BeExactly 'SignatureInvalid'
    }

    It 'fails when a file was left out' {
        Mock -CommandName Set-AuthenticodeSignature -MockWith { [pscustomobject]@{ Path = 'a'; Status = 'Valid' } }
        Get-CaughtId { Add-RpcBenchmarkSignature -Path $paths -Certificate $own } | Should -BeExactly 'SignatureInvalid'
    }
}
