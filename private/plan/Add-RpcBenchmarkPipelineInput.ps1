function Add-RpcBenchmarkPipelineInput {
    <#
    .SYNOPSIS
    Adds what was bound for one object of the pipeline to what becomes one plan.

    .DESCRIPTION
    An object with a framework and a runtime or an API is one implementation, and stays one: what several of them have is not multiplied. What was
    typed beside them stands in place of their own.

    An object that is a plan has properties called Framework and Runtime as well, and a file a Name, which PowerShell binds too: they are what
    the plan says already, and not names that somebody asks for beside it.

    .PARAMETER Collected
    The lists of New-RpcBenchmarkCollection; each keeps a value once.

    .PARAMETER Bound
    The $PSBoundParameters of the public function, in its process block.

    .PARAMETER Given
    The names of what was bound before the pipeline began: what stands on the command line.

    .PARAMETER InputObject
    The object itself: a result has the variant that it was measured in, which is one text. A framework has a list of those that there are.

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
        [string[]] $Given,

        [AllowNull()]
        [object] $InputObject
    )

    $isPlan = $Bound.ContainsKey('Plan') -and $Given -notcontains 'Plan'
    $brought = @('Framework', 'Runtime', 'Api' | Where-Object { $Given -notcontains $_ -and @($Bound[$_] | Where-Object { $_ }).Count -gt 0 })
    $isNamed = -not $isPlan -and @($Bound['Framework'] | Where-Object { $_ }).Count -gt 0 -and ($brought -contains 'Runtime' -or $brought -contains 'Api')
    if ($isNamed) {
        $own = @{}
        foreach ($name in 'Framework', 'Tuning', 'Available', 'Pattern') {
            $own[$name] = if ($null -ne $InputObject) { Get-RpcBenchmarkOptional -InputObject $InputObject -Name $name }
        }
        # A result has one, a listing of what there is several.
        $variant = $own['Tuning']
        $isResult = $variant -is [string] -and $variant -and $null -ne $own['Framework']
        $parts = @{ Framework = $Bound['Framework']; Runtime = $Bound['Runtime']; Api = $Bound['Api'] }
        if ($isResult -and $Given -notcontains 'Tuning') {
            $parts['Variant'] = $variant
        }
        # A listing has what does not exist as well, without a pattern of its calls: whoever pipes all of it asks for what there is.
        $isAbsent = $own['Available'] -is [bool] -and -not $own['Available'] -and -not $own['Pattern']
        $list = if ($isAbsent) { 'Absent' } else { 'Implementation' }
        foreach ($implementation in Join-RpcBenchmarkImplementation @parts) {
            $Collected[$list].Add($implementation)
        }
    }
    foreach ($name in $Collected.Keys) {
        if ($isNamed -and $name -in 'Framework', 'Runtime', 'Api') {
            continue
        }
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
