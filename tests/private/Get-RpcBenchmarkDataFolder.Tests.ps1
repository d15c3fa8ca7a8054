BeforeDiscovery {
    $built = Test-Path -LiteralPath (Join-Path $PSScriptRoot '../../engine/dist/rpcbench.mjs')
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench

    function Invoke-WithEnvironment {
        <# Runs a script block with these environment variables, and puts the old ones back. #>
        param([hashtable] $Variables, [scriptblock] $Script)
        $before = @{}
        foreach ($name in $Variables.Keys) {
            $before[$name] = [System.Environment]::GetEnvironmentVariable($name)
            [System.Environment]::SetEnvironmentVariable($name, $Variables[$name])
        }
        try {
            & $Script
        }
        finally {
            foreach ($name in $before.Keys) {
                [System.Environment]::SetEnvironmentVariable($name, $before[$name])
            }
        }
    }
}

Describe 'Get-RpcBenchmarkDataFolder' {
    It 'is RPCBENCH_DATA, made absolute by the directory of the process' {
        Invoke-WithEnvironment -Variables @{ RPCBENCH_DATA = 'some/../data' } -Script {
            Push-Location -LiteralPath $TestDrive
            try {
                InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -Be (Join-Path ([System.Environment]::CurrentDirectory) 'data')
            }
            finally {
                Pop-Location
            }
        }
    }

    It 'has no separator at its end: <_>' -ForEach '/', '//' {
        $folder = Join-Path $TestDrive 'data'
        Invoke-WithEnvironment -Variables @{ RPCBENCH_DATA = "$folder$_" } -Script {
            InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -Be $folder
        }
    }

    It 'is below LOCALAPPDATA on Windows, or where that would be' {
        # Of the rule only: the separators are this system's.
        foreach ($case in @{ Local = '/l/a'; Expected = '/l/a/RpcBench' }, @{ Local = $null; Expected = '*/AppData/Local/RpcBench' }) {
            Invoke-WithEnvironment -Variables @{ RPCBENCH_DATA = $null; LOCALAPPDATA = $case.Local } -Script {
                $found = InModuleScope RpcBench {
                    $before = $script:OnWindows
                    try {
                        $script:OnWindows = $true
                        Get-RpcBenchmarkDataFolder
                    }
                    finally {
                        $script:OnWindows = $before
                    }
                }
                $found.Replace('\', '/') | Should -BeLike $case.Expected
            }
        }
    }

    It 'is below XDG_DATA_HOME, or ~/.local/share' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or -not $IsLinux) {
        Invoke-WithEnvironment -Variables @{ RPCBENCH_DATA = $null; XDG_DATA_HOME = '/x/data'; HOME = '/nobody/home' } -Script {
            InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -Be '/x/data/rpcbench'
        }
        Invoke-WithEnvironment -Variables @{ RPCBENCH_DATA = $null; XDG_DATA_HOME = $null; HOME = '/nobody/home' } -Script {
            InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -Be '/nobody/home/.local/share/rpcbench'
        }
    }

    It 'is the engine''s, with RPCBENCH_DATA <Data> (skipped where the engine is not built)' -Skip:(-not $built) -ForEach @(
        @{ Data = $null }
        @{ Data = 'a/relative one/' }
    ) {
        $temporary = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        # XDG_DATA_HOME so that a test leaves nothing in the user's data.
        Invoke-WithEnvironment -Variables @{ RPCBENCH_DATA = $Data; XDG_DATA_HOME = $temporary; LOCALAPPDATA = $temporary } -Script {
            $before = [System.Environment]::CurrentDirectory
            $null = New-Item -ItemType Directory -Path $temporary
            [System.Environment]::CurrentDirectory = $temporary
            try {
                $report = InModuleScope RpcBench { Get-RpcBenchmarkDoctorReport }
                $engines = @($report.findings | Where-Object { $_.subject -eq 'Data folder' })[0].target
                InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -Be $engines
            }
            finally {
                [System.Environment]::CurrentDirectory = $before
            }
        }
    }
}
