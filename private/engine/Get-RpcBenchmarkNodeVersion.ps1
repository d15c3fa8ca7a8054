function Get-RpcBenchmarkNodeVersion {
    <#
    .SYNOPSIS
    The version that a node says it is.

    .PARAMETER Path
    The program.

    .OUTPUTS
    System.Version, or nothing when it does not say.
    #>
    [CmdletBinding()]
    [OutputType([version])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
    $start.FileName = $Path
    $start.Arguments = '--version'
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardOutput = $true
    $process = $null
    try {
        $process = [System.Diagnostics.Process]::Start($start)
        $line = $process.StandardOutput.ReadLineAsync()
        if ($line.Wait(5000) -and $line.Result -cmatch '^v(\d+\.\d+\.\d+)') {
            [version] $Matches[1]
        }
    }
    catch {
        Write-Debug -Message "'$Path' does not say its version: $($_.Exception.Message)"
    }
    finally {
        if ($process) {
            $process.Dispose()
        }
    }
}
