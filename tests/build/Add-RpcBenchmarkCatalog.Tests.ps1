BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    . "$PSScriptRoot/../fixtures/SigningStubs.ps1"
}

Describe 'Add-RpcBenchmarkCatalog (Windows)' {
    It 'writes RpcBench.cat, with SHA256, into the package' {
        Mock -CommandName New-FileCatalog -MockWith { [System.IO.File]::WriteAllText($CatalogFilePath, 'catalogue') }
        $catalog = Join-Path $TestDrive 'RpcBench.cat'
        Add-RpcBenchmarkCatalog -Path "$TestDrive" | Should -BeExactly $catalog
        Should -Invoke -CommandName New-FileCatalog -Times 1 -Exactly -ParameterFilter {
            ($Path -join '|') -eq "$TestDrive" -and $CatalogFilePath -eq $catalog -and $CatalogVersion -eq 2
        }
    }

    It 'fails when none was written' {
        Mock -CommandName New-FileCatalog
        $empty = Join-Path $TestDrive 'empty'
        $null = New-Item -ItemType Directory -Path $empty
        Get-CaughtId { Add-RpcBenchmarkCatalog -Path $empty } | Should -BeExactly 'CatalogMissing'
    }
}
