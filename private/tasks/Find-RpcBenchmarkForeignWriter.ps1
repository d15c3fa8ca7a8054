function Find-RpcBenchmarkForeignWriter {
    <#
    .SYNOPSIS
    Whoever could change what a task runs, and has fewer rights than the account that runs it: a way in.

    .PARAMETER Path
    The files and folders that the task relies on.

    .PARAMETER Principal
    From New-ScheduledTaskPrincipal; nothing for the account of this PowerShell.

    .OUTPUTS
    Objects with Path and Account, a SID.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string[]] $Path,

        [AllowNull()]
        [object] $Principal
    )

    # SYSTEM, Administrators, TrustedInstaller: who may anything anyway.
    $trusted = @('S-1-5-18', 'S-1-5-32-544', 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464')
    $highest = "$(Get-RpcBenchmarkOptional -InputObject $Principal -Name RunLevel)" -eq 'Highest'
    if (-not $highest) {
        $trusted += @(Resolve-RpcBenchmarkAccount -UserId "$(Get-RpcBenchmarkOptional -InputObject $Principal -Name UserId)")
    }
    foreach ($each in $Path) {
        foreach ($account in Get-RpcBenchmarkFileWriter -Path $each) {
            # CREATOR OWNER stands for the owner, and OWNER RIGHTS restricts him.
            if ($account -notin $trusted -and $account -notin 'S-1-3-0', 'S-1-3-4') {
                [pscustomobject]@{ Path = $each; Account = $account }
            }
        }
    }
}
