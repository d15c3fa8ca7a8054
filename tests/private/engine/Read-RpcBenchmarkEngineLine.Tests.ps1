BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/WithEngine.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Read-RpcBenchmarkEngineLine' {
    It 'gives the lines in order, as UTF-8, and nothing at the end' {
        $letters = -join [char[]] @(0xFC, 0x131, 0x4E2D)
        Use-FakeEngine -Steps @{ raw = 'one' }, @{ raw = '' }, @{ raw = $letters } -Also @{ deaf = $true }
        $lines = Invoke-WithEngine -Script {
            while ($null -ne ($line = Read-RpcBenchmarkEngineLine -Engine $args[0])) { $line }
            $args[0].AtEnd
        }
        $lines | Should -Be 'one', '', $letters, $true
    }

    It 'comes back after the timeout' {
        Use-FakeEngine -Steps @{ waitForStop = $true }
        Invoke-WithEngine -Script { Read-RpcBenchmarkEngineLine -Engine $args[0] -TimeoutMilliseconds 50; $args[0].AtEnd } | Should -Be $false
    }

    It 'keeps the last lines of stderr and no more' {
        Use-FakeEngine -Steps @{ flood = 100KB }, @{ stderr = 'the last one' } -Also @{ deaf = $true }
        $words = Invoke-WithEngine -Script {
            while ($null -ne (Read-RpcBenchmarkEngineLine -Engine $args[0])) { continue }
            $null = Close-RpcBenchmarkEngine -Engine $args[0]
            $args[0].LastWords.Count
            @($args[0].LastWords)[-1]
        }
        $words[0] | Should -BeLessOrEqual 20
        $words[1] | Should -Be 'the last one'
    }

    It 'comes to an end though somebody else holds the stdout of an engine that is gone' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        $shell = Join-Path $TestDrive 'node'
        [System.IO.File]::WriteAllText($shell, "#!/bin/sh`nsleep 60 &`necho `$! > '$TestDrive/sleeper'`necho line`n")
        chmod +x $shell
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkNode -MockWith { Join-Path $TestDrive 'node' }
        Use-FakeEngine
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        try {
            Invoke-WithEngine -Script { while ($null -ne ($line = Read-RpcBenchmarkEngineLine -Engine $args[0])) { $line } } | Should -Be 'line'
        }
        finally {
            Stop-Process -Id ([int] [System.IO.File]::ReadAllText((Join-Path $TestDrive 'sleeper')))
        }
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 30
    }
}
