# What a build does is what npm test begins with; here is what the script adds to it.

BeforeDiscovery {
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
    $hasAnalyzer = [bool] (Get-Module -Name PSScriptAnalyzer -ListAvailable)
}

BeforeAll {
    . "$PSScriptRoot/fixtures/BuildTools.ps1"
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
    $shell = Get-TestShell

    function Initialize-Copy {
        <# A copy of the script, for -Task Clean means it. -Whole: with all that a package is made of. #>
        param([switch] $Whole)
        $copy = Join-Path $TestDrive "a copy $([guid]::NewGuid().ToString('N'))"
        $null = [System.IO.Directory]::CreateDirectory((Join-Path $copy 'engine/dist'))
        $null = [System.IO.Directory]::CreateDirectory((Join-Path $copy 'engine/src'))
        Copy-Item -LiteralPath (Join-Path $ModuleRoot 'build.ps1'), (Join-Path $ModuleRoot 'build'), (Join-Path $ModuleRoot 'RpcBench.psd1') -Destination $copy -Recurse
        if ($Whole) {
            # the functions' files become one in the package
            Copy-Item -LiteralPath (Join-Path $ModuleRoot 'private'), (Join-Path $ModuleRoot 'public'), (Join-Path $ModuleRoot 'RpcBench.psm1') -Destination $copy -Recurse
            $content = Import-PowerShellDataFile -LiteralPath (Join-Path $ModuleRoot 'build/package-content.psd1')
            foreach ($file in Get-RpcBenchmarkPackageFile -Root $ModuleRoot -Content $content) {
                $name = if ($content.Moved.ContainsKey($file.Target)) { $content.Moved[$file.Target] } else { $file.Target }
                $target = Join-Path $copy $name
                $null = [System.IO.Directory]::CreateDirectory((Split-Path -Path $target))
                [System.IO.File]::Copy($file.Source, $target, $true)
            }
        }
        # Nothing to install: newer than the lock file.
        [System.IO.File]::WriteAllText((Join-Path $copy 'package-lock.json'), '{}')
        $null = [System.IO.Directory]::CreateDirectory((Join-Path $copy 'node_modules'))
        [System.IO.File]::WriteAllText((Join-Path $copy 'node_modules/.package-lock.json'), '{}')
        $copy
    }

    # What stands in for node and npm writes down what it was told, and is content with it.
    $programs = Join-Path $TestDrive 'programs'
    $told = Join-Path $TestDrive 'told'
    $null = New-Item -ItemType Directory -Path $programs
    foreach ($name in 'node', 'npm') {
        if ($onWindows) {
            [System.IO.File]::WriteAllText((Join-Path $programs "$name.cmd"), "@echo $name %*>>`"$told`"`r`n")
        }
        else {
            $file = Join-Path $programs $name
            [System.IO.File]::WriteAllText($file, "#!/bin/sh`necho `"$name `$*`" >> '$told'`n")
            chmod +x $file
        }
    }

    function Invoke-BuildScript {
        <# Runs the copy's script with those programs alone; gives what it said and its exit code. #>
        param([string] $Copy, [string[]] $Arguments = @(), [string] $Path = $programs)
        Remove-Item -LiteralPath $told -ErrorAction SilentlyContinue
        $kept = @{}
        foreach ($name in 'PATH', 'RPCBENCH_API_KEY', 'NUGET_API_KEY') {
            $kept[$name] = [System.Environment]::GetEnvironmentVariable($name)
            Set-Item -LiteralPath "Env:$name" -Value $null
        }
        try {
            $env:PATH = $Path
            $said = & $shell -NoProfile -NonInteractive -File (Join-Path $Copy 'build.ps1') @Arguments 2>&1 | Out-String -Width 1000
            [pscustomobject]@{
                Code  = $LASTEXITCODE
                Said  = $said
                Lines = @($said -split "`r?`n" | Where-Object { $_ })
                Told  = @(if (Test-Path -LiteralPath $told) { [System.IO.File]::ReadAllLines($told) })
            }
        }
        finally {
            foreach ($name in $kept.Keys) {
                Set-Item -LiteralPath "Env:$name" -Value $kept[$name]
            }
        }
    }

    function Add-FolderLink {
        param([string] $Path, [string] $Target)
        $type = if ($onWindows) { 'Junction' } else { 'SymbolicLink' }
        $null = New-Item -ItemType $type -Path $Path -Target $Target
    }

    $version = (Import-PowerShellDataFile -LiteralPath (Join-Path $ModuleRoot 'RpcBench.psd1')).ModuleVersion
}

Describe 'build.ps1' {
    It 'builds when it is told nothing' {
        $run = Invoke-BuildScript -Copy (Initialize-Copy)
        $run.Code | Should -Be 0
        $run.Told | Should -Be 'node engine/tools/build.mjs', 'node engine/dist/rpcbench.mjs setup'
    }

    It 'installs the packages when they are older than the lock file' {
        $copy = Initialize-Copy
        [System.IO.File]::SetLastWriteTimeUtc((Join-Path $copy 'node_modules/.package-lock.json'), [datetime]::UtcNow.AddDays(-1))
        $run = Invoke-BuildScript -Copy $copy
        $run.Told[0] | Should -BeLike 'npm ci *'
    }

    It 'installs nothing into a folder that node_modules is only a link to' {
        $copy = Initialize-Copy
        $others = Join-Path $TestDrive 'others'
        [System.IO.Directory]::Move((Join-Path $copy 'node_modules'), $others)
        [System.IO.File]::SetLastWriteTimeUtc((Join-Path $others '.package-lock.json'), [datetime]::UtcNow.AddDays(-1))
        Add-FolderLink -Path (Join-Path $copy 'node_modules') -Target $others
        $run = Invoke-BuildScript -Copy $copy
        $run.Code | Should -Be 0
        $run.Told -match '^npm' | Should -BeNullOrEmpty
        $run = Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Clean'
        $run.Code | Should -Be 0
        Test-Path -LiteralPath (Join-Path $copy 'node_modules') | Should -BeFalse
        Join-Path $others '.package-lock.json' | Should -Exist
    }

    It 'only says what it would remove with -WhatIf' {
        $copy = Initialize-Copy
        (Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Clean', '-WhatIf').Code | Should -Be 0
        Test-Path -LiteralPath (Join-Path $copy 'engine/dist') | Should -BeTrue
    }

    It 'removes what a build and a package made, and nothing else' {
        $copy = Initialize-Copy
        $null = [System.IO.Directory]::CreateDirectory((Join-Path $copy 'out/RpcBench'))
        (Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Clean').Code | Should -Be 0
        foreach ($gone in 'engine/dist', 'out', 'node_modules') {
            Test-Path -LiteralPath (Join-Path $copy $gone) | Should -BeFalse -Because $gone
        }
        Test-Path -LiteralPath (Join-Path $copy 'engine/src') | Should -BeTrue
    }

    It 'ends with an exit code and a sentence when node is missing' {
        $run = Invoke-BuildScript -Copy (Initialize-Copy) -Path "$TestDrive"
        $run.Code | Should -Be 1
        $run.Said | Should -BeLike '*nodejs*'
    }

    It 'ends with an exit code when a step fails' {
        $copy = Initialize-Copy
        Remove-Item -LiteralPath (Join-Path $copy 'package-lock.json')
        (Invoke-BuildScript -Copy $copy).Code | Should -Be 1
    }

    It 'ends with an exit code on a task that there is not' {
        (Invoke-BuildScript -Copy (Initialize-Copy) -Arguments '-Task', 'Bake').Code | Should -Be 1
    }
}

Describe 'build.ps1 -Task Package' {
    BeforeAll {
        $copy = Initialize-Copy -Whole
        $place = Join-Path $copy "out/RpcBench/$version"
    }

    It 'builds the engine, makes the package and says where, replacing the one before' {
        $run = Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Package'
        $run.Code | Should -Be 0 -Because $run.Said
        $run.Told | Should -Be 'node engine/tools/build.mjs'
        $run.Said | Should -BeLike "*$place*"
        [System.IO.File]::WriteAllText((Join-Path $place 'left over'), 'x')
        (Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Package').Code | Should -Be 0
        Test-Path -LiteralPath (Join-Path $place 'left over') | Should -BeFalse
        Test-Path -LiteralPath (Join-Path $place 'RpcBench.psd1') | Should -BeTrue
    }

    It 'ends with one line and an exit code, and leaves the one before, when something is not there' {
        $null = Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Package'
        Rename-Item -LiteralPath (Join-Path $copy 'LICENSE') -NewName 'LICENCE'
        try {
            $run = Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Package'
        }
        finally {
            Rename-Item -LiteralPath (Join-Path $copy 'LICENCE') -NewName 'LICENSE'
        }
        $run.Code | Should -Be 1
        $run.Lines.Count | Should -Be 1
        Test-Path -LiteralPath (Join-Path $place 'RpcBench.psd1') | Should -BeTrue
        (Get-ChildItem -LiteralPath (Join-Path $copy 'out') -Force).Name | Should -Be 'RpcBench'
    }

    It 'ends with one line and an exit code when it cannot sign' {
        # Elsewhere than on Windows for want of the commands; there for want of the certificate.
        $run = Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Package', '-CertificateThumbprint', ('0' * 40)
        $run.Code | Should -Be 1
        $run.Lines.Count | Should -Be 1
    }
}

Describe 'build.ps1 -Task Publish' {
    BeforeAll {
        $copy = Initialize-Copy
    }

    It 'says with -WhatIf what it would publish and where, and does nothing' {
        $run = Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Publish', '-WhatIf', '-Repository', 'Somewhere', '-CertificateThumbprint', ('0' * 40)
        $run.Code | Should -Be 0
        $run.Said | Should -BeLike "*Somewhere*RpcBench $version*"
        $run.Told | Should -BeNullOrEmpty
        Test-Path -LiteralPath (Join-Path $copy 'out') | Should -BeFalse
    }

    It 'ends with one line and an exit code without a key for the gallery' {
        $run = Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Publish'
        $run.Code | Should -Be 1
        $run.Lines.Count | Should -Be 1
    }
}

Describe 'build.ps1 -Task Analyze' {
    It 'ends with <Code> when the analyzer finds <Found> (skipped where it is not installed)' -Skip:(-not $hasAnalyzer) -ForEach @(
        @{ Code = 0; Found = 'nothing'; Script = "'analyzed'" }
        @{ Code = 1; Found = 'something'; Script = "'x.ps1:1 Rule: a finding'; 'analyzed'" }
    ) {
        $copy = Initialize-Copy
        [System.IO.File]::WriteAllText((Join-Path $copy 'build/analyzer/Invoke-Analyzer.ps1'), "param(`$Root)`n$Script`n")
        $run = Invoke-BuildScript -Copy $copy -Arguments '-Task', 'Analyze'
        $run.Code | Should -Be $Code
        [bool] ($run.Said -match 'x\.ps1:1 Rule: a finding') | Should -Be ($Found -eq 'something')
    }
}
