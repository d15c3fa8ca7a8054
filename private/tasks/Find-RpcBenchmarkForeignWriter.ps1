function Find-RpcBenchmarkForeignWriter {
    <#
    .SYNOPSIS
    Whoever could change what a task runs, and has fewer rights than the account that runs it: a way in.

    .DESCRIPTION
    Also whoever could put another folder in the place of one that these lie in.

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
    $highest = "$(Get-RpcBenchmarkOptional -InputObject $Principal -Name RunLevel)" -in 'Highest', '1'
    # A group's task runs as whoever of them is logged on: none of them is to decide for the others.
    $isGroup = [bool] (Get-RpcBenchmarkOptional -InputObject $Principal -Name GroupId)
    if (-not $highest -and -not $isGroup) {
        $trusted += @(Resolve-RpcBenchmarkAccount -UserId "$(Get-RpcBenchmarkOptional -InputObject $Principal -Name UserId)")
    }
    # CREATOR OWNER stands for the owner, and OWNER RIGHTS restricts him.
    $trusted += 'S-1-3-0', 'S-1-3-4'
    foreach ($each in $Path) {
        foreach ($account in Get-RpcBenchmarkFileWriter -Path $each) {
            if ($account -notin $trusted) {
                [pscustomobject]@{ Path = $each; Account = $account }
            }
        }
    }
    $seen = New-Object -TypeName System.Collections.Generic.HashSet[string]
    foreach ($each in $Path) {
        for ($above = [System.IO.Path]::GetDirectoryName($each); $above -and $seen.Add($above); $above = [System.IO.Path]::GetDirectoryName($above)) {
            foreach ($account in Get-RpcBenchmarkFileWriter -Path $above -Above) {
                if ($account -notin $trusted) {
                    [pscustomobject]@{ Path = $above; Account = $account }
                }
            }
        }
    }
}
