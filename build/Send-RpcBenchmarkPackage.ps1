function Send-RpcBenchmarkPackage {
    <#
    .SYNOPSIS
    Hands a package to a repository, by Publish-PSResource where it is there, else by Publish-Module.

    .PARAMETER Path
    The package's folder, RpcBench/<version>.

    .PARAMETER Repository
    The repository's name, as it was registered.

    .PARAMETER ApiKey
    The repository's key. A folder or a share needs none.

    .OUTPUTS
    None.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [string] $Repository,

        [string] $ApiKey
    )

    $sending = @{ Path = $Path; Repository = $Repository; ErrorAction = 'Stop' }
    # Windows PowerShell has the second alone; Get-Command finds either without naming a command that is not there.
    $command = Get-Command -Name Publish-PSResource -ErrorAction SilentlyContinue
    if ($command) {
        if ($ApiKey) {
            $sending['ApiKey'] = $ApiKey
        }
    }
    else {
        $command = Get-Command -Name Publish-Module -ErrorAction SilentlyContinue
        if (-not $command) {
            Invoke-RpcBenchmarkBuildFailure -Id PublisherMissing -TargetObject 'Publish-PSResource' -Message (
                'There is neither Publish-PSResource nor Publish-Module. Install the module Microsoft.PowerShell.PSResourceGet.')
        }
        $sending['Force'] = $true
        if ($ApiKey) {
            $sending['NuGetApiKey'] = $ApiKey
        }
    }
    & $command @sending
}
