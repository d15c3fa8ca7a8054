function ConvertTo-RpcBenchmarkReportSource {
    <#
    .SYNOPSIS
    What the engine finds a run by: its file where that is known, else its id.

    .PARAMETER InputObject
    A run, a result, a file, or text: a run's id or the path of its file.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, whose location counts.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [object] $InputObject,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $said = $null
    if ($InputObject -is [string]) {
        $said = $InputObject
    }
    else {
        foreach ($name in 'Path', 'FullName', 'RunId') {
            if (-not $said) {
                $said = Get-RpcBenchmarkOptional -InputObject $InputObject -Name $name
            }
        }
    }
    if (-not $said) {
        $shown = if ($null -eq $InputObject) { '' } else { [string] $InputObject }
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id NotARun -Values $shown -TargetObject $InputObject
    }
    # What looks like a path is one, from PowerShell's own location; the engine's is another.
    if ($said -match '[\\/]' -or "$said".EndsWith('.json', [System.StringComparison]::OrdinalIgnoreCase)) {
        return Resolve-RpcBenchmarkOutputPath -Path $said -ErrorId ResultNotFound -Cmdlet $Cmdlet
    }
    [string] $said
}
