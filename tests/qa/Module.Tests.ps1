# The manifest, the loader and the sources, found by looking and not by a list.

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $manifestPath = Join-Path $ModuleRoot 'RpcBench.psd1'
    $manifest = Import-PowerShellDataFile -LiteralPath $manifestPath
    $publicFiles = @(Get-ChildItem -Path (Join-Path $ModuleRoot 'public') -Filter '*.ps1')
    $readable = '.ps1', '.psm1', '.psd1'
    $files = @(Get-ChildItem -Path $ModuleRoot -File | Where-Object { $_.Extension -in $readable }) +
    @(foreach ($folder in 'public', 'private', 'launcher', 'formats', 'en-US', 'build', 'tests') {
            Get-ChildItem -Path (Join-Path $ModuleRoot $folder) -Recurse -File | Where-Object { $_.Extension -in ($readable + '.ps1xml', '.mjs', '.txt') }
        })
    $sources = @(foreach ($file in $files) {
            $tree, $tokens, $faults = $null
            if ($file.Extension -in $readable) {
                $tree = [System.Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref] $tokens, [ref] $faults)
            }
            $name = $file.FullName.Substring($ModuleRoot.Length + 1)
            @{ Name = $name; Path = $file.FullName; Tree = $tree; Tokens = $tokens; Faults = $faults; IsCode = $name -match '^(public|private|launcher|build)\W|^RpcBench\.psm1$' }
        })
}

