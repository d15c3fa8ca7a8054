BeforeDiscovery {
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Find-Program {
        param([string] $Name)
        InModuleScope RpcBench -Parameters @{ Name = $Name } { Find-RpcBenchmarkProgram -Name $Name }
    }
}

Describe 'Find-RpcBenchmarkProgram' {
    BeforeAll {
        $pathBefore = $env:PATH
        $separator = [System.IO.Path]::PathSeparator
        $programs = Join-Path $TestDrive 'programs'
        $null = New-Item -ItemType Directory -Path $programs
        $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
        $file = Join-Path $programs $(if ($onWindows) { 'tool.exe' } else { 'tool' })
        [System.IO.File]::WriteAllText($file, '')
        if (-not $onWindows) {
            chmod +x $file
        }
    }

    AfterEach {
        $env:PATH = $pathBefore
    }

    It 'finds what a full path of PATH holds, however it is written' {
        $env:PATH = "$programs$([System.IO.Path]::DirectorySeparatorChar)$separator$pathBefore"
        @(Find-Program -Name tool).Count | Should -Be 1
    }

    It 'finds nothing by an entry that leads to the current folder: "<_>"' -ForEach '.', 'programs', './programs' {
        $env:PATH = "$_$separator$pathBefore"
        Push-Location -LiteralPath $(if ($_ -eq '.') { $programs } else { $TestDrive })
        try {
            @(Find-Program -Name tool).Count | Should -Be 0
        }
        finally {
            Pop-Location
        }
    }
}
