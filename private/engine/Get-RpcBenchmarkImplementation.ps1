function Get-RpcBenchmarkImplementation {
    <#
    .SYNOPSIS
    What the engine lists as installed or missing.

    .PARAMETER AdapterPath
    Folders of adapters, as PowerShell writes them, that are listed as well.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where the engine does not answer.

    .OUTPUTS
    The elements of `implementations` in what `frameworks --json` prints.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $AdapterPath,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $question = @{ Argument = 'frameworks', '--json' }
    if ($AdapterPath) {
        $plan = ConvertTo-RpcBenchmarkPlan -Parameters @{ AdapterPath = $AdapterPath } -Cmdlet $Cmdlet
        $question = @{ Argument = 'frameworks', '--json', '--control', '-'; Line = ConvertTo-RpcBenchmarkPlanText -Plan $plan }
    }
    $listing = Read-RpcBenchmarkEngineAnswer @question -Cmdlet $Cmdlet
    if (-not $listing.PSObject.Properties['implementations']) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id EngineFailed -Values 0, '', (Resolve-RpcBenchmarkEnginePath -Cmdlet $Cmdlet)
    }
    $listing.implementations
}
