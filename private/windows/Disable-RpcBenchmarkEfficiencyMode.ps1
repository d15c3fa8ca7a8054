function Disable-RpcBenchmarkEfficiencyMode {
    <#
    .SYNOPSIS
    Has Windows run a process at full speed, whatever it thinks of processes without a window.

    .DESCRIPTION
    Efficiency mode (EcoQoS) keeps a process on efficient cores at a low clock rate. Windows 10 1709 and later know the setting; an older one says
    that the parameter is wrong. It is not inherited: each process has its own.

    .PARAMETER Id
    The process.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [int] $Id
    )

    $processPowerThrottling = 4
    # PROCESS_POWER_THROTTLING_STATE: the version, what is to be decided here (EXECUTION_SPEED), and that it is off.
    $state = New-Object -TypeName byte[] -ArgumentList 12
    $state[0] = 1
    $state[4] = 1
    $process = Get-Process -Id $Id -ErrorAction Stop
    try {
        $null = Invoke-RpcBenchmarkWin32Method -Name SetProcessInformation -Argument $process.Handle, $processPowerThrottling, $state, $state.Length
    }
    finally {
        $process.Dispose()
    }
}
