function Get-RpcBenchmarkSystemHome {
    <#
    .SYNOPSIS
    The user's home as the system has it, whatever the environment says.

    .OUTPUTS
    System.String: on Unix / where the system has none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    # .NET believes HOME where it is set; it is put back at once.
    $said = [System.Environment]::GetEnvironmentVariable('HOME')
    try {
        [System.Environment]::SetEnvironmentVariable('HOME', $null)
        # The folder need not exist.
        [System.Environment]::GetFolderPath('UserProfile', 'DoNotVerify')
    }
    finally {
        [System.Environment]::SetEnvironmentVariable('HOME', $said)
    }
}
