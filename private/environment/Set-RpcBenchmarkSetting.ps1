function Set-RpcBenchmarkSetting {
    <#
    .SYNOPSIS
    Gives a setting a value, and looks whether it has it.

    .PARAMETER Setting
    PowerPlan or Priority.

    .PARAMETER Value
    The value, as Get-RpcBenchmarkSetting gives it.

    .PARAMETER ProcessId
    Whose priority.

    .OUTPUTS
    System.Management.Automation.ErrorRecord where it could not be done; nothing otherwise.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The public function has asked')]
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param(
        [Parameter(Mandatory)]
        [string] $Setting,

        [Parameter(Mandatory)]
        [string] $Value,

        [int] $ProcessId = $PID
    )

    $failure = switch ($Setting) {
        'PowerPlan' { Set-RpcBenchmarkPowerPlan -Value $Value }
        'Priority' { Set-RpcBenchmarkPriority -Id $ProcessId -Value $Value }
    }
    if ($failure) {
        return $failure
    }
    $now = Get-RpcBenchmarkSetting -Setting $Setting -ProcessId $ProcessId
    if ($now -cne $Value) {
        # A policy, or a program of the machine's maker, holds on to another one.
        $shown = $now, $Value | ForEach-Object { ConvertTo-RpcBenchmarkSettingText -Setting $Setting -Value $_ }
        ConvertTo-RpcBenchmarkErrorRecord -Id SettingNotKept -Values $Setting, $shown[1], $shown[0] -TargetObject $Setting
    }
}
