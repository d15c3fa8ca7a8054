function Move-RpcBenchmarkFolder {
    <#
    .SYNOPSIS
    Renames a folder, and tries again while something holds a file in it: on Windows a virus scanner does, just after files were written.

    .PARAMETER Path
    The folder.

    .PARAMETER Destination
    Its new path, on the same volume.

    .PARAMETER Attempts
    How often to try.

    .PARAMETER PauseMilliseconds
    How long to wait before another attempt.

    .OUTPUTS
    None.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [string] $Destination,

        [int] $Attempts = 10,

        [int] $PauseMilliseconds = 300
    )

    for ($attempt = 1; ; $attempt++) {
        try {
            [System.IO.Directory]::Move($Path, $Destination)
            return
        }
        catch {
            if ($attempt -ge $Attempts) {
                Invoke-RpcBenchmarkBuildFailure -Id FolderHeld -TargetObject $Path -Message (
                    "$Path could not become ${Destination}: $($_.Exception.GetBaseException().Message)")
            }
            [System.Threading.Thread]::Sleep($PauseMilliseconds)
        }
    }
}
