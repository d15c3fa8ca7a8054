function Get-RpcBenchmarkTaskPython {
    <#
    .SYNOPSIS
    The Python that a run would use now, for one that runs as somebody else.

    .OUTPUTS
    System.String; empty where there is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    $python = Get-RpcBenchmarkOptional -InputObject (Get-RpcBenchmarkDoctorReport) -Name python
    $path = "$(Get-RpcBenchmarkOptional -InputObject $python -Name path)"
    if ([System.IO.File]::Exists($path)) { $path } else { '' }
}
