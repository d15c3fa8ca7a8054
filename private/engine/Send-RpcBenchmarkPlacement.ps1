function Send-RpcBenchmarkPlacement {
    <#
    .SYNOPSIS
    Keeps a process of the engine's on certain CPUs because the engine asks, and answers whether that was done.

    .DESCRIPTION
    What goes wrong is the engine's to report: it knows which process that is, and ends the run with PlacementFailed.

    .PARAMETER PlaceEvent
    The `place` event: id, pid, cpus.

    .PARAMETER OwnerCpu
    The CPUs that the plan offered. Others are not touched, whoever asks.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [object] $PlaceEvent,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [int[]] $OwnerCpu,

        [Parameter(Mandatory)]
        [object] $Engine
    )

    $answer = [ordered]@{ type = 'placed'; id = $PlaceEvent.id; error = $null }
    $others = @($PlaceEvent.cpus | Where-Object { $_ -notin $OwnerCpu })
    if ($others.Count -gt 0) {
        $answer['error'] = [string]::Format([cultureinfo]::InvariantCulture, (Get-RpcBenchmarkMessage).Text.CpuNotOffered, $others[0])
    }
    else {
        try {
            Set-RpcBenchmarkProcessorAffinity -Id $PlaceEvent.pid -Cpu $PlaceEvent.cpus
        }
        catch {
            # The system's own sentence; the engine puts a period behind it.
            $answer['error'] = $_.Exception.GetBaseException().Message.Trim().TrimEnd('.')
        }
    }
    $line = ConvertTo-Json -InputObject $answer -Compress
    Write-Debug -Message "> $line"
    Send-RpcBenchmarkEngineLine -Engine $Engine -Line $line
}
