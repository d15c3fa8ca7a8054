function Install-RpcBenchmarkRuntime {
    <#
    .SYNOPSIS
    Finds a Python that has the frameworks' packages, or creates one.

    .DESCRIPTION
    If a Python has all packages, it is used as it is. If the environment variable RPCBENCH_PYTHON names one, only that is considered. Otherwise the
    order is: the active virtual environment, the active conda environment, the one last given with -Python, RpcBench's own virtual environment, py -3
    on Windows, python3, python, and /usr/bin/python3 elsewhere. If none has all packages, pip installs them into a new virtual environment in the
    data folder, from the network or from the index that pip is configured for. If pip cannot get them, the packages of Debian or Ubuntu are
    installed, if you are root there.

    The result is remembered and used from then on, and Get-RpcBenchmarkFramework shows it at once. RpcBench also notices when you update packages
    yourself.

    Node's packages are part of the engine, and ./build.ps1 installs them. The Node implementations need no Python.

    Progress shows each step. Ctrl+C ends pip and restores what was there before.

    .PARAMETER Python
    The interpreter: a path, or a name on the path. If it has all packages, it is used as it is; otherwise the virtual environment is created with it.
    Default: the first one found.

    .PARAMETER Force
    Creates the virtual environment anew, even if a Python has all packages. If that fails, the previous one is kept.

    .EXAMPLE
    Install-RpcBenchmarkRuntime

    Usually all there is to do.

    .EXAMPLE
    Install-RpcBenchmarkRuntime -Python python3.13 -Force

    Creates a fresh environment with the newest packages for this Python.

    .EXAMPLE
    (Install-RpcBenchmarkRuntime).Packages

    Lists the packages and their versions.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Runtime: Runtime, Version, Path, Origin, Source, Packages. Origin is Found (it had all packages), Made (a virtual environment) or
    SystemPackages.

    .LINK
    Get-RpcBenchmarkFramework

    .LINK
    Test-RpcBenchmarkEnvironment
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Runtime')]
    param(
        [Parameter(Position = 0)]
        [ValidateNotNullOrEmpty()]
        [string] $Python,

        [switch] $Force
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    $text = (Get-RpcBenchmarkMessage).Text
    $request = [ordered]@{ version = 1; python = $null; force = [bool] $Force }
    if ($Python) {
        $request['python'] = Resolve-RpcBenchmarkPython -Python $Python -Cmdlet $PSCmdlet
    }
    if ($PSCmdlet.ShouldProcess((Get-RpcBenchmarkDataFolder -Cmdlet $PSCmdlet), $text.SetUp)) {
        $line = ConvertTo-Json -InputObject $request -Compress
        $engine = Initialize-RpcBenchmarkEngine -Argument 'setup', '--control', '-' -Cmdlet $PSCmdlet
        # A number of its own: 0 is what everybody's script uses.
        $progress = New-Object -TypeName System.Management.Automation.ProgressRecord -ArgumentList 732263, $text.SetUpActivity, ' '
        $showProgress = Test-RpcBenchmarkInteractive
        try {
            Receive-RpcBenchmarkEvent -Engine $engine -Line $line -Contract setup-events -Cmdlet $PSCmdlet | ForEach-Object {
                $engineEvent = $_
                $engine.Finished = $engineEvent.type -cin 'ready', 'failed'
                switch -CaseSensitive ($engineEvent.type) {
                    'progress' {
                        if ($null -eq $engineEvent.detail) {
                            $PSCmdlet.WriteVerbose($engineEvent.activity)
                        }
                        $progress.StatusDescription = $engineEvent.activity
                        # An empty text is not shown as nothing everywhere.
                        $progress.CurrentOperation = if ($engineEvent.detail) { $engineEvent.detail } else { ' ' }
                        if ($showProgress) {
                            $PSCmdlet.WriteProgress($progress)
                        }
                    }
                    'ready' {
                        ConvertTo-RpcBenchmarkRuntime -Python $engineEvent.python -Origin $engineEvent.origin
                    }
                    'failed' {
                        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -ErrorRecord (ConvertFrom-RpcBenchmarkProblem -Problem $engineEvent.problem)
                    }
                }
            }
        }
        finally {
            # Long: the system's installer must not be killed in the middle, nor an environment that is being put back.
            $null = Close-RpcBenchmarkEngine -Engine $engine -GraceMilliseconds 600000
            try {
                $progress.RecordType = 'Completed'
                if ($showProgress) {
                    $PSCmdlet.WriteProgress($progress)
                }
            }
            catch {
                Write-Debug -Message "Nobody listens any more: $($_.Exception.Message)"
            }
        }
    }
}
