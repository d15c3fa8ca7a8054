function Get-RpcBenchmarkPowerPlan {
    <#
    .SYNOPSIS
    The frequency governors of the CPUs, Linux' counterpart of a power plan.

    .PARAMETER Root
    Where the kernel shows them, one folder for each group of CPUs.

    .OUTPUTS
    System.String: one governor where all have the same, else each with its group, as in 'policy0=schedutil policy4=performance'. Nothing
    where the kernel has none, as in most virtual machines.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [string] $Root = '/sys/devices/system/cpu/cpufreq'
    )

    if (-not [System.IO.Directory]::Exists($Root)) {
        return
    }
    $governors = [ordered]@{}
    $policies = @([System.IO.Directory]::GetDirectories($Root, 'policy*') | Sort-Object -Property @{ Expression = { [int] ($_ -replace '^.*\D', '') } })
    foreach ($policy in $policies) {
        $file = "$policy/scaling_governor"
        if ([System.IO.File]::Exists($file)) {
            $governors[[System.IO.Path]::GetFileName($policy)] = [System.IO.File]::ReadAllText($file).Trim()
        }
    }
    $kinds = @($governors.Values | Select-Object -Unique)
    if ($kinds.Count -eq 1) {
        $kinds[0]
    }
    elseif ($kinds.Count -gt 1) {
        @($governors.Keys | ForEach-Object { "$_=$($governors[$_])" }) -join ' '
    }
}
