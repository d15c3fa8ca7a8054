function Assert-RpcBenchmarkTaskPart {
    <#
    .SYNOPSIS
    Ends the public function where what a task is to be made of is not what the ScheduledTasks module makes, or can never run.

    .PARAMETER Bound
    The parameters of the public function, as they were given.

    .PARAMETER Name
    The task.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Bound,

        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $made = [ordered]@{
        Trigger   = 'New-ScheduledTaskTrigger', '^MSFT_Task\w*Trigger\z'
        Principal = 'New-ScheduledTaskPrincipal', '^MSFT_TaskPrincipal\d*\z'
        Settings  = 'New-ScheduledTaskSettingsSet', '^MSFT_TaskSettings\d*\z'
    }
    foreach ($part in $made.Keys) {
        foreach ($object in @($Bound[$part]) | Where-Object { $null -ne $_ }) {
            $class = "$(Get-RpcBenchmarkOptional -InputObject (Get-RpcBenchmarkOptional -InputObject $object -Name CimClass) -Name CimClassName)"
            if ($class -cnotmatch $made[$part][1]) {
                Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id TaskPartWrong -Values "$object", $part, $made[$part][0] -TargetObject $object
            }
        }
    }
    if (@($Bound['Trigger'] | Where-Object { Test-RpcBenchmarkTriggerFuture -Trigger $_ }).Count -eq 0) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id TaskNeverRuns -Values $Name -TargetObject $Name
    }
    $settings = $Bound['Settings']
    if ($Bound['Wake'] -and $null -ne $settings -and -not (Get-RpcBenchmarkOptional -InputObject $settings -Name WakeToRun)) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id TaskNotWoken -TargetObject $Name
    }
    $account = "$(Get-RpcBenchmarkOptional -InputObject $Bound['Principal'] -Name UserId)"
    if (-not $account) {
        $account = "$(Get-RpcBenchmarkOptional -InputObject $Bound['Principal'] -Name GroupId)"
    }
    if ($account -and -not (Resolve-RpcBenchmarkAccount -UserId $account)) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id TaskAccountUnknown -Values $account -TargetObject $account
    }
}
