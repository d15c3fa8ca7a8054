function Assert-RpcBenchmarkTaskPlan {
    <#
    .SYNOPSIS
    Ends the public function where the engine does not take a task's plan: it is found now, and not at night. Warns of what the task would do to it.

    .PARAMETER Plan
    From Read-RpcBenchmarkPlan.

    .PARAMETER Task
    From New-RpcBenchmarkTaskObject.

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
        [object] $Plan,

        [Parameter(Mandatory)]
        [object] $Task,

        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $request = [ordered]@{}
    foreach ($property in $Plan.PSObject.Properties) {
        $request[$property.Name] = $property.Value
    }
    $callerCpus = [int[]] @(Add-RpcBenchmarkCallerCpu -Plan $request)
    $planned = @(Invoke-RpcBenchmarkSession -Command plan -Plan $request -CallerCpu $callerCpus -Cmdlet $Cmdlet)
    $settings = Get-RpcBenchmarkOptional -InputObject $Task -Name Settings
    $limit = ConvertTo-RpcBenchmarkTaskSpan -Value (Get-RpcBenchmarkOptional -InputObject $settings -Name ExecutionTimeLimit)
    $length = if ($planned.Count -gt 0) { Get-RpcBenchmarkOptional -InputObject $planned[0] -Name Duration }
    # None at all is written as no time.
    if ($null -ne $limit -and $limit -gt [timespan]::Zero -and $null -ne $length -and $length -gt $limit) {
        Write-RpcBenchmarkWarning -Id TaskTimeShort -Values $Name, $limit, ([timespan]::FromSeconds([System.Math]::Ceiling($length.TotalSeconds))) -Cmdlet $Cmdlet
    }
    # From 7 on it is below normal.
    $priority = Get-RpcBenchmarkOptional -InputObject $settings -Name Priority
    if ($null -ne $priority -and [int] $priority -ge 7) {
        Write-RpcBenchmarkWarning -Id TaskPriorityLow -Values $Name, $priority -Cmdlet $Cmdlet
    }
}
