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

    # .NET believes HOME where it is set; it is put back at once. A method that is given $null takes it for an empty string, and sets that.
    $said = [System.Environment]::GetEnvironmentVariable('HOME')
    try {
        Set-Item -LiteralPath Env:HOME -Value $null -WhatIf:$false -Confirm:$false
        # The folder need not exist.
        [System.Environment]::GetFolderPath('UserProfile', 'DoNotVerify')
    }
    finally {
        Set-Item -LiteralPath Env:HOME -Value $said -WhatIf:$false -Confirm:$false
    }
}
