function ConvertTo-RpcBenchmarkPlanObject {
    <#
    .SYNOPSIS
    What the engine would run as the object that users get.

    .PARAMETER Planned
    The engine's answer, as in proto/events.schema.json. It becomes the object's Detail.

    .OUTPUTS
    RpcBench.Plan
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Plan')]
    param(
        [Parameter(Mandatory)]
        [object] $Planned
    )

    $plan = ConvertTo-RpcBenchmarkObject -Type Plan -Member $Planned.members
    # The object would be a part of itself.
    $Planned.PSObject.Properties.Remove('members')
    # Export-Csv and the list view show these as text.
    $Planned.request | Add-Member -MemberType ScriptMethod -Name ToString -Value { 'version {0}' -f $this.version } -Force
    $Planned | Add-Member -MemberType ScriptMethod -Name ToString -Value { '{0} groups' -f @($this.groups).Count } -Force
    Add-Member -InputObject $plan -NotePropertyMembers @{ Plan = $Planned.request; Detail = $Planned }
    $plan
}
