function Optimize-RpcBenchmarkEnvironment {
    <#
    .SYNOPSIS
    Sets power plan and priority so that figures are more repeatable, and records the previous settings.

    .DESCRIPTION
    Changes two settings, and returns one object for each.

    PowerPlan: on Windows the plan High performance, for the whole machine and all users; on Linux the frequency governor 'performance' of all CPUs,
    which needs root. With other plans, a processor slows down between calls and speeds up under load. It is not changed if the current plan is
    already fast.

    Priority: raises this PowerShell to normal priority if it is below. A scheduled task of Windows is below normal by default, and everything it
    starts inherits that, including the engine and its workers. The priority is never raised above normal: on Windows children inherit only priorities
    below normal, so it would not reach the workers, and on other systems the workers would run under conditions that no user has.

    The previous settings are written to a journal in the data folder first, so that Restore-RpcBenchmarkEnvironment can restore them even after this
    PowerShell or the machine crashed. If you optimize twice, the first record is kept. Test-RpcBenchmarkEnvironment reminds you to restore.

    A setting that cannot be changed is a non-terminating error that says what to type, and the other one is still changed. A setting that this system
    does not have is an error only if you name it with -Setting: a virtual machine usually has no frequency governor.

    .PARAMETER Setting
    The settings: PowerPlan, Priority. Default: both.

    .EXAMPLE
    Optimize-RpcBenchmarkEnvironment

    Changes both settings until Restore-RpcBenchmarkEnvironment is run.

    .EXAMPLE
    Optimize-RpcBenchmarkEnvironment -WhatIf

    Shows what would be changed.

    .EXAMPLE
    try { Optimize-RpcBenchmarkEnvironment -Setting PowerPlan; Invoke-RpcBenchmark -Effort Quick } finally { Restore-RpcBenchmarkEnvironment }

    Changes the power plan for one run. It is restored after Ctrl+C and errors, too. After a crash, run Restore-RpcBenchmarkEnvironment in a new
    session.

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
