function Get-RpcBenchmarkFileWriter {
    <#
    .SYNOPSIS
    The accounts that may change a file: its owner, and those whom its access list lets write.

    .PARAMETER Path
    The file, or folder.

    .PARAMETER Above
    It is a folder that others lie in, at whatever depth: only who may put another in the place of one of them. Nothing where its list cannot be read.

    .OUTPUTS
    System.String: the accounts' SIDs, each once.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [switch] $Above
    )

    try {
        $list = Get-Acl -LiteralPath $Path -ErrorAction Stop
    }
    catch {
        if (-not $Above) { throw }
        Write-Debug -Message "The access list of '$Path' cannot be read: $($_.Exception.Message)"
        return
    }
    $sid = [System.Security.Principal.SecurityIdentifier]
    # Whoever may write its data, put another in its place, or give himself the right to. A drive is not replaced.
    $rights = if (-not $Above) { 'WriteData, AppendData, Delete, DeleteSubdirectoriesAndFiles, ChangePermissions, TakeOwnership' }
    elseif ([System.IO.Path]::GetDirectoryName($Path)) { 'Delete, DeleteSubdirectoriesAndFiles, ChangePermissions, TakeOwnership' }
    else { 'DeleteSubdirectoriesAndFiles, ChangePermissions, TakeOwnership' }
    # The rights to all and to write, as a list may have them in place of the single ones.
    $wanted = [int] [System.Security.AccessControl.FileSystemRights] $rights -bor 0x50000000
    $found = @($list.GetOwner($sid).Value)
    foreach ($rule in $list.GetAccessRules($true, $true, $sid)) {
        $inheritOnly = "$($rule.PropagationFlags)" -cmatch 'InheritOnly'
        if ("$($rule.AccessControlType)" -eq 'Allow' -and -not $inheritOnly -and ([int] $rule.FileSystemRights -band $wanted) -ne 0) {
            $found += $rule.IdentityReference.Value
        }
    }
    $found | Select-Object -Unique
}
