BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    function Initialize-Folder {
        <# A folder with a manifest of a module, with these changes to its text. #>
        param([string] $Old = 'x-nothing', [string] $New = '', [string] $Name = 'a')
        $folder = Join-Path $TestDrive "$Name $([guid]::NewGuid().ToString('N'))"
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

    It 'finds the files of a good one in a folder with [brackets] in its name, and leaves nothing behind' {
        $folder = Initialize-Folder -Old "Author =" -New "FormatsToProcess = 'x.format.ps1xml'; RootModule = 'x.psm1'; Author =" -Name 'a [1]'
        [System.IO.File]::WriteAllText((Join-Path $folder 'x.psm1'), '')
        [System.IO.File]::WriteAllText((Join-Path $folder 'x.format.ps1xml'), '<Configuration/>')
        $before = @([System.IO.Directory]::GetDirectories([System.IO.Path]::GetTempPath(), 'rpcbench-package-*'))
        Assert-RpcBenchmarkPackage -Path $folder -MaximumBytes 1MB | Should -BeGreaterThan 0
        @([System.IO.Directory]::GetDirectories([System.IO.Path]::GetTempPath(), 'rpcbench-package-*')) | Should -Be $before
        [System.IO.File]::Delete((Join-Path $folder 'x.psm1'))
        Get-CaughtId { Assert-RpcBenchmarkPackage -Path $folder -MaximumBytes 1MB } | Should -BeExactly 'ManifestInvalid'
    }

    It 'fails on a manifest without <Key>' -ForEach @{ Key = 'Tags' }, @{ Key = 'LicenseUri' }, @{ Key = 'ProjectUri' }, @{ Key = 'ReleaseNotes' } {
        $folder = Initialize-Folder -Old "$Key =" -New "Another$Key ="
        Get-CaughtId { Assert-RpcBenchmarkPackage -Path $folder -MaximumBytes 1MB } | Should -BeExactly 'ManifestIncomplete'
    }
}
