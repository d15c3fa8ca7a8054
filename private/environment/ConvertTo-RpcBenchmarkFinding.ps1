function ConvertTo-RpcBenchmarkFinding {
    <#
    .SYNOPSIS
    Something found out about the installation or the machine, as the object that users get.

    .PARAMETER Id
    The stable word for it; docs/checks.md lists them.

    .PARAMETER Severity
    Error, Unfit, Warning, Information or Passed.

    .PARAMETER Category
    Installation, Machine, or Leftover: of what this module did before.

    .PARAMETER Message
    What was seen.

    .PARAMETER Remedy
    What to do about it, where there is something to do.

    .PARAMETER Target
    What it is about: a path, or framework/runtime.

    .OUTPUTS
    RpcBench.Finding
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Finding')]
    param(
        [Parameter(Mandatory)]
        [string] $Id,

        [Parameter(Mandatory)]
        [ValidateSet('Error', 'Unfit', 'Warning', 'Information', 'Passed')]
        [string] $Severity,

        [Parameter(Mandatory)]
        [ValidateSet('Installation', 'Machine', 'Leftover')]
        [string] $Category,

        [Parameter(Mandatory)]
        [string] $Message,

        [AllowNull()]
        [AllowEmptyString()]
        [string] $Remedy,

        [AllowNull()]
        [AllowEmptyString()]
        [string] $Target
    )

    # The other branches are written out: nothing at all, put into an object, is no longer null after a trip through XML.
    $finding = [pscustomobject]@{
        Id       = $Id
        Severity = $Severity
        Category = $Category
        Message  = $Message
        Remedy   = if ($Remedy) { $Remedy } else { $null }
        Target   = if ($Target) { $Target } else { $null }
    }
    # Not as PSTypeName: the type knows its members already, and an object cannot be made with one of these anew.
    $finding.PSObject.TypeNames.Insert(0, 'RpcBench.Finding')
    $finding
}
