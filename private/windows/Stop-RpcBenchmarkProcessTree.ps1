function Stop-RpcBenchmarkProcessTree {
    <#
    .SYNOPSIS
    Kills a process and what it started, where it was not ended by asking.

    .DESCRIPTION
    Windows: taskkill, for the .NET of Windows PowerShell kills the one process only.

    .PARAMETER Process
    The process.

    .PARAMETER Taskkill
    The program that does it.

    .OUTPUTS
    Nothing.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Ends only what this module started, from a finally block, where nobody can be asked')]
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [System.Diagnostics.Process] $Process,

        [string] $Taskkill = (Join-Path $env:SystemRoot 'System32\taskkill.exe')
    )

    $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
    $start.FileName = $Taskkill
    $start.Arguments = "/PID $($Process.Id) /T /F"
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $killer = [System.Diagnostics.Process]::Start($start)
    try {
        $null = $killer.WaitForExit(5000)
    }
    finally {
        $killer.Dispose()
    }
}
