function Receive-RpcBenchmarkEvent {
    <#
    .SYNOPSIS
    Gives the engine its request, and the pipeline what it answers, event by event.

    .DESCRIPTION
    Whoever takes the events says when there are no more, by Engine.Finished. An engine that ends before that ends the cmdlet, with its last words.
    -Debug shows every line of the protocol.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine. The caller closes it, in a finally block.

    .PARAMETER Line
    The request, on one line.

    .PARAMETER Contract
    The contract of the events.

    .PARAMETER CallerCpu
    The CPUs that the request offers, if any: the engine's requests are answered by a thread of its own then.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    The events, as in the contract; and `ended`, where the engine has ended without a last word, before the cmdlet ends for it.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [object] $Engine,

        [Parameter(Mandatory)]
        [string] $Line,

        [string] $Contract = 'events',

        [AllowEmptyCollection()]
        [int[]] $CallerCpu = @(),

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    Open-RpcBenchmarkEngine -Engine $Engine -CallerCpu $CallerCpu -Cmdlet $Cmdlet
    Write-Debug -Message "> $(Hide-RpcBenchmarkToken -Text $Line)"
    Send-RpcBenchmarkEngineLine -Engine $Engine -Line $Line

    while (-not $Engine.Finished -and $null -ne ($said = Read-RpcBenchmarkEngineLine -Engine $Engine)) {
        if ($said.Trim()) {
            Write-Debug -Message "< $(Hide-RpcBenchmarkToken -Text $said)"
            $own = Skip-RpcBenchmarkStrayText -Engine $Engine -Text $said -Cmdlet $Cmdlet
            if ($own) {
                ConvertFrom-RpcBenchmarkEvent -Line $own -Contract $Contract -Cmdlet $Cmdlet
            }
        }
    }
    if (-not $Engine.Finished) {
        [pscustomobject]@{ type = 'ended' }
        $null = Close-RpcBenchmarkEngine -Engine $Engine
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord (Get-RpcBenchmarkEngineFailure -Engine $Engine)
    }
}
