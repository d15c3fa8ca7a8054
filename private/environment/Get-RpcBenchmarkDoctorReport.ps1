function Get-RpcBenchmarkDoctorReport {
    <#
    .SYNOPSIS
    What the engine finds out about the installation and the machine.

    .DESCRIPTION
    Ends with the module's own errors where there is no node, no engine, or no answer. A function of its own, so that its caller can catch them.

    .OUTPUTS
    What `doctor --json` prints: proto/doctor.schema.json.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param()

    Read-RpcBenchmarkEngineAnswer -Argument 'doctor', '--json' -Contract doctor -Cmdlet $PSCmdlet
}
