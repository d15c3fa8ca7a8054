function ConvertFrom-RpcBenchmarkEvent {
    <#
    .SYNOPSIS
    One line of the engine's stdout as an event.

    .DESCRIPTION
    The engine comes in one package with the module and holds what it says against proto/ in its own tests: here it is asked whether it is an event,
    and of a version that is known.

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
    Assert-RpcBenchmarkVersion -InputObject $message -Contract $Contract -Source $Line -Cmdlet $Cmdlet
    $type = if ($message -is [System.Management.Automation.PSCustomObject]) { Get-RpcBenchmarkOptional -InputObject $message -Name type }
    if ($type -isnot [string] -or (Get-RpcBenchmarkContractHead -Contract $Contract).Types -cnotcontains $type) {
        $what = [string]::Format([cultureinfo]::InvariantCulture, $text.UnknownType, "$type")
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id BadEvent -Values $what -TargetObject $Line
    }
    $message
}
