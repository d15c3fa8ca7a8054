# The batch file: what can be read of it anywhere, and what it does where there is a cmd.exe.

BeforeDiscovery {
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
}

BeforeAll {
    . "$PSScriptRoot/fixtures/TestTools.ps1"
    $path = Join-Path $ModuleRoot 'rpcbench.cmd'
    $lines = [System.IO.File]::ReadAllText($path) -split "`r?`n"
}

Describe 'rpcbench.cmd' {
    It 'is ASCII with the line ends that cmd.exe wants' {
        $bytes = [System.IO.File]::ReadAllBytes($path)
        @($bytes | Where-Object { $_ -gt 127 }).Count | Should -Be 0
        # Labels are not found reliably in a file with LF alone.
        [System.IO.File]::ReadAllText($path) | Should -Not -Match '(?<!\r)\n'
    }

    It 'runs the engine with all arguments in its last line, on one CPU or anywhere, and is at an end before it: nobody is asked whether to terminate it' {
        @($lines | Where-Object { $_ })[-1] | Should -BeExactly 'endlocal & goto #_undefined_# 2>nul || title %COMSPEC% & %how% "%node%" "%~dp0engine\bin\rpcbench.mjs" %*'
        $lines | Should -Not -Contain ':#_undefined_#'
        @($lines -like '*rpcbench.mjs*').Count | Should -Be 1
        @($lines -like 'set how=*') | Should -BeExactly 'set how=start "" /b /wait /affinity %mask%'
        # What an earlier environment had must not stand before node.
        $lines | Should -Contain 'set "how="'
    }

    It 'starts no program by its bare name: cmd.exe looks in the current folder first' {
        $commands = $lines | Where-Object { $_ -and $_ -notmatch '^(rem|:|@echo)' } | ForEach-Object { ($_ -split '[ "]')[0] } | Where-Object { $_ }
        $commands | Should -Not -BeNullOrEmpty
        $builtIn = 'setlocal', 'endlocal', 'set', 'if', 'for', 'goto', 'start', 'exit', 'echo'
        @($commands | Where-Object { $_ -notin $builtIn }) | Should -BeNullOrEmpty
        @($lines -match '\bnode(\.exe)?"? "%~dp0') | Should -BeNullOrEmpty
    }

    It 'jumps only to labels that are there, and says a known id' {
        foreach ($line in $lines) {
            if ($line -match 'goto (\w+)$') {
                $lines | Should -Contain ":$($Matches[1])"
            }
        }
        ($lines -match 'RPCBENCH_ONE_CORE is not') | Should -BeLike '*BadArguments*'
    }

    It 'names the variable that the engine reads' {
        $source = Join-Path $ModuleRoot 'engine/src/placement/inherited.ts'
        if (-not (Test-Path -LiteralPath $source)) {
            Set-ItResult -Skipped -Because "the engine's sources are not here"
            return
        }
        $variable = [regex]::Match([System.IO.File]::ReadAllText($source), 'inheritedCoreVariable = "(\w+)"').Groups[1].Value
        $lines | Should -Contain "if not defined $variable goto run"
    }

    Context 'in cmd.exe' -Skip:(-not $onWindows) {
        BeforeAll {
            # In place of the engine, what says what it was told and where a process may run that it starts.
            $copy = Join-Path $TestDrive 'a tree'
            $null = New-Item -ItemType Directory -Path (Join-Path $copy 'engine/bin') -Force
            Copy-Item -LiteralPath $path -Destination $copy
            [System.IO.File]::WriteAllText((Join-Path $copy 'engine/bin/rpcbench.mjs'), @'
import { execFileSync } from 'node:child_process';
console.log(JSON.stringify(process.argv.slice(2)));
console.log(execFileSync('powershell', ['-NoProfile', '-Command', '(Get-Process -Id $PID).ProcessorAffinity'], { encoding: 'utf8' }).trim());
process.exitCode = 42;
'@)
        }

        AfterEach {
            $env:RPCBENCH_ONE_CORE = $null
        }

        It 'gives arguments, affinity and the exit code through: core <Core>' -ForEach @(
            @{ Core = $null; Mask = $null }
            @{ Core = '0'; Mask = '1' }
            @{ Core = '1'; Mask = '2' }
        ) {
            $env:RPCBENCH_ONE_CORE = $Core
            $said = @(& (Join-Path $copy 'rpcbench.cmd') run 'a b')
            $LASTEXITCODE | Should -Be 42
            $said[0] | Should -BeExactly '["run","a b"]'
            if ($Mask) {
                $said[1] | Should -BeExactly $Mask
            }
        }

        It 'takes Node from a full path of PATH, not from the current folder or an entry that leads there' {
            $stranger = Join-Path $TestDrive 'stranger'
            $null = New-Item -ItemType Directory -Path $stranger -Force
            Copy-Item -LiteralPath (Join-Path $env:SystemRoot 'System32/whoami.exe') -Destination (Join-Path $stranger 'node.exe')
            $before = $env:PATH
            Push-Location -LiteralPath $stranger
            try {
                $env:PATH = ".;;$before"
                $said = @(& (Join-Path $copy 'rpcbench.cmd') run 'a b')
                $said[0] | Should -BeExactly '["run","a b"]'
                $env:PATH = '.'
                $null = & (Join-Path $copy 'rpcbench.cmd') run 2>&1
                $LASTEXITCODE | Should -Be 3
            }
            finally {
                Pop-Location
                $env:PATH = $before
            }
        }

        It 'takes the Node behind a node.cmd where there is no node.exe, and one that is' {
            $shims = Join-Path $TestDrive 'some shims'
            $null = New-Item -ItemType Directory -Path $shims -Force
            $node = (Get-Command -Name node.exe -CommandType Application)[0].Path
            [System.IO.File]::WriteAllText((Join-Path $shims 'node.cmd'), "@`"$node`" %*`r`n")
            $before = $env:PATH
            try {
                foreach ($path in "$shims;$env:SystemRoot\System32", "$shims;$before") {
                    $env:PATH = $path
                    $said = @(& (Join-Path $copy 'rpcbench.cmd') run 'a b')
                    $said[0] | Should -BeExactly '["run","a b"]'
                    $LASTEXITCODE | Should -Be 42
                }
            }
            finally {
                $env:PATH = $before
            }
        }

        It 'refuses what is not the number of a CPU: <_>' -ForEach '64', '-1', '01', 'x' {
            $env:RPCBENCH_ONE_CORE = $_
            $null = & (Join-Path $copy 'rpcbench.cmd') run 2>&1
            $LASTEXITCODE | Should -Be 2
        }
    }
}
