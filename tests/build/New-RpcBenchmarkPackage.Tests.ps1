# How a package comes into being; what is in the real one, and that it runs, is in package.Tests.ps1.

BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    $root = Join-Path $TestDrive 'a [root]'
    $null = [System.IO.Directory]::CreateDirectory((Join-Path $root 'build'))
    Copy-Item -LiteralPath (Join-Path $ModuleRoot 'RpcBench.psd1') -Destination $root
    $version = (Import-PowerShellDataFile -LiteralPath (Join-Path $root 'RpcBench.psd1')).ModuleVersion

    # What the module's one file is made of.
    foreach ($part in 'public/Get-Thing', 'private/windows/Get-System', 'private/linux/Get-System') {
        $null = [System.IO.Directory]::CreateDirectory((Split-Path -Path (Join-Path $root $part)))
        [System.IO.File]::WriteAllText((Join-Path $root "$part.ps1"), "function $(Split-Path -Path $part -Leaf) { '$part' }`n")
    }

    function Write-Source {
        param([string] $Name, [string] $Text)
        [System.IO.File]::WriteAllText((Join-Path $root $Name), $Text)
    }
}

Describe 'New-RpcBenchmarkPackage' {
    BeforeEach {
        $out = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        $place = Join-Path $out "RpcBench/$version"
        $making = @{ Root = $root; Destination = $out }
        # The manifest names both.
        Copy-Item -LiteralPath (Join-Path $ModuleRoot 'RpcBench.psm1') -Destination $root
        $null = [System.IO.Directory]::CreateDirectory((Join-Path $root 'formats'))
        Copy-Item -Path (Join-Path $ModuleRoot 'formats/*.ps1xml') -Destination (Join-Path $root 'formats')
        Write-Source 'CHANGELOG.md' "## [$version]`n- this is new`n"
        Write-Source 'other.txt' 'other'
        Write-Source 'build/package-content.psd1' "@{ MaximumBytes = 1000000; Files = @('RpcBench.psd1', 'RpcBench.psm1', 'formats/*.ps1xml'); Moved = @{} }"
    }

    It 'has the files of the list, the notes of the version, and says what it made' {
        $made = New-RpcBenchmarkPackage @making
        $made.Path | Should -BeExactly $place
        $made.Version | Should -BeExactly $version
        $made.FileCount | Should -Be (2 + @(Get-ChildItem -Path (Join-Path $ModuleRoot 'formats') -Filter '*.ps1xml').Count)
        $made.Bytes | Should -Be (Get-ChildItem -LiteralPath $place -Recurse -File | Measure-Object -Property Length -Sum).Sum
        Test-Path -LiteralPath (Join-Path $place 'other.txt') | Should -BeFalse
        $manifest = Import-PowerShellDataFile -LiteralPath (Join-Path $place 'RpcBench.psd1')
        $manifest.PrivateData.PSData.ReleaseNotes | Should -BeExactly '- this is new'
        @($manifest.FileList | Sort-Object) | Should -Be @(@('RpcBench.psd1', 'RpcBench.psm1') + @(Get-ChildItem -Path (Join-Path $ModuleRoot 'formats') -Filter '*.ps1xml' | ForEach-Object { "formats/$($_.Name)" }) | Sort-Object)
    }

    It 'has the functions in the module, in place of the loop that reads their files' {
        $null = New-RpcBenchmarkPackage @making
        $text = [System.IO.File]::ReadAllText((Join-Path $place 'RpcBench.psm1'))
        $text | Should -Match "function Get-Thing \{ 'public/Get-Thing' \}"
        $text | Should -Not -Match 'GetDirectories'
    }

    It 'writes a mark for Windows PowerShell when the notes go beyond ASCII, and none otherwise' {
        $first = { ([System.IO.File]::ReadAllBytes((Join-Path $place 'RpcBench.psd1')))[0] }
        $null = New-RpcBenchmarkPackage @making
        & $first | Should -Be ([byte][char] '@')
        Write-Source 'CHANGELOG.md' "## [$version]`n- caf$([char] 0xE9)`n"
        $null = New-RpcBenchmarkPackage @making
        & $first | Should -Be 0xEF
        (Import-PowerShellDataFile -LiteralPath (Join-Path $place 'RpcBench.psd1')).PrivateData.PSData.ReleaseNotes | Should -BeExactly "- caf$([char] 0xE9)"
    }

    It 'replaces the one before it, and leaves nothing beside it' {
        $null = New-RpcBenchmarkPackage @making
        [System.IO.File]::WriteAllText((Join-Path $place 'left over'), 'x')
        $null = New-RpcBenchmarkPackage @making
        Join-Path $place 'left over' | Should -Not -Exist
        (Get-ChildItem -LiteralPath $out -Force).Name | Should -Be 'RpcBench'
    }

    It 'leaves the one before it, and nothing half made, when <Name>' -ForEach @(
        @{ Name = 'it is too big'; Content = "MaximumBytes = 10; Files = @('RpcBench.psd1', 'RpcBench.psm1', 'formats/*.ps1xml')"; Id = 'PackageTooBig' }
        @{ Name = 'a file is missing'; Content = "MaximumBytes = 1000000; Files = @('RpcBench.psd1', 'none')"; Id = 'PackageFileMissing' }
        @{ Name = 'the manifest is not valid'; Content = "MaximumBytes = 1000000; Files = @('RpcBench.psd1')"; Id = 'ManifestInvalid' }
    ) {
        $null = New-RpcBenchmarkPackage @making
        [System.IO.File]::WriteAllText((Join-Path $place 'mine'), 'x')
        Write-Source 'build/package-content.psd1' "@{ $Content; Moved = @{} }"
        Get-CaughtId { New-RpcBenchmarkPackage @making } | Should -BeExactly $Id
        Join-Path $place 'mine' | Should -Exist
        (Get-ChildItem -LiteralPath $out -Force).Name | Should -Be 'RpcBench'
    }

    It 'puts the one before it back when the new one cannot take its place' {
        $null = New-RpcBenchmarkPackage @making
        [System.IO.File]::WriteAllText((Join-Path $place 'mine'), 'x')
        Mock -CommandName Move-RpcBenchmarkFolder -ParameterFilter { $Path -like '*/RpcBench' -or $Path -like '*\RpcBench' } -MockWith { throw 'held' }
        Mock -CommandName Move-RpcBenchmarkFolder -MockWith { [System.IO.Directory]::Move($Path, $Destination) }
        { New-RpcBenchmarkPackage @making } | Should -Throw
        Join-Path $place 'mine' | Should -Exist
        (Get-ChildItem -LiteralPath $out -Force).Name | Should -Be 'RpcBench'
    }

    It 'makes nothing with -WhatIf, and needs nothing for it' {
        Write-Source 'build/package-content.psd1' "@{ MaximumBytes = 1; Files = @('none'); Moved = @{} }"
        New-RpcBenchmarkPackage @making -WhatIf | Should -BeNullOrEmpty
        $out | Should -Not -Exist
    }

    It 'signs what it made before it has its place, and nothing without a certificate' {
        $own = Get-TestCertificate
        Mock -CommandName Get-RpcBenchmarkCertificate -MockWith { $own }
        Mock -CommandName Protect-RpcBenchmarkPackage -MockWith { [System.IO.File]::WriteAllText((Join-Path $Path 'RpcBench.cat'), 'x') }
        $null = New-RpcBenchmarkPackage @making
        Should -Invoke -CommandName Protect-RpcBenchmarkPackage -Times 0 -Exactly
        $null = New-RpcBenchmarkPackage @making -CertificateThumbprint 'thumb' -TimestampServer 'http://t'
        Should -Invoke -CommandName Get-RpcBenchmarkCertificate -Times 1 -Exactly -ParameterFilter { $Thumbprint -eq 'thumb' }
        Should -Invoke -CommandName Protect-RpcBenchmarkPackage -Times 1 -Exactly -ParameterFilter {
            $Certificate -eq $own -and $TimestampServer -eq 'http://t' -and $Path -ne $place
        }
        Join-Path $place 'RpcBench.cat' | Should -Exist
    }
}
