function ConvertTo-RpcBenchmarkObject {
    <#
    .SYNOPSIS
    What the engine says of a result, a run, a load curve, a comparison or a plan, as the object that users get.

    .DESCRIPTION
    The engine names the members and gives their values (engine/src/objects); here figures become doubles, times local DateTimes, lists arrays, also
    those of one. What is not known is null.

    .PARAMETER Type
    Result, Run, LoadCurve, LoadPoint, Comparison, Finding, Plan or PlanGroup.

    .PARAMETER Member
    The members, as ConvertFrom-Json made them. It becomes the object.

    .PARAMETER Kind
    A second type name, in front: Payload for RpcBench.Result.Payload.

    .PARAMETER Detail
    What the engine says of it beside the members.

    .PARAMETER Shown
    What its view shows of it.

    .OUTPUTS
    An object of the type RpcBench.<Type>.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Type,

        [Parameter(Mandatory)]
        [object] $Member,

        [AllowNull()]
        [AllowEmptyString()]
        [string] $Kind,

        [AllowNull()]
        [object] $Detail,

        [AllowNull()]
        [object] $Shown
    )

    $kinds = (Get-RpcBenchmarkMember)[$Type]
    foreach ($property in $Member.PSObject.Properties) {
        $value = $property.Value
        if ($null -eq $value) {
            continue
        }
        $known = $kinds[$property.Name]
        # An engine of another version may have members that are not in the table: they stay as they are.
        switch ($(if ($known) { $known.Kind })) {
            'Number' { $property.Value = [double] $value }
            'Texts' { $property.Value = [string[]] @($value) }
            'Numbers' { $property.Value = [double[]] @($value) }
            'Counts' { $property.Value = [long[]] @($value) }
            'Time' { $property.Value = ConvertTo-RpcBenchmarkTime -Value $value }
            'Span' { $property.Value = [timespan]::FromTicks([long] ([double] $value * [timespan]::TicksPerSecond)) }
            'Objects' { $property.Value = [object[]] @(foreach ($item in $value) { ConvertTo-RpcBenchmarkObject -Type $known.Type -Member $item }) }
        }
    }
    if ($null -ne $Detail) {
        if ($null -ne $Shown) {
            $Detail.PSObject.Properties.Add((New-Object -TypeName System.Management.Automation.PSNoteProperty -ArgumentList 'shown', $Shown))
        }
        # RpcBench.psm1 says what a cell is as text, for Export-Csv and lists.
        $Detail.PSObject.TypeNames.Insert(0, 'RpcBench.Cell')
        $Member.PSObject.Properties.Add((New-Object -TypeName System.Management.Automation.PSNoteProperty -ArgumentList 'Detail', $Detail))
    }
    # Not as PSTypeName when the object is made: a member that the type has already could not be added any more.
    $Member.PSObject.TypeNames.Insert(0, "RpcBench.$Type")
    if ($Kind) {
        $Member.PSObject.TypeNames.Insert(0, "RpcBench.$Type.$Kind")
    }
    $Member
}
