function Optimize-RpcBenchmarkEnvironment {
    <#
    .SYNOPSIS
    Sets power plan and priority so that figures repeat better, and remembers what they were.

    .DESCRIPTION
    Two settings, one object for each.

    PowerPlan: on Windows the plan High performance, for the whole machine and all users; on Linux the frequency governor 'performance'
    of all CPUs, which needs root. With other plans a processor slows down between calls and speeds up under load. Unchanged where it is fast already.

    Priority: this PowerShell runs with normal priority again, where it has less: a scheduled task of Windows has less by default, and everything
    it starts inherits that, the engine and its workers too. It is never raised above normal. On Windows that would not reach the workers, for
    children inherit only what is below normal; elsewhere they would be measured in a way that no user has.

    What each setting was is written to a journal in the data folder before it is changed, so that Restore-RpcBenchmarkEnvironment can put it back
    even after this PowerShell, or the machine, has crashed. Optimizing twice keeps the first one. Test-RpcBenchmarkEnvironment reminds of it.

    What cannot be changed is a non-terminating error that says what to type, and the other setting is still changed. What this system does not
    have at all is an error only if -Setting names it: in a virtual machine there is usually no frequency governor.

    .PARAMETER Setting
    The settings: PowerPlan, Priority. Without it, both.

    .EXAMPLE
    Optimize-RpcBenchmarkEnvironment

    Both settings, until Restore-RpcBenchmarkEnvironment.

    .EXAMPLE
    Optimize-RpcBenchmarkEnvironment -WhatIf

    Only says what would be changed.

    .EXAMPLE
    try { Optimize-RpcBenchmarkEnvironment -Setting PowerPlan; Invoke-RpcBenchmark -Effort Quick } finally { Restore-RpcBenchmarkEnvironment }

    For one run. Ctrl+C and errors restore it too; after a crash Restore-RpcBenchmarkEnvironment does in a new session.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.EnvironmentChange: Setting, Before, After, State, ProcessId. State is Applied, Unchanged, Unavailable or Failed.

    .LINK
    Restore-RpcBenchmarkEnvironment

    .LINK
    Test-RpcBenchmarkEnvironment

    .LINK
    Invoke-RpcBenchmark
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'Optimize-RpcBenchmarkSetting asks through this cmdlet')]
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.EnvironmentChange')]
    param(
        [Parameter(Position = 0)]
        [ValidateNotNullOrEmpty()]
        [string[]] $Setting
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    $null = Get-RpcBenchmarkDataFolder -Cmdlet $PSCmdlet
    $known = [string[]] @(Get-RpcBenchmarkSettingName)
    $asked = if ($Setting) { $Setting } else { $known }
    foreach ($name in $asked) {
        # The name as the contract writes it, whatever the case and the culture.
        $exact = @($known | Where-Object { [string]::Equals($_, $name, [System.StringComparison]::OrdinalIgnoreCase) })
        if ($exact.Count -eq 0) {
            $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id UnknownSetting -Values $name, ($known -join ', ') -TargetObject $name))
            continue
        }
        Optimize-RpcBenchmarkSetting -Setting $exact[0] -Required:([bool] $Setting) -Cmdlet $PSCmdlet
    }
}
