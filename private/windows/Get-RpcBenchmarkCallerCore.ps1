function Get-RpcBenchmarkCallerCore {
    <#
    .SYNOPSIS
    What Windows tells of the logical CPUs of the first processor group, for the plan's callerCores: which share a physical core, and of which kind it is.

    .DESCRIPTION
    By GetSystemCpuSetInformation (Windows 10 and later). A hybrid processor has two kinds or more; a higher efficiency class is the faster one.
    Nothing where Windows does not tell: the engine takes each CPU for a core of its own then, all of one kind.

    .OUTPUTS
    One object for each CPU: cpu, core, efficiencyClass.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    # More than 64 CPUs are not asked about: Get-RpcBenchmarkCallerCpu offers none then.
    $most = 64 * 32
    $buffer = New-Object -TypeName byte[] -ArgumentList $most
    $length = [uint32[]] @(0)
    try {
        $null = Invoke-RpcBenchmarkWin32Method -Name GetSystemCpuSetInformation -Argument $buffer, $most, $length, ([System.IntPtr]::Zero), 0
    }
    catch {
        Write-Debug -Message "Windows does not tell of its cores: $($_.Exception.Message)"
        return
    }

    # SYSTEM_CPU_SET_INFORMATION: Size, Type, Id (4 bytes each), Group (2), LogicalProcessorIndex, CoreIndex, LastLevelCacheIndex, NumaNodeIndex,
    # EfficiencyClass (1 each). Size says where the next one begins; of another type than 0 nothing is known.
    $at = 0
    while ($at + 19 -le $length[0]) {
        $size = [System.BitConverter]::ToInt32($buffer, $at)
        if ([System.BitConverter]::ToInt32($buffer, $at + 4) -eq 0 -and [System.BitConverter]::ToInt16($buffer, $at + 12) -eq 0) {
            [ordered]@{ cpu = [int] $buffer[$at + 14]; core = [int] $buffer[$at + 15]; efficiencyClass = [int] $buffer[$at + 18] }
        }
        if ($size -le 0) {
            return
        }
        $at += $size
    }
}
