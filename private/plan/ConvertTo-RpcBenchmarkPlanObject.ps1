function ConvertTo-RpcBenchmarkPlanObject {
    <#
    .SYNOPSIS
    What the engine would run as the object that users get: the one place where RpcBench.Plan gets its names.

    .PARAMETER Planned
    The engine's answer, as in proto/events.schema.json.

    .OUTPUTS
    RpcBench.Plan
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Plan')]
    param(
        [Parameter(Mandatory)]
        [object] $Planned
    )

    $plan = $Planned.plan
    $open = Get-RpcBenchmarkOptional -InputObject $plan -Name openLoop
    $clients = Get-RpcBenchmarkOptional -InputObject $plan -Name clients
    $cells = @($Planned.groups | ForEach-Object { $_.cells } | Where-Object { -not $_.isFloor -or $plan.includeFloor })
    $groups = foreach ($group in $Planned.groups) {
        [pscustomobject]@{
            PSTypeName  = 'RpcBench.PlanGroup'
            Group       = $group.title
            Placement   = $group.placement
            Role        = $group.role
            LaunchCount = $group.launches
            Duration    = [timespan]::FromSeconds($group.seconds)
            CellCount   = @($group.cells).Count
            GroupId     = $group.id
        }
    }
    # Export-Csv and the list view show these as text.
    $Planned.request | Add-Member -MemberType ScriptMethod -Name ToString -Value { 'version {0}' -f $this.version } -Force
    $Planned | Add-Member -MemberType ScriptMethod -Name ToString -Value { '{0} groups' -f @($this.groups).Count } -Force

    [pscustomobject]@{
        PSTypeName     = 'RpcBench.Plan'
        Summary        = $Planned.summary
        Framework      = [string[]] @($cells | ForEach-Object { $_.framework } | Select-Object -Unique)
        Runtime        = [string[]] @($cells | ForEach-Object { $_.runtime } | Select-Object -Unique)
        Api            = [string[]] @($plan.apis)
        Tuning         = [string[]] @($plan.variants)
        Scenario       = [string[]] @($plan.scenarios)
        ValueType      = [string[]] @(if ($plan.scenarios -contains 'SimpleCall') { $plan.arguments })
        PayloadBytes   = [long[]] @(if ($plan.scenarios -contains 'Payload') { $plan.payloadBytes })
        StreamCount    = if ($plan.scenarios -contains 'Stream') { [long] $plan.streamCount } else { $null }
        Concurrency    = [long[]] @($plan.concurrency)
        ClientCount    = if ($clients) { [int] $clients } else { 1 }
        RatePerSecond  = [double[]] @(if ($open) { $open.ratesPerSecond })
        Arrivals       = if ($open) { $open.arrivals } else { $null }
        Placement      = [string[]] @($plan.placements)
        Effort         = $plan.effort
        LaunchCount    = [int] $plan.launches
        Precision      = $plan.precision
        Threshold      = $plan.threshold
        Confidence     = $plan.confidence
        MaxTime        = if ($null -ne $plan.maxTimeSeconds) { [timespan]::FromSeconds($plan.maxTimeSeconds) } else { $null }
        Duration       = [timespan]::FromSeconds($Planned.seconds)
        CellCount      = $cells.Count
        GroupCount     = @($Planned.groups).Count
        Group          = [object[]] @($groups)
        Tag            = [string[]] @(Get-RpcBenchmarkOptional -InputObject $plan -Name tags)
        Path           = $null
        Plan           = $Planned.request
        Detail         = $Planned
    }
}
