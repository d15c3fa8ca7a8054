function Test-RpcBenchmarkTriggerFuture {
    <#
    .SYNOPSIS
    Whether a trigger can ever fire.

    .PARAMETER Trigger
    From New-ScheduledTaskTrigger.

    .PARAMETER Now
    The time.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [object] $Trigger,

        [datetime] $Now = [datetime]::Now
    )

    $enabled = Get-RpcBenchmarkOptional -InputObject $Trigger -Name Enabled
    if ($null -ne $enabled -and -not $enabled) {
        return $false
    }
    $end = ConvertTo-RpcBenchmarkTaskTime -Value (Get-RpcBenchmarkOptional -InputObject $Trigger -Name EndBoundary)
    if ($null -ne $end -and $end -le $Now) {
        return $false
    }
    $start = ConvertTo-RpcBenchmarkTaskTime -Value (Get-RpcBenchmarkOptional -InputObject $Trigger -Name StartBoundary)
    # Over before it begins.
    if ($null -ne $end -and $null -ne $start -and $end -le $start) {
        return $false
    }
    # Once, in the past, and not again.
    $kind = "$(Get-RpcBenchmarkOptional -InputObject (Get-RpcBenchmarkOptional -InputObject $Trigger -Name CimClass) -Name CimClassName)"
    $again = Get-RpcBenchmarkOptional -InputObject (Get-RpcBenchmarkOptional -InputObject $Trigger -Name Repetition) -Name Interval
    -not ($kind -eq 'MSFT_TaskTimeTrigger' -and $null -ne $start -and $start -le $Now -and -not $again)
}
