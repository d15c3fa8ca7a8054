function Add-RpcBenchmarkPipelineInput {
    <#
    .SYNOPSIS
    Adds what was bound for one object of the pipeline to what becomes one plan.

    .DESCRIPTION
    An object that is a plan has properties called Framework and Runtime as well, and a file a Name, which PowerShell binds too: they are what
    the plan says already, and not names that somebody asks for beside it.

    .PARAMETER Collected
    The lists of New-RpcBenchmarkCollection; each keeps a value once.

    .PARAMETER Bound
    The $PSBoundParameters of the public function, in its process block.

    .PARAMETER Given
    The names of what was bound before the pipeline began: what stands on the command line.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Collected,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Bound,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Given
    )

    $isPlan = $Bound.ContainsKey('Plan') -and $Given -notcontains 'Plan'
    foreach ($name in $Collected.Keys) {
        if (-not $Bound.ContainsKey($name) -or ($isPlan -and $name -ne 'Plan' -and $Given -notcontains $name)) {
            continue
        }
        foreach ($value in $Bound[$name]) {
            # Import-Csv makes empty text of what is not there.
            if ($value -is [string] -and -not $value -and $Given -notcontains $name) {
                continue
            }
            if (-not $Collected[$name].Contains($value)) {
                $Collected[$name].Add($value)
            }
        }
    }
}
