function Join-RpcBenchmarkImplementation {
    <#
    .SYNOPSIS
    The implementations that one object names, as proto/plan.schema.json has them: usually one.

    .DESCRIPTION
    A part that there is nothing of is left open, as in a plan.

    .PARAMETER Framework
    The names of frameworks.

    .PARAMETER Runtime
    The names of runtimes.

    .PARAMETER Api
    The names of APIs.

    .PARAMETER Variant
    The variant.

    .OUTPUTS
    System.Collections.Specialized.OrderedDictionary
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory)]
        [string[]] $Framework,

        [AllowNull()]
        [AllowEmptyString()]
        [string[]] $Runtime,

        [AllowNull()]
        [AllowEmptyString()]
        [string[]] $Api,

        [string] $Variant
    )

    # An empty list would be left out altogether; one without a name leaves the part open.
    $runtimes = [string[]] @($Runtime | Where-Object { $_ })
    if ($runtimes.Count -eq 0) { $runtimes = [string[]] @('') }
    $apis = [string[]] @($Api | Where-Object { $_ })
    if ($apis.Count -eq 0) { $apis = [string[]] @('') }
    foreach ($name in $Framework) {
        foreach ($language in $runtimes) {
            foreach ($kind in $apis) {
                $implementation = [ordered]@{ framework = $name }
                if ($language) { $implementation['runtime'] = $language }
                if ($kind) { $implementation['api'] = $kind }
                if ($Variant) { $implementation['variant'] = $Variant }
                $implementation
            }
        }
    }
}
