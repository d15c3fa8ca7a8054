function Invoke-RpcBenchmarkProgram {
    <#
    .SYNOPSIS
    Runs one of the system's own programs to its end, without a window and without touching $LASTEXITCODE.

    .PARAMETER Path
    The program.

    .PARAMETER Argument
    Its arguments.

    .PARAMETER TimeoutMilliseconds
    After this it is killed.

    .OUTPUTS
    An object with ExitCode, null where it could not be started or took too long, and Output: what it said, on both streams.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [string[]] $Argument,

        [int] $TimeoutMilliseconds = 10000
    )

    $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
    $start.FileName = $Path
    $start.Arguments = ($Argument | ForEach-Object { ConvertTo-RpcBenchmarkArgument -Argument $_ }) -join ' '
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $process = New-Object -TypeName System.Diagnostics.Process
    $process.StartInfo = $start
    try {
        $null = $process.Start()
        # Both at once, or a full pipe would hold it up.
        $said = $process.StandardOutput.ReadToEndAsync(), $process.StandardError.ReadToEndAsync()
        $ended = $process.WaitForExit($TimeoutMilliseconds)
        if (-not $ended) {
            Stop-RpcBenchmarkProcessTree -Process $process
            $null = $process.WaitForExit(1000)
        }
        $null = [System.Threading.Tasks.Task]::WaitAll([System.Threading.Tasks.Task[]] $said, 1000)
        $words = @($said | Where-Object { $_.Status -eq 'RanToCompletion' } | ForEach-Object { $_.Result.Trim() } | Where-Object { $_ })
        [pscustomobject]@{
            ExitCode = if ($ended) { $process.ExitCode } else { $null }
            Output   = $words -join [System.Environment]::NewLine
        }
    }
    catch {
        [pscustomobject]@{ ExitCode = $null; Output = $_.Exception.GetBaseException().Message }
    }
    finally {
        $process.Dispose()
    }
}
