BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    $root = Join-Path $TestDrive 'a [root]'
    foreach ($file in 'top.txt', 'top.md', 'a/one.ps1', 'a/one.txt', 'a/b/two.ps1', 'a/b/c/three.ps1', 'z/lib/x.js', 'z/lib/x.js.map', 'z/other.js') {
        $path = Join-Path $root $file
        $null = [System.IO.Directory]::CreateDirectory((Split-Path -Path $path))
        [System.IO.File]::WriteAllText($path, $file)
    }
}

Describe 'Get-RpcBenchmarkPackageFile' {
    It "finds for '<Pattern>': <Expected>" -ForEach @(
        @{ Pattern = 'top.txt'; Expected = @('top.txt') }
        @{ Pattern = 'top.*'; Expected = @('top.md', 'top.txt') }
        @{ Pattern = 'a/*.ps1'; Expected = @('a/one.ps1') }
        @{ Pattern = 'a/**/*.ps1'; Expected = @('a/b/c/three.ps1', 'a/b/two.ps1', 'a/one.ps1') }
        @{ Pattern = 'z/lib/*.js'; Expected = @('z/lib/x.js') }
    ) {
        $files = @(Get-RpcBenchmarkPackageFile -Root $root -Content @{ Files = @($Pattern); Moved = @{} })
        $files.Target | Should -Be $Expected
        foreach ($file in $files) {
            [System.IO.File]::ReadAllText($file.Source) | Should -BeExactly $file.Target
        }
    }

    It 'gives a file once, though two lines name it, and one that is moved at its new place' {
        $files = @(Get-RpcBenchmarkPackageFile -Root $root -Content @{ Files = @('a/one.ps1', 'a/*.ps1'); Moved = @{ 'NOTICE' = 'z/other.js' } })
        $files.Target | Should -Be 'NOTICE', 'a/one.ps1'
        [System.IO.File]::ReadAllText($files[0].Source) | Should -BeExactly 'z/other.js'
    }

    It 'fails on <Name>, which is not there' -ForEach @(
        @{ Name = 'a line'; Content = @{ Files = @('top.txt', 'none.txt'); Moved = @{} } }
        @{ Name = 'a line of a folder'; Content = @{ Files = @('nowhere/**/*.ps1'); Moved = @{} } }
        @{ Name = 'another case'; Content = @{ Files = @('Top.txt'); Moved = @{} } }
        @{ Name = 'what is moved'; Content = @{ Files = @('top.txt'); Moved = @{ 'NOTICE' = 'none' } } }
    ) {
        Get-CaughtId { Get-RpcBenchmarkPackageFile -Root $root -Content $Content } | Should -BeExactly 'PackageFileMissing'
    }
}
