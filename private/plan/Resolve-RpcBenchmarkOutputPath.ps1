function Resolve-RpcBenchmarkOutputPath {
    <#
    .SYNOPSIS
    The full path in the file system of a path as PowerShell writes it.

    .DESCRIPTION
    The engine knows neither PowerShell's location nor its drives: the process's own directory is another one.

    .PARAMETER Path
    The path; it need not exist.

    .PARAMETER ErrorId
    What ends the cmdlet where there is no such place.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, whose location counts.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [string] $ErrorId = 'OutputNotWritable',

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $provider = $null
    $drive = $null
    $reason = $null
    try {
        $full = $Cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path, [ref] $provider, [ref] $drive)
    }
    catch {
        $reason = $_.Exception
    }
    if ($reason -or $provider.Name -ne 'FileSystem') {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id $ErrorId -Values $Path, (Get-RpcBenchmarkMessage).Text.NoFileSystem -TargetObject $Path -InnerException $reason
    }
    $full
}
