function Test-RpcBenchmarkLocked {
    <#
    .SYNOPSIS
    Whether somebody has a lock's file open, alone.

    .PARAMETER Path
    The file.

    .OUTPUTS
    System.Boolean; false where there is no such file.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    try {
        (New-Object -TypeName System.IO.FileStream -ArgumentList $Path, 'Open', 'Read', 'ReadWrite').Dispose()
        $false
    }
    catch {
        $_.Exception.GetBaseException().GetType() -eq [System.IO.IOException] -and [System.IO.File]::Exists($Path)
    }
}
