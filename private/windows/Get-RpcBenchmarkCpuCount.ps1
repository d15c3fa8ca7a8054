function Get-RpcBenchmarkCpuCount {
    <#
    .SYNOPSIS
    How many logical CPUs the machine has, in all processor groups.

    .DESCRIPTION
    Asked of the registry: .NET, NUMBER_OF_PROCESSORS and the affinity of a process tell of one group of at most 64, and WMI needs a second.

    .OUTPUTS
    System.Int32
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param()

    $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey('HARDWARE\DESCRIPTION\System\CentralProcessor')
    try {
        $key.SubKeyCount
    }
    finally {
        $key.Dispose()
    }
}
