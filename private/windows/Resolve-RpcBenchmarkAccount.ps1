function Resolve-RpcBenchmarkAccount {
    <#
    .SYNOPSIS
    The SID of an account.

    .PARAMETER UserId
    Its name, or its SID. Without it, the account of this PowerShell.

    .OUTPUTS
    System.String; nothing where there is no such account.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [AllowEmptyString()]
        [string] $UserId
    )

    if (-not $UserId) {
        $identity = [System.Security.Principal.WindowsIdentity]::GetCurrent()
        try {
            return $identity.User.Value
        }
        finally {
            $identity.Dispose()
        }
    }
    if ($UserId -cmatch '^[Ss]-1-') {
        return $UserId
    }
    try {
        $account = New-Object -TypeName System.Security.Principal.NTAccount -ArgumentList $UserId
        $account.Translate([System.Security.Principal.SecurityIdentifier]).Value
    }
    catch {
        Write-Debug -Message "${UserId}: $($_.Exception.GetBaseException().Message)"
    }
}
