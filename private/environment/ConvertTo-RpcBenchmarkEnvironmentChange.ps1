function ConvertTo-RpcBenchmarkEnvironmentChange {
    <#
    .SYNOPSIS
    What became of a setting, as the object that users get.

    .PARAMETER Setting
    PowerPlan or Priority.

    .PARAMETER Before
    The value that was found, as Get-RpcBenchmarkSetting gives it; null where there is none.

    .PARAMETER After
    The value it has now.

    .PARAMETER State
    Applied, Unchanged, Restored, ChangedSince, Forgotten, Unavailable or Failed.

    .PARAMETER ProcessId
    Whose priority; absent where the setting is the machine's.

    .OUTPUTS
    RpcBench.EnvironmentChange
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.EnvironmentChange')]
    param(
        [Parameter(Mandatory)]
        [string] $Setting,

        [Parameter(Mandatory)]
        [AllowNull()]
        [AllowEmptyString()]
        [string] $Before,

        [Parameter(Mandatory)]
        [AllowNull()]
        [AllowEmptyString()]
        [string] $After,

        [Parameter(Mandatory)]
        [string] $State,

        [AllowNull()]
        [object] $ProcessId
    )

    # The other branches are written out: nothing at all, put into an object, is no longer null after a trip through XML.
    [pscustomobject]@{
        PSTypeName = 'RpcBench.EnvironmentChange'
        Setting    = $Setting
        Before     = if ($Before) { ConvertTo-RpcBenchmarkSettingText -Setting $Setting -Value $Before } else { $null }
        After      = if ($After) { ConvertTo-RpcBenchmarkSettingText -Setting $Setting -Value $After } else { $null }
        State      = $State
        ProcessId  = if ($null -ne $ProcessId) { [int] $ProcessId } else { $null }
    }
}
