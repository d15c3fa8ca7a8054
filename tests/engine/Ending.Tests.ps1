# How a run of the real engine ends, whoever ends it.

BeforeDiscovery {
    . "$PSScriptRoot/../fixtures/EngineBuilt.ps1"
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/RealEngine.ps1"
}

AfterAll {
    Clear-RealEngine
}

Describe 'The real engine' -Skip:(-not $built) {
    AfterEach {
        Assert-NothingLeft
    }

    Context 'ends' {
        It 'when the pipeline wants no more, and keeps what was measured' {
            $long = Get-Short -Plan @{ arguments = [string[]] @('Int'); durationSeconds = 5 }
            $said = Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Concurrency 1, 2, 3, 4 @long -Verbose 4>&1 |
                Where-Object { "$_" -like '* 2 users*' } |
                Select-Object -First 1
            $said | Should -Not -BeNullOrEmpty
            (Get-Run).state | Should -Be 'Partial'
            @((Get-Run).cells | Where-Object { $_.concurrency -eq 1 }).Count | Should -Be 1
        }

        It 'on Ctrl+C, and keeps what was measured' {
            [System.IO.File]::Delete($short.OutputPath)
            $output = New-Object -TypeName 'System.Management.Automation.PSDataCollection[psobject]'
            $shell = [powershell]::Create()
            try {
                $null = $shell.AddScript("Import-Module '$ModuleRoot/RpcBench.psd1'; New-RpcBenchmarkPlan -Framework Tcp -Runtime Node -ValueType Int -Concurrency 1, 2 -MeasureTime 2s -LaunchCount 1 -Placement Free | Invoke-RpcBenchmark -OutputPath '$($short.OutputPath)'")
                $null = $shell.BeginInvoke($output, $output)
                # The first of two groups has been measured and is kept; objects leave at the end.
                Wait-Until { [System.IO.File]::Exists($short.OutputPath) } -Seconds 180 | Should -BeTrue
                $shell.Stop()
                $output.Count | Should -Be 0
                # Beside it may be whatever the checks found.
                @($shell.Streams.Warning | Where-Object { $_.Message -like '*run.json*`[Interrupted`]' }).Count | Should -Be 1
            }
            finally {
                $shell.Dispose()
            }
            (Get-Run).state | Should -Be 'Partial'
        }

        It 'on Stop-Job, and keeps what was measured' {
            [System.IO.File]::Delete($short.OutputPath)
            $job = Start-Job -ArgumentList $ModuleRoot, $short.OutputPath -ScriptBlock {
                Import-Module -Name (Join-Path $args[0] 'RpcBench.psd1')
                New-RpcBenchmarkPlan -Framework Tcp -Runtime Node -ValueType Int -Concurrency 1, 2 -MeasureTime 2s -LaunchCount 1 -Placement Free | Invoke-RpcBenchmark -OutputPath $args[1]
            }
            try {
                Wait-Until { [System.IO.File]::Exists($short.OutputPath) } -Seconds 180 | Should -BeTrue
                Stop-Job -Job $job
                (Get-Run).state | Should -Be 'Partial'
                (Get-Run).cells[0].latency.p50Ns | Should -BeGreaterThan 0
            }
            finally {
                Remove-Job -Job $job -Force
            }
        }

        It 'and keeps what was measured when the PowerShell that started it <What>' -Skip:(-not $hasProc) -ForEach @(
            @{ What = 'is killed'; Signal = 'KILL' }
            @{ What = 'loses its window'; Signal = 'HUP' }
        ) {
            [System.IO.File]::Delete($short.OutputPath)
            $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
            $start.FileName = Get-TestShell
            $start.Arguments = "-NoProfile -NonInteractive -Command `"Import-Module '$ModuleRoot/RpcBench.psd1'; New-RpcBenchmarkPlan -Framework Tcp -Runtime Node -ValueType Int -Concurrency 1, 2 -MeasureTime 3s -LaunchCount 1 -Placement Free | Invoke-RpcBenchmark -OutputPath '$($short.OutputPath)'`""
            $start.RedirectStandardOutput = $true
            $start.RedirectStandardError = $true
            $process = [System.Diagnostics.Process]::Start($start)
            try {
                # The first of two scenarios has been measured and is kept.
                Wait-Until { [System.IO.File]::Exists($short.OutputPath) } -Seconds 180 | Should -BeTrue
                & kill "-$Signal" $process.Id
                Wait-Until { -not (Get-MarkedProcess -Mark $mark) } -Seconds 10 | Should -BeTrue
            }
            finally {
                $process.Dispose()
            }
            (Get-Run).state | Should -Be 'Partial'
            (Get-Run).cells[0].calls.counted | Should -BeGreaterThan 0
        }

        It 'as usual under the caller''s strictest settings' {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            $PSNativeCommandUseErrorActionPreference = $true
            $location = (Get-Location).Path
            $int = Get-Short
            $before = @(Get-Variable -Scope Global | ForEach-Object { $_.Name })
            $Error.Clear()
            (Invoke-RpcBenchmark -Framework Tcp -Runtime Node @int).State | Should -Be 'Completed'
            $Error.Count | Should -Be 0
            (Get-Location).Path | Should -Be $location
            @(Get-Variable -Scope Global | ForEach-Object { $_.Name } | Where-Object { $_ -notin $before }) | Should -BeNullOrEmpty
        }
    }
}
