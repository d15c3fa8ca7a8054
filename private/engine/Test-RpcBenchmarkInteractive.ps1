function Test-RpcBenchmarkInteractive {
    <#
    .SYNOPSIS
    Whether anybody can see a progress bar.

    .DESCRIPTION
    A console whose output goes to a file, a session started with -NonInteractive and a service's have nobody to look at it: a scheduled task's log would
    be full of it, and Windows PowerShell writes it as XML to stderr. A job's and a remote session's progress goes to whoever receives it, who decides.

    .PARAMETER HostName
    The name of the host program.

    .PARAMETER CommandLine
    The arguments that this PowerShell was started with.

    .PARAMETER OutputRedirected
    Whether what is printed goes to a file or a pipe.

    .PARAMETER UserInteractive
    Whether this process has a desktop.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [string] $HostName = $Host.Name,

        [string[]] $CommandLine = [System.Environment]::GetCommandLineArgs(),

        [bool] $OutputRedirected = [System.Console]::IsOutputRedirected,

        [bool] $UserInteractive = [System.Environment]::UserInteractive
    )

    if ($HostName -ne 'ConsoleHost') {
        return $true
    }
    # PowerShell takes every beginning of -NonInteractive for it that says which parameter is meant.
    $told = @($CommandLine | Where-Object { $_.ToLowerInvariant() -cmatch '^[-/]non(i(n(t(e(r(a(c(t(i(v(e)?)?)?)?)?)?)?)?)?)?)?$' }).Count -gt 0
    $UserInteractive -and -not $told -and -not $OutputRedirected
}
