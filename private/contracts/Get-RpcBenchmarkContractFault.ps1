function Get-RpcBenchmarkContractFault {
    <#
    .SYNOPSIS
    What is wrong with an object that came from another process, held against its contract in proto/.

    .DESCRIPTION
    The contracts are JSON schemas; Windows PowerShell has no Test-Json, so the part of the language they use is checked here:
    type, const, enum, required, properties, items, minimum, maximum, minLength, $ref, oneOf, anyOf, and what additionalProperties have to be.
    That there are to be none is left out on purpose: a contract may gain optional properties without a new version.
    A version newer than the contract's is reported before anything else is looked at.

    .PARAMETER InputObject
    The object, as ConvertFrom-Json made it.

    .PARAMETER Contract
    The contract: events or result.

    .PARAMETER Definition
    A part of the contract, such as cell.

    .PARAMETER Outline
    The lists of whose items only the names, texts and numbers are looked at, where no more is wanted: cells, cells/launches.

    .OUTPUTS
    Nothing when all is well; else an object with Id (UnsupportedVersion or BadContent), Text, Version and Supported.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [object] $InputObject,

        [Parameter(Mandatory)]
        [string] $Contract,

        [string] $Definition,

        [string[]] $Outline = @()
    )

    $root = Get-RpcBenchmarkContract -Name $Contract
    $schema = $root
    if ($Definition) {
        $schema = $root.definitions.$Definition
    }

    $versioned = $null
    if ($InputObject -is [System.Management.Automation.PSCustomObject]) {
        $versioned = $InputObject.PSObject.Properties['version']
    }
    if ($versioned) {
        $places = @($schema) + @(if ($schema.PSObject.Properties['oneOf']) { $schema.oneOf })
        foreach ($place in $places) {
            $properties = $place.PSObject.Properties['properties']
            $rule = if ($properties) { $properties.Value.PSObject.Properties['version'] }
            if ($rule -and $versioned.Value -gt $rule.Value.const) {
                return [pscustomobject]@{
                    Id        = 'UnsupportedVersion'
                    Text      = '/version'
                    Version   = $versioned.Value
                    Supported = $rule.Value.const
                }
            }
        }
    }

    $rule = Get-RpcBenchmarkSchemaRule -Contract $Contract -Definition $Definition -Outline $Outline
    $text = Find-RpcBenchmarkSchemaFault -Value $InputObject -Rule $rule -Path ''
    if ($text) {
        [pscustomobject]@{ Id = 'BadContent'; Text = $text; Version = $null; Supported = $null }
    }
}
