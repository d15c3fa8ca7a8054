function Get-RpcBenchmarkContract {
    <#
    .SYNOPSIS
    One JSON file of proto/, read once.

    .PARAMETER Name
    events, result, ... for <Name>.schema.json; frameworks and options for the lists themselves.

    .OUTPUTS
    The file's content as ConvertFrom-Json makes it.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Name
    )

    if (-not (Test-Path -LiteralPath 'variable:script:Contracts')) {
        $script:Contracts = @{}
    }
    if (-not $script:Contracts.ContainsKey($Name)) {
        $file = if ($Name -in 'frameworks', 'options') { "proto/$Name.json" } else { "proto/$Name.schema.json" }
        $text = [System.IO.File]::ReadAllText((Join-Path $script:ModuleRoot $file))
        $script:Contracts[$Name] = ConvertFrom-Json -InputObject $text
    }
    $script:Contracts[$Name]
}
