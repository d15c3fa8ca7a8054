# The manifest, the loader and the sources, found by looking and not by a list.

BeforeDiscovery {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
    $sources = @(Get-ChildItem -Path $root -File | Where-Object { $_.Extension -in '.ps1', '.psm1', '.psd1' }) +
    @(foreach ($folder in 'public', 'private', 'formats', 'en-US', 'build', 'tests') {
            Get-ChildItem -Path (Join-Path $root $folder) -Recurse -File | Where-Object { $_.Extension -in '.ps1', '.psm1', '.psd1', '.ps1xml', '.mjs', '.txt' }
        })
    $sourceCases = @($sources | ForEach-Object { @{ Name = $_.FullName.Substring($root.Length + 1); Path = $_.FullName } })
    $codeCases = @($sourceCases | Where-Object { $_.Name -match '^(public|private|build)\W|^RpcBench\.psm1$' })
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $manifestPath = Join-Path $ModuleRoot 'RpcBench.psd1'
    $manifest = Import-PowerShellDataFile -LiteralPath $manifestPath
    $publicFiles = @(Get-ChildItem -Path (Join-Path $ModuleRoot 'public') -Filter '*.ps1')
}

Describe 'The manifest' {
    It 'is valid' {
        { Test-ModuleManifest -Path $manifestPath -ErrorAction Stop } | Should -Not -Throw
    }

    It 'exports the files of public/, one function each, and nothing else' {
        @($manifest.FunctionsToExport | Sort-Object) | Should -Be @($publicFiles.BaseName | Sort-Object)
        @((Get-Module -Name RpcBench).ExportedCommands.Keys | Sort-Object) | Should -Be @($publicFiles.BaseName | Sort-Object)
        @($manifest.CmdletsToExport).Count + @($manifest.AliasesToExport).Count + @($manifest.VariablesToExport).Count | Should -Be 0
    }

    It 'names both editions and the oldest version' {
        $manifest.CompatiblePSEditions | Should -Be 'Desktop', 'Core'
        $manifest.PowerShellVersion | Should -Be '5.1'
    }

    It 'has the version of the engine' {
        $package = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $ModuleRoot 'package.json')))
        $manifest.ModuleVersion | Should -Be $package.version
    }

    It 'names files that are there' {
        foreach ($file in @($manifest.RootModule) + @($manifest.FormatsToProcess)) {
            Join-Path $ModuleRoot $file | Should -Exist
        }
    }
}

Describe 'The loader' {
    BeforeEach {
        $copy = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        $null = New-Item -ItemType Directory -Path $copy
        foreach ($item in 'RpcBench.psd1', 'RpcBench.psm1', 'public', 'private', 'formats', 'en-US') {
            Copy-Item -LiteralPath (Join-Path $ModuleRoot $item) -Destination $copy -Recurse
        }
    }

    It 'imports the whole module, from anywhere' {
        Push-Location -LiteralPath ([System.IO.Path]::GetTempPath())
        try {
            $module = Import-Module -Name (Join-Path $copy 'RpcBench.psd1') -PassThru -Force
            $module.ExportedFunctions.Count | Should -Be $publicFiles.Count
        }
        finally {
            Pop-Location
            Import-RpcBench
        }
    }

    It 'imports a second copy beside the first, as after an update' {
        $shell = (Get-Process -Id $PID).Path
        $script = "`$ErrorActionPreference = 'Stop'; Import-Module '$manifestPath'; Import-Module '$(Join-Path $copy 'RpcBench.psd1')'; @(Get-Module RpcBench).Count"
        & $shell -NoProfile -NonInteractive -Command $script | Should -Be 2
    }

    It 'offers names for every parameter that has some, at every command that has the parameter' {
        # Found by looking: a new command need not be entered anywhere.
        $completed = @(InModuleScope RpcBench {
                $names = foreach ($command in (Get-Module -Name RpcBench).ExportedFunctions.Values) { foreach ($name in $command.Parameters.Keys) { "$($command.Name) -$name" } }
                $names | Where-Object { Complete-RpcBenchmarkName -ParameterName ($_ -replace '^.* -') -Word '' }
            })
        $completed.Count | Should -BeGreaterThan 12
        foreach ($line in $completed) {
            $offers = [System.Management.Automation.CommandCompletion]::CompleteInput("$line ", $line.Length + 1, $null).CompletionMatches
            @($offers | Where-Object { $_.ResultType -eq 'ParameterValue' }).Count | Should -BeGreaterThan 0 -Because $line
        }
    }

    It 'imports nothing when a file cannot be read' {
        Get-Module -Name RpcBench | Remove-Module
        [System.IO.File]::WriteAllText((Join-Path $copy 'private/engine/Broken.ps1'), 'function {')
        try {
            { Import-Module -Name (Join-Path $copy 'RpcBench.psd1') -ErrorAction Stop } | Should -Throw
            Get-Module -Name RpcBench | Should -BeNullOrEmpty
        }
        finally {
            Import-RpcBench
        }
    }

    It 'reads no contract and starts no process at import' {
        # There is no proto/ and no engine beside the copy.
        { Import-Module -Name (Join-Path $copy 'RpcBench.psd1') -Force -ErrorAction Stop } | Should -Not -Throw
        Import-RpcBench
    }

    It 'says in constrained language mode what is the matter, and imports nothing' {
        $shell = (Get-Process -Id $PID).Path
        $script = @(
            # No double quotes in these: Windows PowerShell hands them to a program without escaping them.
            '$ExecutionContext.SessionState.LanguageMode = ''ConstrainedLanguage'''
            "try { Import-Module -Name '$manifestPath' } catch { `$_.FullyQualifiedErrorId; `$_.CategoryInfo.Category }"
            'Get-Module -Name RpcBench'
        ) -join '; '
        & $shell -NoProfile -NonInteractive -Command $script | Should -Be 'LanguageModeNotFull,Microsoft.PowerShell.Commands.ImportModuleCommand', 'PermissionDenied'
    }

    It 'says so in a folder with [brackets] in its name, too' {
        $folder = Join-Path $TestDrive 'a [1] copy'
        $null = New-Item -ItemType Directory -Path $folder -Force
        foreach ($part in 'RpcBench.psd1', 'RpcBench.psm1', 'en-US', 'formats') {
            Copy-Item -LiteralPath (Join-Path $ModuleRoot $part) -Destination $folder -Recurse
        }
        $shell = (Get-Process -Id $PID).Path
        $script = @(
            '$ExecutionContext.SessionState.LanguageMode = ''ConstrainedLanguage'''
            "try { Import-Module -Name '$([WildcardPattern]::Escape((Join-Path $folder 'RpcBench.psm1')))' } catch { `$_.FullyQualifiedErrorId; `$_.CategoryInfo.Category }"
        ) -join '; '
        & $shell -NoProfile -NonInteractive -Command $script | Should -Be 'LanguageModeNotFull,Microsoft.PowerShell.Commands.ImportModuleCommand', 'PermissionDenied'
    }

    It 'puts no variable and no alias into the session' {
        $shell = (Get-Process -Id $PID).Path
        $script = @(
            # PowerShell's own, which comes with its first command and has an alias.
            'Import-Module -Name Microsoft.PowerShell.Utility'
            '$kinds = ''variable:'', ''alias:'', ''env:''; $names = { $kinds | Get-ChildItem | ForEach-Object { $_.PSPath } }; $before = & $names'
            "Import-Module '$manifestPath'"
            '& $names | Where-Object { $_ -notin $before -and $_ -notmatch ''::(before|\?|\^|\$)$'' }'
        ) -join '; '
        & $shell -NoProfile -NonInteractive -Command $script | Should -BeNullOrEmpty
    }
}

