function Get-RpcBenchmarkFileReader {
    <#
    .SYNOPSIS
    Whoever may read a file or folder.

    .PARAMETER Path
    The path.

    .OUTPUTS
    System.String: SIDs.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    $list = Get-Acl -LiteralPath $Path -ErrorAction Stop
    $right = [System.Security.AccessControl.FileSystemRights]::ReadData
    $found = foreach ($rule in $list.GetAccessRules($true, $true, [System.Security.Principal.SecurityIdentifier])) {
        $inheritOnly = "$($rule.PropagationFlags)" -cmatch 'InheritOnly'
        if ("$($rule.AccessControlType)" -eq 'Allow' -and -not $inheritOnly -and ([int] $rule.FileSystemRights -band [int] $right) -ne 0) {
            $rule.IdentityReference.Value
        }
    }
    $found | Select-Object -Unique
}
