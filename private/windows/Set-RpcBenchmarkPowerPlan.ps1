function Set-RpcBenchmarkPowerPlan {
    <#
    .SYNOPSIS
    Makes another power plan the active one.

    .PARAMETER Value
    Its GUID.

    .PARAMETER Powercfg
    The program that does it. By its full path: Windows would look in the current folder first.

    .OUTPUTS
    System.Management.Automation.ErrorRecord where the machine has no such plan, or does not allow it; nothing otherwise.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The public function has asked')]
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param(
        [Parameter(Mandatory)]
        [string] $Value,

        [string] $Powercfg = (Join-Path $env:SystemRoot 'System32\powercfg.exe')
    )

    $answer = Invoke-RpcBenchmarkProgram -Path $Powercfg -Argument '/setactive', $Value
    if ($answer.ExitCode -ne 0) {
        $name = ConvertTo-RpcBenchmarkSettingText -Setting PowerPlan -Value $Value
        $reason = if ($answer.Output) { $answer.Output.TrimEnd('.') } else { "exit code $($answer.ExitCode)" }
        ConvertTo-RpcBenchmarkErrorRecord -Id PowerPlanUnavailable -Values $name, $reason -TargetObject $Value
    }
}
