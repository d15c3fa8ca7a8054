BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    $own = Get-TestCertificate
    $folder = Join-Path $TestDrive 'a [package]'
    $null = [System.IO.Directory]::CreateDirectory((Join-Path $folder 'sub'))
    foreach ($name in 'M.psd1', 'M.psm1', 'sub/f.ps1', 'sub/v.ps1xml', 'sub/w.mjs', 'README.md') {
        [System.IO.File]::WriteAllText((Join-Path $folder $name), 'x')
    }
}

Describe 'Protect-RpcBenchmarkPackage (Windows)' {
    BeforeEach {
        $script:done = New-Object -TypeName 'System.Collections.Generic.List[string]'
        Mock -CommandName Add-RpcBenchmarkSignature -MockWith {
            $names = $Path | ForEach-Object { [System.IO.Path]::GetFileName($_) } | Sort-Object
            $done.Add("sign $($names -join ' ') $TimestampServer $($Certificate -eq $own)")
        }
        Mock -CommandName Add-RpcBenchmarkCatalog -MockWith {
            $done.Add('catalogue')
            Join-Path $Path 'RpcBench.cat'
        }
    }

    It 'signs what PowerShell reads, then catalogues, then signs the catalogue' {
        Protect-RpcBenchmarkPackage -Path $folder -Certificate $own -TimestampServer 'http://t'
        $done | Should -Be 'sign f.ps1 M.psd1 M.psm1 v.ps1xml http://t True', 'catalogue', 'sign RpcBench.cat http://t True'
    }
}
