function Test-RpcBenchmarkTaskName {
    <#
    .SYNOPSIS
    Whether a task may have this name: it names a folder, a tag and a task of Windows.

    .PARAMETER Name
    The name.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Name
    )

    # As a tag has it, without the dots at the ends that Windows takes away from folders, and without what it takes for a device, whatever its ending.
    $Name -cmatch '^[A-Za-z0-9_-]([A-Za-z0-9._-]{0,48}[A-Za-z0-9_-])?\z' -and $Name.ToUpperInvariant() -cnotmatch '^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\.|\z)'
}
