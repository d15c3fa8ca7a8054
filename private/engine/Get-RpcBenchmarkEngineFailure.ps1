function Get-RpcBenchmarkEngineFailure {
    <#
    .SYNOPSIS
    Why an engine ended without saying so.

    .DESCRIPTION
    A node too old to read the engine's code cannot say that it is too old; so its version is asked for here, and only here. Otherwise
    EngineFailed, with the exit code and the last lines of stderr.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine, closed.

    .OUTPUTS
    System.Management.Automation.ErrorRecord
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param(
        [Parameter(Mandatory)]
        [object] $Engine
    )

    $node = $Engine.NodePath
    $needed = ((Get-RpcBenchmarkContract -Name frameworks).runtimes | Where-Object { $_.name -eq 'Node' }).minimumVersion
    $found = Get-RpcBenchmarkNodeVersion -Path $node
    if ($found -and $found -lt [version] $needed) {
        return ConvertTo-RpcBenchmarkErrorRecord -Id NodeTooOld -Values $found, $needed -TargetObject $node
    }

    $text = (Get-RpcBenchmarkMessage).Text
    $words = @($Engine.LastWords | Where-Object { $_.Trim() }) -join [System.Environment]::NewLine
    $lastWords = if ($words) { [string]::Format([cultureinfo]::InvariantCulture, $text.EngineLastWords, $words) } else { '' }
    $code = if ($null -eq $Engine.ExitCode) { '?' } else { $Engine.ExitCode }
    ConvertTo-RpcBenchmarkErrorRecord -Id EngineFailed -Values $code, $lastWords, $Engine.EnginePath -TargetObject $Engine.EnginePath
}
