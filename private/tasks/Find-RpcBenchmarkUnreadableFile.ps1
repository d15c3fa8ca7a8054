function Find-RpcBenchmarkUnreadableFile {
    <#
    .SYNOPSIS
    What the account that runs a task surely may not read.

    .DESCRIPTION
    Which groups an account is in cannot be told of every account: a group that this does not know is given the benefit of the doubt, and the launcher
    says so at night.

    .PARAMETER Path
    The files and folders that the task relies on.

    .PARAMETER Principal
    From New-ScheduledTaskPrincipal; nothing for the account of this PowerShell, which has just written or read them.

    .OUTPUTS
    System.String: the paths.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string[]] $Path,

        [AllowNull()]
        [object] $Principal
    )

    $userId = "$(Get-RpcBenchmarkOptional -InputObject $Principal -Name UserId)"
    if (-not $userId) {
        $userId = "$(Get-RpcBenchmarkOptional -InputObject $Principal -Name GroupId)"
    }
    $own = "$(Resolve-RpcBenchmarkAccount -UserId '')"
    $account = "$(Resolve-RpcBenchmarkAccount -UserId $userId)"
    # Administrators may, whatever the list says, or take the right to.
    if (-not $userId -or -not $account -or $account -eq $own -or $account -in 'S-1-5-18', 'S-1-5-32-544' -or "$(Get-RpcBenchmarkOptional -InputObject $Principal -Name RunLevel)" -in 'Highest', '1') {
        return
    }
    # SYSTEM, Administrators, TrustedInstaller, whoever registers the task, and the word for an owner: none of them is the account.
    $others = 'S-1-5-18', 'S-1-5-32-544', 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464', 'S-1-3-0', 'S-1-3-4', $own
    foreach ($each in $Path) {
        if (@(Get-RpcBenchmarkFileReader -Path $each | Where-Object { $_ -notin $others }).Count -eq 0) {
            $each
        }
    }
}
