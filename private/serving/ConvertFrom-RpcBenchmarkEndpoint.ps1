function ConvertFrom-RpcBenchmarkEndpoint {
    <#
    .SYNOPSIS
    An endpoint object as the engine takes it in a plan.

    .PARAMETER Endpoint
    From Start-RpcBenchmarkServer, also by way of Export-Clixml and Import-Clixml.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where it is something else.

    .OUTPUTS
    An object as in proto/endpoint.schema.json. It holds the server's token.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [object] $Endpoint,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $wire = $null
    $detail = Get-RpcBenchmarkOptional -InputObject $Endpoint -Name Detail
    $token = Get-RpcBenchmarkOptional -InputObject $Endpoint -Name Token
    if ($detail -is [string] -and $token -is [string]) {
        try {
            $wire = ConvertTo-RpcBenchmarkWireTime -InputObject (ConvertFrom-Json -InputObject $detail -ErrorAction Stop)
            Add-Member -InputObject $wire -NotePropertyName token -NotePropertyValue $token -Force
        }
        catch {
            $wire = $null
        }
    }
    if ($null -eq $wire) {
        # Not the object itself: it may hold a token, and errors are shown and kept.
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id NotAnEndpoint -Values $Endpoint.GetType().Name -TargetObject $Endpoint.GetType().Name
    }
    $wire
}
