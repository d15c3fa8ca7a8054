BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    $source = [System.IO.File]::ReadAllText((Join-Path $ModuleRoot 'RpcBench.psd1'))
    $path = Join-Path $TestDrive 'RpcBench.psd1'
}

Describe 'ConvertTo-RpcBenchmarkPackageManifest' {
    It 'puts the notes and the files in, whatever is in them' {
        # U+2019 ends a single-quoted text of PowerShell just as ' does.
        $notes = "It's here:`n- `$(Get-Date) `"x`" don$([char] 0x2019)t`n'@ # }"
        $text = ConvertTo-RpcBenchmarkPackageManifest -Text $source -ReleaseNotes $notes -FileList 'a.ps1', "it's/b.ps1"
        [System.IO.File]::WriteAllText($path, $text, (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $true))
        $made = Import-PowerShellDataFile -LiteralPath $path
        $made.PrivateData.PSData.ReleaseNotes | Should -BeExactly $notes
        $made.FileList | Should -BeExactly 'a.ps1', "it's/b.ps1"
    }

    It 'leaves the rest as it was' {
        $text = ConvertTo-RpcBenchmarkPackageManifest -Text $source -ReleaseNotes 'notes' -FileList 'a.ps1'
        [System.IO.File]::WriteAllText($path, $text)
        $made = Import-PowerShellDataFile -LiteralPath $path
        $before = Import-PowerShellDataFile -LiteralPath (Join-Path $ModuleRoot 'RpcBench.psd1')
        $made.Remove('FileList')
        $made.PrivateData.PSData.ReleaseNotes = $before.PrivateData.PSData.ReleaseNotes
        ConvertTo-Json -InputObject $made -Depth 5 | Should -BeExactly (ConvertTo-Json -InputObject $before -Depth 5)
    }

    It 'fails on a manifest without <Key>' -ForEach @{ Key = 'PrivateData' }, @{ Key = 'ReleaseNotes' } {
        $without = $source.Replace($Key, 'Other')
        Get-CaughtId { ConvertTo-RpcBenchmarkPackageManifest -Text $without -ReleaseNotes 'n' -FileList 'a' } | Should -BeExactly 'ManifestIncomplete'
    }
}
