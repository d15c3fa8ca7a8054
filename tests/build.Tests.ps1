# What a build does is what npm test begins with; here is what the script adds to it.

BeforeAll {
    . "$PSScriptRoot/fixtures/TestTools.ps1"
    $shell = (Get-Process -Id $PID).Path
    # A copy, for -Task Clean means it.
    $copy = Join-Path $TestDrive 'a copy'
    $null = New-Item -ItemType Directory -Path (Join-Path $copy 'engine/dist'), (Join-Path $copy 'engine/src')
    Copy-Item -LiteralPath (Join-Path $ModuleRoot 'build.ps1') -Destination $copy
    $build = Join-Path $copy 'build.ps1'
}

Describe 'build.ps1' {
    It 'only says what it would remove with -WhatIf' {
        $null = & $shell -NoProfile -NonInteractive -File $build -Task Clean -WhatIf
        $LASTEXITCODE | Should -Be 0
        Join-Path $copy 'engine/dist' | Should -Exist
    }

    It 'removes what a build made, and nothing else' {
        $null = & $shell -NoProfile -NonInteractive -File $build -Task Clean
        $LASTEXITCODE | Should -Be 0
        Join-Path $copy 'engine/dist' | Should -Not -Exist
        Join-Path $copy 'engine/src' | Should -Exist
    }

    It 'ends with an exit code and a sentence when node is missing' {
        $path = $env:PATH
        try {
            $env:PATH = "$TestDrive"
            $said = & $shell -NoProfile -NonInteractive -File $build 2>&1 | Out-String
        }
        finally {
            $env:PATH = $path
        }
        $LASTEXITCODE | Should -Be 1
        $said | Should -BeLike '*nodejs*'
    }

    It 'ends with an exit code when a step fails' {
        # There is no package-lock.json beside the copy.
        $null = & $shell -NoProfile -NonInteractive -File $build 2>&1
        $LASTEXITCODE | Should -Be 1
    }
}
