BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    $given = @{ Root = $ModuleRoot; Destination = Join-Path $TestDrive 'out'; CertificateThumbprint = 'thumb'; TimestampServer = 'http://t' }
    $keys = 'RPCBENCH_API_KEY', 'NUGET_API_KEY'
    $before = @{}
    foreach ($key in $keys) {
        $before[$key] = [System.Environment]::GetEnvironmentVariable($key)
    }
}

AfterAll {
    foreach ($key in $keys) {
        Set-Item -LiteralPath "Env:$key" -Value $before[$key]
    }
}

Describe 'Publish-RpcBenchmarkPackage' {
    BeforeEach {
        $env:RPCBENCH_API_KEY = $null
        $env:NUGET_API_KEY = $null
        Mock -CommandName New-RpcBenchmarkPackage -MockWith { [pscustomobject]@{ Path = 'made' } }
        Mock -CommandName Send-RpcBenchmarkPackage
    }

    It 'makes the package, signed as asked, and sends it' {
        (Publish-RpcBenchmarkPackage @given -Repository 'Mine' -ApiKey 'k').Path | Should -BeExactly 'made'
        Should -Invoke -CommandName New-RpcBenchmarkPackage -Times 1 -Exactly -ParameterFilter {
            $Root -eq $given.Root -and $Destination -eq $given.Destination -and $CertificateThumbprint -eq 'thumb' -and $TimestampServer -eq 'http://t'
        }
        Should -Invoke -CommandName Send-RpcBenchmarkPackage -Times 1 -Exactly -ParameterFilter {
            $Path -eq 'made' -and $Repository -eq 'Mine' -and $ApiKey -eq 'k'
        }
    }

    It 'takes the key from <From>' -ForEach @(
        @{ From = '-ApiKey'; Typed = 'typed'; Ours = 'ours'; NuGet = 'nuget'; Expected = 'typed' }
        @{ From = 'RPCBENCH_API_KEY'; Typed = ''; Ours = 'ours'; NuGet = 'nuget'; Expected = 'ours' }
        @{ From = 'NUGET_API_KEY'; Typed = ''; Ours = $null; NuGet = 'nuget'; Expected = 'nuget' }
    ) {
        $env:RPCBENCH_API_KEY = $Ours
        $env:NUGET_API_KEY = $NuGet
        $null = Publish-RpcBenchmarkPackage @given -Repository 'PSGallery' -ApiKey $Typed
        Should -Invoke -CommandName Send-RpcBenchmarkPackage -Times 1 -Exactly -ParameterFilter { $ApiKey -eq $Expected }
    }

    It 'asks a key of who publishes to the gallery, before anything is made, and of nobody else' {
        Get-CaughtId { Publish-RpcBenchmarkPackage @given -Repository 'PSGallery' } | Should -BeExactly 'ApiKeyMissing'
        Should -Invoke -CommandName New-RpcBenchmarkPackage -Times 0 -Exactly
        $null = Publish-RpcBenchmarkPackage @given -Repository 'Folder'
        Should -Invoke -CommandName Send-RpcBenchmarkPackage -Times 1 -Exactly -ParameterFilter { -not $ApiKey }
    }

    It 'makes, signs and sends nothing with -WhatIf, and needs no key for it' {
        Publish-RpcBenchmarkPackage @given -Repository 'PSGallery' -WhatIf | Should -BeNullOrEmpty
        Should -Invoke -CommandName New-RpcBenchmarkPackage -Times 0 -Exactly
        Should -Invoke -CommandName Send-RpcBenchmarkPackage -Times 0 -Exactly
    }
}
