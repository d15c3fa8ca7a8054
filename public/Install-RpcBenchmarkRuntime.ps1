function Install-RpcBenchmarkRuntime {
    <#
    .SYNOPSIS
    Finds a Python that has the frameworks' packages, or makes one.

    .DESCRIPTION
    A Python that has everything is used as it is: the one that the environment variable RPCBENCH_PYTHON names, and then no other; without it RpcBench's own virtual environment, py -3 on Windows,
    python3, python, and the system's. Where none has, a virtual environment is made in the data folder and filled by pip, which needs the
    network or an index that pip is configured for. Where pip has none, on Debian and Ubuntu as root, the system's packages are installed.

    What comes of it is remembered and used from then on; Get-RpcBenchmarkFramework shows it at once. After an update of the packages by hand
    it is asked again.

    Node's packages are part of the engine: ./build.ps1 takes care of them. The Node implementations run without any Python.

    Progress shows each step; Ctrl+C ends pip, and what was there before is there again.

    .PARAMETER Python
    The interpreter: a path, or a name on the path. One that has everything is used as it is; with another the virtual environment is
    made. Without it, whichever is found.

    .PARAMETER Force
    Makes the virtual environment anew, also where a Python has everything. If that fails, the one that was there stays.

    .EXAMPLE
    Install-RpcBenchmarkRuntime

    Usually all there is to do.

    .EXAMPLE
    Install-RpcBenchmarkRuntime -Python python3.13 -Force

    A fresh environment with the newest packages for this Python.

    .EXAMPLE
    (Install-RpcBenchmarkRuntime).Packages

    The packages and their versions.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Runtime: Runtime, Version, Path, Origin, Source, Packages. Origin is Found (it had everything), Made (a virtual environment) or SystemPackages.

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
