function ConvertFrom-RpcBenchmarkEvent {
    <#
    .SYNOPSIS
    One line of the engine's stdout as an event, held against the contract.

    .PARAMETER Line
    The line.

    .PARAMETER Contract
    The contract in proto/ that it follows.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where the line is not an event or of a newer version.

    .OUTPUTS
    The event, with the property type and what the contract says for that type.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Line,

        [string] $Contract = 'events',

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $text = (Get-RpcBenchmarkMessage).Text
    try {
        $message = ConvertFrom-Json -InputObject $Line -ErrorAction Stop
    }
    catch {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id BadEvent -Values $text.NotJson -TargetObject $Line -InnerException $_.Exception
    }

    $fault = Get-RpcBenchmarkContractFault -InputObject $message -Contract $Contract
    if (-not $fault -and $Contract -ceq 'events' -and $message.type -ceq 'result') {
        $cells = @($message.cell) + @(if ($message.floor) { $message.floor })
        foreach ($cell in $cells) {
            if (-not $fault) {
                $fault = Get-RpcBenchmarkContractFault -InputObject $cell -Contract result -Definition cell
            }
        }
    }
    if ($fault) {
        if ($fault.Id -eq 'UnsupportedVersion') {
            Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id UnsupportedVersion -Values $Contract, $fault.Version, $fault.Supported -TargetObject $Line
        }
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id BadEvent -Values $fault.Text -TargetObject $Line
    }
    $message
}
