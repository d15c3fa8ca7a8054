function Get-RpcBenchmarkImplementation {
    <#
    .SYNOPSIS
    What the engine lists as installed or missing.

    .PARAMETER Name
    The frameworks, with wildcards if need be.

    .PARAMETER Runtime
    The runtimes, likewise; none: all.

    .PARAMETER AdapterPath
    Folders of adapters, as PowerShell writes them, that are listed as well.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where the engine does not answer.

    .OUTPUTS
    What `frameworks --json` prints: `implementations`, and `problems` for names that there are not.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [string[]] $Name = '*',

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $Runtime,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $AdapterPath,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $asked = @{ Framework = $Name }
    if ($Runtime) {
        $asked['Runtime'] = $Runtime
    }
    if ($AdapterPath) {
        $asked['AdapterPath'] = $AdapterPath
    }
    $line = ConvertTo-RpcBenchmarkPlanText -Plan (ConvertTo-RpcBenchmarkPlan -Parameters $asked -Cmdlet $Cmdlet)
    $listing = Read-RpcBenchmarkEngineAnswer -Argument 'frameworks', '--json', '--control', '-' -Line $line -Cmdlet $Cmdlet
    if (-not $listing.PSObject.Properties['implementations']) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id EngineFailed -Values 0, '', (Resolve-RpcBenchmarkEnginePath -Cmdlet $Cmdlet)
    }
    $listing
}
