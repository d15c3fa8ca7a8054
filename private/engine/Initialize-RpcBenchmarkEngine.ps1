function Initialize-RpcBenchmarkEngine {
    <#
    .SYNOPSIS
    Everything about an engine that is about to be started.

    .DESCRIPTION
    Nothing runs yet. The caller holds this object before the process exists, so that its finally block can end whatever was started, at
    whichever statement Ctrl+C arrived.

    .PARAMETER Argument
    What the engine is told on its command line: constant words only, for everything that varies goes through stdin.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where node or the engine is missing.

    .OUTPUTS
    An object for Open-, Send-, Read- and Close-RpcBenchmarkEngine.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string[]] $Argument,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $node = Resolve-RpcBenchmarkNode -Cmdlet $Cmdlet
    $enginePath = Resolve-RpcBenchmarkEnginePath -Cmdlet $Cmdlet
    $utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false

    $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
    $start.FileName = $node
    $start.Arguments = (@($enginePath) + $Argument | ForEach-Object { ConvertTo-RpcBenchmarkArgument -Argument $_ }) -join ' '
    $start.UseShellExecute = $false
    # A console of its own on Windows: Ctrl+C is ours to pass on, as a stop on stdin.
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = $utf8
    $start.StandardErrorEncoding = $utf8
    # Its messages then name parameters and cmdlets, where a shell's have options and commands.
    $start.EnvironmentVariables['RPCBENCH_CALLER'] = 'PowerShell'

    $process = New-Object -TypeName System.Diagnostics.Process
    $process.StartInfo = $start

    [pscustomobject]@{
        Process     = $process
        NodePath    = $node
        EnginePath  = $enginePath
        Job         = $null
        # What the engine has started, by its id; where that listens, by the port; and what of it was left when the engine had gone.
        # Two threads write to them where a reader answers the engine.
        Processes   = [hashtable]::Synchronized(@{})
        Ports       = [hashtable]::Synchronized(@{})
        Leftovers   = @()
        Started     = $false
        InputOpen   = $false
        Finished    = $false
        OutputTask  = $null
        # In place of OutputTask where a thread of its own reads: what it has read, who reads, and that it is to end.
        Lines       = $null
        Reader      = $null
        StopReading = $false
        # Lines that were not the engine's own.
        Strays      = 0
        ErrorTask   = $null
        LastWords   = New-Object -TypeName 'System.Collections.Generic.Queue[string]'
        EndClock    = $null
        AtEnd       = $false
        ExitCode    = $null
        Closed      = $false
    }
}
