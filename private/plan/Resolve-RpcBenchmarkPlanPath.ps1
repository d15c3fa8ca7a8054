function Resolve-RpcBenchmarkPlanPath {
    <#
    .SYNOPSIS
    A plan with whole paths in it: one that somebody has written by hand may have others, which count from where PowerShell is, and not from where
    the engine or a scheduled task happens to be.

    .PARAMETER Plan
    The plan, as it was read.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    The plan; a copy where something in it is another.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [object] $Plan,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $result = $Plan
    foreach ($option in (Get-RpcBenchmarkContract -Name options).options | Where-Object { $_.kind -in 'folder', 'path', 'program' }) {
        $said = Get-RpcBenchmarkOptional -InputObject $Plan -Name $option.key
        # What is not text is for the engine to refuse.
        if ($null -eq $said -or @($said | Where-Object { $_ -isnot [string] -or -not $_ }).Count -gt 0) {
            continue
        }
        $whole = @(foreach ($path in $said) {
                if ($option.kind -eq 'program') { Resolve-RpcBenchmarkPython -Python $path -Cmdlet $Cmdlet }
                else { Resolve-RpcBenchmarkOutputPath -Path $path -Cmdlet $Cmdlet }
            })
        if (($whole -join "`n") -cne (@($said) -join "`n")) {
            if ([object]::ReferenceEquals($result, $Plan)) { $result = $Plan | Select-Object -Property * }
            $result.($option.key) = if ($said -is [string]) { $whole[0] } else { [string[]] $whole }
        }
    }
    $result
}
