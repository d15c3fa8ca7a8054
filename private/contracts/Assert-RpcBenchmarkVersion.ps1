function Assert-RpcBenchmarkVersion {
    <#
    .SYNOPSIS
    Ends the caller's cmdlet where what another process said is of a newer version than this module knows.

    .PARAMETER InputObject
    What it said, as ConvertFrom-Json made it.

    .PARAMETER Contract
    Its contract in proto/.

    .PARAMETER Source
    The line itself, which the error names.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [object] $InputObject,

        [Parameter(Mandatory)]
        [string] $Contract,

        [AllowEmptyString()]
        [string] $Source,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $known = (Get-RpcBenchmarkContractHead -Contract $Contract).Version
    $version = if ($InputObject -is [System.Management.Automation.PSCustomObject]) { Get-RpcBenchmarkOptional -InputObject $InputObject -Name version }
    # Only its first event has one.
    if ($null -ne $version -and $version -gt $known) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id UnsupportedVersion -Values $Contract, $version, $known -TargetObject $Source
    }
}
