function ConvertFrom-RpcBenchmarkAffinityMask {
    <#
    .SYNOPSIS
    The logical CPUs of a mask as Windows gives it.

    .PARAMETER Mask
    The mask: bit 0 is CPU 0. Negative with CPU 63.

    .OUTPUTS
    System.Int32, one for each CPU, in ascending order.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param(
        [Parameter(Mandatory)]
        [long] $Mask
    )

    foreach ($number in 0..63) {
        if (($Mask -band ([long] 1 -shl $number)) -ne 0) {
            $number
        }
    }
}
