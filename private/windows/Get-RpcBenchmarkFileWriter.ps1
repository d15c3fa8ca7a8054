function Get-RpcBenchmarkFileWriter {
    <#
    .SYNOPSIS
    The accounts that may change a file: its owner, and those whom its access list lets write.

    .PARAMETER Path
    The file, or folder.

    .OUTPUTS
    System.String: the accounts' SIDs, each once.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    $list = Get-Acl -LiteralPath $Path -ErrorAction Stop
    $sid = [System.Security.Principal.SecurityIdentifier]
    # Whoever may write its data, put another in its place, or give himself the right to.
    $rights = [System.Security.AccessControl.FileSystemRights] 'WriteData, AppendData, Delete, DeleteSubdirectoriesAndFiles, ChangePermissions, TakeOwnership'
    $found = @($list.GetOwner($sid).Value)
    foreach ($rule in $list.GetAccessRules($true, $true, $sid)) {
        $inheritOnly = "$($rule.PropagationFlags)" -match 'InheritOnly'
        if ("$($rule.AccessControlType)" -eq 'Allow' -and -not $inheritOnly -and ([int] $rule.FileSystemRights -band [int] $rights) -ne 0) {
            $found += $rule.IdentityReference.Value
        }
    }
    $found | Select-Object -Unique
}
