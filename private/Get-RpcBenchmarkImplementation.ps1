function Get-RpcBenchmarkImplementation {
    <#
    .SYNOPSIS
    What the engine lists as installed or missing.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where the engine does not answer.

    .OUTPUTS
    The elements of `implementations` in what `frameworks --json` prints.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $engine = Initialize-RpcBenchmarkEngine -Argument 'frameworks', '--json' -Cmdlet $Cmdlet
    $lines = New-Object -TypeName System.Collections.Generic.List[string]
    try {
        Open-RpcBenchmarkEngine -Engine $engine -Cmdlet $Cmdlet
        while ($null -ne ($line = Read-RpcBenchmarkEngineLine -Engine $engine)) {
            $lines.Add($line)
        }
    }
    finally {
        $null = Close-RpcBenchmarkEngine -Engine $engine
    }

    try {
        $listing = ConvertFrom-Json -InputObject ($lines -join "`n") -ErrorAction Stop
        $listing.implementations
    }
    catch {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord (Get-RpcBenchmarkEngineFailure -Engine $engine)
    }
}