Describe 'about_RpcBench' {
    It 'names every command of the module, and none that there is not' {
        $about = [System.IO.File]::ReadAllText((Join-Path $ModuleRoot 'en-US/about_RpcBench.help.txt'))
        $named = @([regex]::Matches($about, '\b[A-Z][a-z]+-RpcBenchmark\w*') | ForEach-Object { $_.Value } | Sort-Object -Unique)
        $named | Should -Be @((Get-Module -Name RpcBench).ExportedCommands.Keys | Sort-Object)
    }

    It 'has lines that a console of 150 columns shows whole' {
        $lines = [System.IO.File]::ReadAllLines((Join-Path $ModuleRoot 'en-US/about_RpcBench.help.txt'))
        @($lines | Where-Object { $_.Length -gt 150 }) | Should -BeNullOrEmpty
    }
}

Describe 'The sources' {
    It '<Name> is ASCII, without a byte order mark, with LF and a last line end' -ForEach $sourceCases {
        # Windows PowerShell reads a file without a mark in the code page of the machine.
        $bytes = [System.IO.File]::ReadAllBytes($Path)
        @($bytes | Where-Object { $_ -gt 127 }).Count | Should -Be 0
        $bytes -contains 13 | Should -BeFalse
        $bytes[-1] | Should -Be 10
    }

    It '<Name> can be read by PowerShell' -ForEach @($sourceCases | Where-Object { $_.Name -match '\.ps[md]?1$' }) {
        $faults = $null
        $null = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $faults)
        $faults | Should -BeNullOrEmpty
    }

    It '<Name> uses nothing that Windows PowerShell lacks and no analyzer catches' -ForEach $codeCases {
        $tokens = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $tokens, [ref] $null)
        $code = @($tokens | Where-Object { $_.Kind -ne 'Comment' } | ForEach-Object { $_.Text }) -join ' '
        $code | Should -Not -Match '\. ArgumentList\b' -Because 'ProcessStartInfo has no ArgumentList there'
        $code | Should -Not -Match 'StandardInputEncoding' -Because 'ProcessStartInfo has none there'
        $code | Should -Not -Match '-AsHashtable|-Parallel\b' -Because 'those parameters came later'
        if ($Name -notmatch '^private\Wlinux\W') {
            $code | Should -Not -Match '\. Kill \( \S' -Because 'Process.Kill takes no argument there'
        }
        if ($Name -match '^(public|private)\W') {
            $code | Should -Not -Match '\$Is(Windows|Linux|MacOS|CoreCLR)' -Because 'it does not exist there; ask $script:OnWindows'
        }
        $classes = $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.TypeDefinitionAst] }, $true)
        @($classes).Count | Should -Be 0 -Because 'a class gives a parser error under ConstrainedLanguage'
    }
}
