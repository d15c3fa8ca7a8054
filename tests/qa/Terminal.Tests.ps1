# The views in a real terminal, which has fewer columns than it says: PowerShell keeps the last one free.

BeforeDiscovery {
    # Elsewhere than on Linux a terminal is not so easily had.
    $hasTerminal = (Test-Path -LiteralPath '/usr/bin/script') -and (Test-Path -LiteralPath '/bin/stty')
    $built = Test-Path -LiteralPath (Join-Path $PSScriptRoot '../../engine/dist/rpcbench.mjs')
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    if (-not (Test-Path -LiteralPath '/usr/bin/script')) { return }
    Clear-FakeEngine
    $shell = Get-TestShell
    $widths = 200, 120, 80, 60
    $run = Join-Path $ExampleRoot 'result/valid/full.json'
    $file = Join-Path $TestDrive 'show.ps1'
    # In one process, whose terminal becomes narrower.
    [System.IO.File]::WriteAllText($file, @"
`$env:RPCBENCH_DATA = '$TestDrive/data'
Import-Module -Name '$(Join-Path $ModuleRoot 'RpcBench.psd1')'
`$results = @(Get-RpcBenchmarkResult -Path '$run')
`$compared = @(`$results | Compare-RpcBenchmarkResult)
foreach (`$width in $($widths -join ', ')) {
    & /bin/stty cols `$width rows 500
    while ([System.Console]::WindowWidth -ne `$width) { [System.Threading.Thread]::Sleep(10) }
    "BEGIN `$width"
    `$results | Out-Default
    `$compared | Out-Default
    "END `$width"
}
"@)
    $said = @(& /usr/bin/script -qec "'$shell' -NoProfile -NonInteractive -File '$file'" /dev/null) -join "`n"
    $lines = @(($said -replace "$([char] 27)\[[0-9;?]*[a-zA-Z]" -replace "`r") -split "`n" | ForEach-Object { $_.TrimEnd() } | Where-Object { $_ })

    function Get-TerminalLine {
        <# The lines that a terminal of this width showed, without colours. #>
        param([int] $Width)
        $begin = [array]::IndexOf($lines, @($lines -like "*BEGIN $Width")[0])
        $end = [array]::IndexOf($lines, "END $Width")
        $end | Should -BeGreaterThan $begin -Because $said
        # The title that PowerShell gives the terminal is none of them.
        $lines[($begin + 1)..($end - 1)]
    }
}

Describe 'Results and comparisons in a terminal' -Skip:(-not $hasTerminal -or -not $built) {
    It 'are the same lines at 80, 120 and 200 columns: none is broken; at 60 some are' {
        $wide = @(Get-TerminalLine -Width 200)
        $wide.Count | Should -BeGreaterThan 40
        foreach ($width in 120, 80) {
            @(Get-TerminalLine -Width $width) | Should -Be $wide -Because "of $width columns"
        }
        # The test can tell.
        @(Get-TerminalLine -Width 60).Count | Should -BeGreaterThan $wide.Count
    }
}
