function ConvertTo-RpcBenchmarkAffinityMask {
    <#
    .SYNOPSIS
    Logical CPUs as the mask that Windows wants: bit 0 is CPU 0.

    .PARAMETER Cpu
    The CPUs, from 0 to 63.

    .OUTPUTS
    System.Int64. With CPU 63 it is negative: the bits count, not the number.
    #>
    [CmdletBinding()]
    [OutputType([long])]
    param(
        [Parameter(Mandatory)]
        [ValidateRange(0, 63)]
        [int[]] $Cpu
    )

    $mask = [long] 0
    foreach ($number in $Cpu) {
        $mask = $mask -bor ([long] 1 -shl $number)
    }
    $mask
}
