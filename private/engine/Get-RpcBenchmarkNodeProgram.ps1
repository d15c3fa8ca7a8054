function Get-RpcBenchmarkNodeProgram {
    <#
    .SYNOPSIS
    The program that runs where a node.exe is started: it itself, or the one that a launcher starts.

    .DESCRIPTION
    The node.exe of Volta or Scoop is a launcher that starts another one. What that starts before the launcher is in the job object would not be in
    it, and the exit code would be the launcher's. So the program behind it is asked for its path, once a session for each folder: Volta chooses by that.

    .PARAMETER Path
    The node.exe that was found.

    .OUTPUTS
    System.String: the same path where the answer is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    if (-not (Test-Path -LiteralPath 'variable:script:NodePrograms')) {
        $script:NodePrograms = @{}
    }
    $key = "$Path|$([System.Environment]::CurrentDirectory)"
    if (-not $script:NodePrograms.ContainsKey($key)) {
        # As ASCII, for the console's encoding is not known: a user's folder may have any letters.
        $answer = Invoke-RpcBenchmarkProgram -Path $Path -Argument '-e', 'console.log(encodeURIComponent(process.execPath))'
        $program = if ($answer.ExitCode -eq 0) { [uri]::UnescapeDataString("$($answer.Output)".Trim()) }
        $script:NodePrograms[$key] = if ($program -and [System.IO.File]::Exists($program)) { $program } else { $Path }
    }
    $script:NodePrograms[$key]
}
