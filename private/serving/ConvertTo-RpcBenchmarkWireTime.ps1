function ConvertTo-RpcBenchmarkWireTime {
    <#
    .SYNOPSIS
    An object of the engine's with its times as the engine wrote them: PowerShell 7 makes dates of them when it reads JSON.

    .PARAMETER InputObject
    The object. It is changed.

    .OUTPUTS
    The same object.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [object] $InputObject
    )

    foreach ($property in $InputObject.PSObject.Properties) {
        if ($property.Value -is [datetime]) {
            $property.Value = $property.Value.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss.fffZ', [cultureinfo]::InvariantCulture)
        }
    }
    $InputObject
}