Describe 'The manifest' {
    It 'is valid' {
        { Test-ModuleManifest -Path $manifestPath -ErrorAction Stop } | Should -Not -Throw
    }

    It 'exports the files of public/, one function each, and nothing else' {
        @($manifest.FunctionsToExport | Sort-Object) | Should -Be @($publicFiles.BaseName | Sort-Object)
        @((Get-Module -Name RpcBench).ExportedFunctions.Keys | Sort-Object) | Should -Be @($publicFiles.BaseName | Sort-Object)
        @($manifest.CmdletsToExport).Count + @($manifest.VariablesToExport).Count | Should -Be 0
        # As Pester 6 calls its assertions.
        $manifest.AliasesToExport | Should -Be 'Should-HoldRpcBaseline'
        (Get-Module -Name RpcBench).ExportedAliases.Keys | Should -Be 'Should-HoldRpcBaseline'
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
        $shell = Get-TestShell
        $script = "`$ErrorActionPreference = 'Stop'; Import-Module '$manifestPath'; Import-Module '$(Join-Path $copy 'RpcBench.psd1')'; @(Get-Module RpcBench).Count"
        & $shell -NoProfile -NonInteractive -Command $script | Should -Be 2
    }

    It 'offers names for every parameter that has some, at every command that has the parameter' {
        # Found by looking: a new command need not be entered anywhere. An engine that answers at once has a run to offer, and a folder a runtime.
        $dataBefore = $env:RPCBENCH_DATA
        $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
        $null = New-Item -ItemType Directory -Path (Join-Path $env:RPCBENCH_DATA 'runtimes/older') -Force
        [System.IO.File]::WriteAllText((Join-Path $env:RPCBENCH_DATA 'runtimes/older/runtime.json'), (Get-Example 'runtime/valid/npm.json'))
        Use-FakeEngine -Steps @{ event = Get-ExampleEvent -Name run }, (Get-FinishedStep)
        try {
            $completed = @(InModuleScope RpcBench {
                    $common = @([System.Management.Automation.PSCmdlet]::CommonParameters) + @([System.Management.Automation.PSCmdlet]::OptionalCommonParameters)
                    $names = foreach ($command in (Get-Module -Name RpcBench).ExportedFunctions.Values) { foreach ($name in $command.Parameters.Keys | Where-Object { $_ -notin $common }) { "$($command.Name) -$name" } }
                    $names | Where-Object { Complete-RpcBenchmarkName -ParameterName ($_ -replace '^.* -') -CommandName ($_ -replace ' .*$') -Word '' }
                })
            foreach ($parameter in 'RunId', 'Tag', 'AgainstRuntime', 'Setting', 'Framework') {
                @($completed -like "* -$parameter").Count | Should -BeGreaterThan 0 -Because $parameter
            }
            foreach ($line in $completed) {
                $offers = [System.Management.Automation.CommandCompletion]::CompleteInput("$line ", $line.Length + 1, $null).CompletionMatches
                @($offers | Where-Object { $_.ResultType -eq 'ParameterValue' }).Count | Should -BeGreaterThan 0 -Because $line
            }
        }
        finally {
            Clear-FakeEngine
            $env:RPCBENCH_DATA = $dataBefore
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
        $shell = Get-TestShell
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

    It 'puts no variable into the session, and no alias but the one that it exports' {
        $shell = Get-TestShell
        $script = @(
            # PowerShell's own, which comes with its first command and has an alias.
            'Import-Module -Name Microsoft.PowerShell.Utility'
            '$kinds = ''variable:'', ''alias:'', ''env:''; $names = { $kinds | Get-ChildItem | ForEach-Object { $_.PSPath } }; $before = & $names'
            "Import-Module '$manifestPath'"
            '& $names | Where-Object { $_ -notin $before -and $_ -notmatch ''::(before|\?|\^|\$|Should-HoldRpcBaseline)$'' }'
        ) -join '; '
        & $shell -NoProfile -NonInteractive -Command $script | Should -BeNullOrEmpty
    }
}

Describe 'about_RpcBench' {
    It 'names every command of the module, and none that there is not' {
        $about = [System.IO.File]::ReadAllText((Join-Path $ModuleRoot 'en-US/about_RpcBench.help.txt'))
        $named = @([regex]::Matches($about, '\b[A-Z][A-Za-z]+-RpcBenchmark\w*') | ForEach-Object { $_.Value } | Sort-Object -Unique)
        $named | Should -Be @((Get-Module -Name RpcBench).ExportedFunctions.Keys | Sort-Object)
    }

    It 'has lines that a console of 150 columns shows whole' {
        $lines = [System.IO.File]::ReadAllLines((Join-Path $ModuleRoot 'en-US/about_RpcBench.help.txt'))
        @($lines | Where-Object { $_.Length -gt 150 }) | Should -BeNullOrEmpty
    }
}

Describe 'The sources' {
    It 'are found' {
        $sources.Count | Should -BeGreaterThan $publicFiles.Count
        @($sources | Where-Object { $_.IsCode }).Count | Should -BeGreaterThan $publicFiles.Count
    }

    It 'are ASCII, without a byte order mark, with LF and a last line end' {
        # Windows PowerShell reads a file without a mark in the code page of the machine.
        $faults = foreach ($source in $sources) {
            # One character a byte: of a list of bytes each would be looked at by PowerShell.
            $text = [System.Text.Encoding]::GetEncoding('iso-8859-1').GetString([System.IO.File]::ReadAllBytes($source.Path))
            if ($text -cmatch '[^\x00-\x7F]') { "$($source.Name): a character that is not ASCII" }
            if ($text.Contains("`r")) { "$($source.Name): CR" }
            if (-not $text.EndsWith("`n")) { "$($source.Name): no line end after the last line" }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'can be read by PowerShell' {
        $faults = foreach ($source in $sources) { foreach ($fault in $source.Faults) { "$($source.Name): $fault" } }
        $faults | Should -BeNullOrEmpty
    }

    It 'use nothing that Windows PowerShell lacks and no analyzer catches' {
        $forbidden = @(
            @{ Pattern = '\. ArgumentList\b'; In = '.'; Because = 'ProcessStartInfo has no ArgumentList there' }
            @{ Pattern = 'StandardInputEncoding'; In = '.'; Because = 'ProcessStartInfo has no StandardInputEncoding there' }
            @{ Pattern = '-AsHashtable|-Parallel\b'; In = '.'; Because = 'those parameters came later' }
            @{ Pattern = '\. Kill \( \S'; In = '^(?!private\Wlinux\W)'; Because = 'Process.Kill takes no argument there' }
            @{ Pattern = '\$Is(Windows|Linux|MacOS|CoreCLR)'; In = '^(public|private)\W'; Because = '$IsWindows and the like do not exist there; ask $script:OnWindows' }
        )
        $faults = foreach ($source in $sources | Where-Object { $_.IsCode }) {
            $code = @($source.Tokens | Where-Object { $_.Kind -ne 'Comment' } | ForEach-Object { $_.Text }) -join ' '
            foreach ($each in $forbidden | Where-Object { $source.Name -match $_.In -and $code -match $_.Pattern }) {
                "$($source.Name): $($each.Because)"
            }
            if ($source.Tree.Find({ $args[0] -is [System.Management.Automation.Language.TypeDefinitionAst] }, $true)) {
                "$($source.Name): a class gives a parser error under ConstrainedLanguage"
            }
        }
        $faults | Should -BeNullOrEmpty
    }
}
