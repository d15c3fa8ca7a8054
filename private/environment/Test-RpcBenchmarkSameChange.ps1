function Test-RpcBenchmarkSameChange {
    <#
    .SYNOPSIS
    Whether two changes of the journal are about the same thing: one setting of one machine, or of one process.

    .PARAMETER Change
    The one.

    .PARAMETER Other
    The other.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [object] $Change,

        [Parameter(Mandatory)]
        [object] $Other
    )

    $keys = foreach ($one in $Change, $Other) {
        $process = if ($null -ne $one.process) { "$($one.process.id) $($one.process.start)" }
        "$($one.setting)|$($one.machine)|$process"
    }
    $keys[0] -ceq $keys[1]
}
