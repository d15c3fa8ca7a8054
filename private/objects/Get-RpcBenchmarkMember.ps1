function Get-RpcBenchmarkMember {
    <#
    .SYNOPSIS
    The members of each type of object, read once: formats/RpcBench.Members.psd1, which is made from the engine's own tables.

    .OUTPUTS
    System.Collections.Hashtable: type to an ordered dictionary of member to an object with Kind, and Type where it is of objects.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    if (-not (Test-Path -LiteralPath 'variable:script:Members')) {
        $types = Import-PowerShellDataFile -LiteralPath (Join-Path $script:ModuleRoot 'formats/RpcBench.Members.psd1')
        $script:Members = @{}
        foreach ($type in $types.Keys) {
            $members = New-Object -TypeName System.Collections.Specialized.OrderedDictionary
            foreach ($line in $types[$type]) {
                $name, $kind, $of = $line -split ' '
                $members[$name] = [pscustomobject]@{ Kind = $kind; Type = $of }
            }
            $script:Members[$type] = $members
        }
    }
    $script:Members
}
