BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    function Initialize-Folder {
        <# A folder with a manifest of a module, with these changes to its text. #>
        param([string] $Old = 'x-nothing', [string] $New = '')
        $folder = Join-Path $TestDrive "a $([guid]::NewGuid().ToString('N'))"
        $null = [System.IO.Directory]::CreateDirectory($folder)
        $text = "@{ ModuleVersion = '1.0'; GUID = 'd68ec914-086b-4108-9d91-53ad7f6b93af'; Author = 'a'; Description = 'd'; PrivateData = @{ PSData = @{
            Tags = 'a', 'b'; LicenseUri = 'https://localhost/l'; ProjectUri = 'https://localhost/p'; ReleaseNotes = 'r' } } }"
        [System.IO.File]::WriteAllText((Join-Path $folder 'RpcBench.psd1'), $text.Replace($Old, $New))
        $folder
    }
}

Describe 'Assert-RpcBenchmarkPackage' {
    It 'gives the size of a good one, folders and hidden files included' {
        $folder = Initialize-Folder
        $null = New-Item -ItemType Directory -Path (Join-Path $folder 'sub')
        [System.IO.File]::WriteAllText((Join-Path $folder 'sub/.hidden'), 'x' * 1000)
        $manifest = (Get-Item -LiteralPath (Join-Path $folder 'RpcBench.psd1')).Length
        Assert-RpcBenchmarkPackage -Path $folder -MaximumBytes ($manifest + 1000) | Should -Be ($manifest + 1000)
        Get-CaughtId { Assert-RpcBenchmarkPackage -Path $folder -MaximumBytes ($manifest + 999) } | Should -BeExactly 'PackageTooBig'
    }

    It 'fails on a manifest that Test-ModuleManifest refuses' {
        $folder = Initialize-Folder -Old "ModuleVersion = '1.0'" -New "ModuleVersion = 'x'"
        Get-CaughtId { Assert-RpcBenchmarkPackage -Path $folder -MaximumBytes 1MB } | Should -BeExactly 'ManifestInvalid'
    }

    It 'fails on a manifest without <Key>' -ForEach @{ Key = 'Tags' }, @{ Key = 'LicenseUri' }, @{ Key = 'ProjectUri' }, @{ Key = 'ReleaseNotes' } {
        $folder = Initialize-Folder -Old "$Key =" -New "Another$Key ="
        Get-CaughtId { Assert-RpcBenchmarkPackage -Path $folder -MaximumBytes 1MB } | Should -BeExactly 'ManifestIncomplete'
    }
}
