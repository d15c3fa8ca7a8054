function Assert-RpcBenchmarkTaskFile {
    <#
    .SYNOPSIS
    Ends the public function where the account that runs a task could not read or run what it needs, or where a lesser one could change it.

    .PARAMETER Launcher
    The launcher's path; plan and settings are beside it.

    .PARAMETER Node
    The program that runs the engine.

    .PARAMETER Python
    The interpreter of Python workers; nothing where none was found.

    .PARAMETER DataFolder
    Where runs are kept, and runtimes that are measured.

    .PARAMETER Principal
    From New-ScheduledTaskPrincipal; nothing for the account of this PowerShell.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [string] $Launcher,

        [Parameter(Mandatory)]
        [string] $Node,

        [AllowEmptyString()]
        [string] $Python,

        [Parameter(Mandatory)]
        [string] $DataFolder,

        [AllowNull()]
        [object] $Principal,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $folder = [System.IO.Path]::GetDirectoryName($Launcher)
    $relied = @($Launcher) + @('plan.json', 'task.json' | ForEach-Object { [System.IO.Path]::Combine($folder, $_) }) +
    @([System.IO.Path]::Combine($script:ModuleRoot, 'RpcBench.psm1'), $Node) + @($Python | Where-Object { $_ })
    $account = "$(Get-RpcBenchmarkOptional -InputObject $Principal -Name UserId)"
    if (-not $account) {
        $account = "$(Get-RpcBenchmarkOptional -InputObject $Principal -Name GroupId)"
    }
    $unreadable = @(Find-RpcBenchmarkUnreadableFile -Path $relied -Principal $Principal)
    if ($unreadable.Count -gt 0) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id TaskFileNotReadable -Values $account, ($unreadable -join ', ') -TargetObject $unreadable[0]
    }
    # From the data folder come the runtimes that are measured, and so programs.
    $foreign = @(Find-RpcBenchmarkForeignWriter -Path (@($folder, $script:ModuleRoot, $DataFolder) + $relied) -Principal $Principal)
    if ($foreign.Count -gt 0) {
        $list = @($foreign | ForEach-Object { "$($_.Path) ($($_.Account))" } | Select-Object -Unique) -join ', '
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id TaskFileNotSafe -Values $list -TargetObject $foreign[0].Path
    }
    $isOther = $account -and "$(Resolve-RpcBenchmarkAccount -UserId $account)" -ne "$(Resolve-RpcBenchmarkAccount -UserId '')"
    $policy = Get-RpcBenchmarkScriptPolicy -OtherAccount:$isOther
    if ($policy -eq 'Restricted' -or ($policy -eq 'AllSigned' -and -not (Test-RpcBenchmarkSignature -Path $Launcher))) {
        $scope = if ($isOther) { 'LocalMachine' } else { 'CurrentUser' }
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id TaskScriptsNotAllowed -Values $policy, $scope -TargetObject $policy
    }
}
