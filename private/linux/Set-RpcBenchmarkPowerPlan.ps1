function Set-RpcBenchmarkPowerPlan {
    <#
    .SYNOPSIS
    Gives the CPUs their frequency governors.

    .PARAMETER Value
    The governors, as Get-RpcBenchmarkPowerPlan gives them.

    .PARAMETER Root
    Where the kernel takes them, one folder for each group of CPUs.

    .OUTPUTS
    System.Management.Automation.ErrorRecord where they may not be written; nothing otherwise.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The public function has asked')]
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param(
        [Parameter(Mandatory)]
        [string] $Value,

        [string] $Root = '/sys/devices/system/cpu/cpufreq'
    )

    $governors = @{}
    foreach ($policy in [System.IO.Directory]::GetDirectories($Root, 'policy*')) {
        $governors[[System.IO.Path]::GetFileName($policy)] = $Value
    }
    if ($Value.Contains('=')) {
        $governors = @{}
        foreach ($part in $Value.Split(' ')) {
            $name, $governor = $part.Split('=')
            $governors[$name] = $governor
        }
    }
    try {
        foreach ($name in $governors.Keys) {
            [System.IO.File]::WriteAllText("$Root/$name/scaling_governor", $governors[$name])
        }
    }
    catch {
        $reason = $_.Exception.GetBaseException()
        $commands = @($governors.Keys | Sort-Object | ForEach-Object { "echo $($governors[$_]) | sudo tee $Root/$_/scaling_governor" })
        if (-not $Value.Contains('=')) {
            $commands = "echo $Value | sudo tee $Root/policy*/scaling_governor"
        }
        $remedy = [string]::Format([cultureinfo]::InvariantCulture, (Get-RpcBenchmarkMessage).Text.RemedyGovernor, $commands -join '; ')
        ConvertTo-RpcBenchmarkErrorRecord -Id SettingDenied -Values "PowerPlan '$Value'", $reason.Message.TrimEnd('.'), $remedy -TargetObject $Root -InnerException $reason
    }
}
