function Get-RpcBenchmarkEngineExercise {
    <#
    .SYNOPSIS
    What the self-test does about Node, the engine and its command line.

    .OUTPUTS
    System.Collections.Specialized.OrderedDictionary: the id of a line of selftest/windows-lines.json to a script block (see Invoke-RpcBenchmarkExercise).
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    [ordered]@{
        NodeProgram        = {
            param($Context)
            $version = Get-RpcBenchmarkNodeVersion -Path $Context.Node
            if (-not $version) { throw "$($Context.Node) does not say its version." }
            "$($Context.Node), version $version"
        }
        Doctor             = {
            # Once more, for its failure is what is to be seen.
            $report = Get-RpcBenchmarkDoctorReport
            $failed = @($report.checks | Where-Object { $_.id -eq 'CheckFailed' })
            if ($failed.Count -gt 0) { throw "$($failed[0].seen)" }
            $unknown = @($report.checks | Where-Object { $_.id -eq 'NotKnown' } | ForEach-Object { $_.seen })
            "$(@($report.passed).Count) checks found nothing, $(@($report.checks).Count) something. $unknown".Trim()
        }
        Implementations    = {
            param($Context)
            $there = @($Context.Doctor.findings | Where-Object { $_.id -eq 'Implementation' } | ForEach-Object { $_.target } | Select-Object -Unique)
            if (@($there -cmatch '/Node$').Count -eq 0) { throw 'No implementation of Node can be measured.' }
            "can be measured: $($there -join ', ')"
        }
        PythonFound        = {
            param($Context)
            if (-not $Context.Python) { return @{ Skipped = 'no Python has the packages of the frameworks; Install-RpcBenchmarkRuntime makes one' } }
            "$($Context.Python), version $($Context.Doctor.python.version): $($Context.Doctor.python.source)"
        }
        RunOnNode          = {
            param($Context)
            Get-RpcBenchmarkTrial -Runtime Node -Folder $Context.Folder
        }
        RunOnPython        = {
            param($Context)
            Get-RpcBenchmarkTrial -Runtime Python -Folder $Context.Folder
        }
        SeenMemory         = {
            param($Context)
            # Of the run that was measured just before.
            $file = Join-Path $Context.Folder 'Node.json'
            if (-not [System.IO.File]::Exists($file)) { return @{ Skipped = 'no run was measured' } }
            $cells = (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file))).cells
            $seen = @($cells | ForEach-Object { Get-RpcBenchmarkOptional -InputObject $_.cost -Name serverSeenBytes } | Where-Object { $null -ne $_ })
            if ($seen.Count -eq 0) { throw 'No process was seen from outside in the run that was measured.' }
            "a server was seen with $([math]::Round($seen[0] / 1MB)) MB"
        }
        EndpointFile       = {
            [CmdletBinding()]
            param([object] $Context)
            $file = Join-Path $Context.Folder 'endpoint.json'
            $engine = Initialize-RpcBenchmarkEngine -Argument 'serve', '--framework', 'tcp', '--runtime', 'node', '--for', '1m', '--endpoint', $file -Cmdlet $PSCmdlet
            try {
                Open-RpcBenchmarkEngine -Engine $engine -Cmdlet $PSCmdlet
                $clock = [System.Diagnostics.Stopwatch]::StartNew()
                while (-not [System.IO.File]::Exists($file) -and -not $engine.Process.HasExited -and $clock.Elapsed.TotalSeconds -lt 20) {
                    [System.Threading.Thread]::Sleep(50)
                }
                if (-not [System.IO.File]::Exists($file)) { throw 'The server wrote no endpoint.' }
                # It may be held for a moment by whoever looks at new files.
                $reason = Invoke-RpcBenchmarkRetry -Script { [System.IO.File]::ReadAllText($file) }
                if ($reason) { throw $reason }
                if (-not $script:OnWindows) { return 'a server wrote its endpoint, and this account can read it' }
                $writers = @(Get-RpcBenchmarkFileWriter -Path $file)
                # OWNER RIGHTS, and the owner.
                $others = @($writers | Where-Object { $_ -notin 'S-1-3-4', $writers[0] })
                if ($others.Count -gt 0) { throw "Others than its owner have rights on it: $($others -join ', ')." }
                'a server wrote its endpoint, which its owner alone has rights on'
            }
            finally {
                $null = Close-RpcBenchmarkEngine -Engine $engine
            }
        }
        CommandFile        = {
            param($Context)
            $answer = Invoke-RpcBenchmarkProgram -Path $Context.CommandFile -Argument 'frameworks', '--json' -TimeoutMilliseconds 60000
            if ($answer.ExitCode -ne 0 -or $answer.Output -cnotmatch '"implementations"') { throw "It ended with '$($answer.ExitCode)', and said '$($answer.Output)'." }
            $answer = Invoke-RpcBenchmarkProgram -Path $Context.CommandFile -Argument 'run', '--framework', 'no such thing'
            if ($answer.ExitCode -ne 2) { throw "Bad input ended with '$($answer.ExitCode)', not with 2: $($answer.Output)" }
            'frameworks ends with 0, bad input with 2'
        }
        CommandFileOneCore = {
            param($Context)
            $before = $env:RPCBENCH_ONE_CORE
            try {
                $env:RPCBENCH_ONE_CORE = '64'
                $refused = Invoke-RpcBenchmarkProgram -Path $Context.CommandFile -Argument '--version'
                $env:RPCBENCH_ONE_CORE = '0'
                $answer = Invoke-RpcBenchmarkProgram -Path $Context.CommandFile -Argument '--version' -TimeoutMilliseconds 30000
            }
            finally {
                $env:RPCBENCH_ONE_CORE = $before
            }
            if ($refused.ExitCode -ne 2) { throw "CPU 64 ended with '$($refused.ExitCode)', not with 2." }
            if ($answer.ExitCode -ne 0 -or $answer.Output -notmatch '\d+\.\d+\.\d+') { throw "CPU 0 ended with '$($answer.ExitCode)', and said '$($answer.Output)'." }
            "CPU 64 is refused; on CPU 0 it says $($answer.Output)"
        }
        CommandFileShim    = {
            param($Context)
            # A folder with a node.cmd, as some version managers have it, is all of PATH but for Windows' own.
            $folder = Join-Path $Context.Folder 'a shim'
            $null = [System.IO.Directory]::CreateDirectory($folder)
            [System.IO.File]::WriteAllText((Join-Path $folder 'node.cmd'), "@`"$($Context.Node)`" %*`r`n")
            $before = $env:PATH
            try {
                $env:PATH = "$folder;$(Join-Path $env:SystemRoot 'System32')"
                $answer = Invoke-RpcBenchmarkProgram -Path $Context.CommandFile -Argument '--version' -TimeoutMilliseconds 30000
            }
            finally {
                $env:PATH = $before
            }
            if ($answer.ExitCode -ne 0 -or $answer.Output -notmatch '\d+\.\d+\.\d+') { throw "It ended with '$($answer.ExitCode)', and said '$($answer.Output)'." }
            "through a node.cmd it says $($answer.Output)"
        }
    }
}
