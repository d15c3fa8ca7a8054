function Test-RpcBenchmarkName {
    <#
    .SYNOPSIS
    Whether a name fits a pattern with wildcards, case aside, the same under every culture.

    .DESCRIPTION
    -like compares by the current culture: in Turkish, an i is not a lower-case I.

    .PARAMETER Name
    The name.

    .PARAMETER Pattern
    The pattern.

    .OUTPUTS
    System.Boolean. Throws InvalidPattern, for 'ma[' is neither a name nor a pattern.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [string] $Pattern
    )

    $options = [System.Management.Automation.WildcardOptions] 'IgnoreCase, CultureInvariant'
    try {
        $wildcard = New-Object -TypeName System.Management.Automation.WildcardPattern -ArgumentList $Pattern, $options
        $wildcard.IsMatch($Name)
    }
    catch {
        throw (ConvertTo-RpcBenchmarkErrorRecord -Id InvalidPattern -Values $Pattern -TargetObject $Pattern)
    }
}
