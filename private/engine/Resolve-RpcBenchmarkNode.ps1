function Resolve-RpcBenchmarkNode {
    <#
    .SYNOPSIS
    The path of node; on Windows that of the program behind a launcher.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where there is no node.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $found = @(Find-RpcBenchmarkProgram -Name node)
    if ($script:OnWindows) {
        # A node.cmd before it on the path would put a cmd.exe between us and the engine.
        $found = @($found | Where-Object { $_.Extension -eq '.exe' })
    }
    if ($found.Count -eq 0) {
        $needed = (Get-RpcBenchmarkContract -Name frameworks).runtimes | Where-Object { $_.name -eq 'Node' }
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id NodeMissing -Values $needed.minimumVersion -TargetObject 'node'
    }
    if ($script:OnWindows) {
        return Get-RpcBenchmarkNodeProgram -Path $found[0].Path
    }
    $found[0].Path
}
