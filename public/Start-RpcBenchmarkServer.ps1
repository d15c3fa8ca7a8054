function Start-RpcBenchmarkServer {
    <#
    .SYNOPSIS
    Serves one implementation for a run elsewhere: another PowerShell, or another machine.

    .DESCRIPTION
    Starts a server and returns where it is, as an object that Invoke-RpcBenchmark -Endpoint takes, also on another machine after Export-Clixml and
    Import-Clixml. The server ends by Stop-RpcBenchmarkServer, with this PowerShell, and when its time is over.

    The object holds the server's token. No view and no log shows it; whoever has it can call the server. Keep files with it where you alone can
    read, as Export-Clixml does not see to that. The token crosses the network in clear, so serve on a network that you trust, to machines that you
    name.

    One long-lived server has no fresh launches: what is measured of it is described, without verdicts, and what it costs the server is not known.

    On an address other than loopback -RemoteAddress has to be given. On Windows a firewall rule is made for the program that listens, the port,
    and those addresses, and taken away by Stop-RpcBenchmarkServer; that needs an elevated PowerShell, which is said before anything is started.
    Elsewhere it is said which port to open and how. ZeroMQ's streams take a port of their own for each user, which a rule for one port does not cover.

    .PARAMETER Framework
    What is served: RPyC, ZeroMQ, gRPC, or Tcp, the floor.

    .PARAMETER Runtime
    Python or Node; may be left out where the framework has one alone.

    .PARAMETER Api
    The API of the server. Without it, Async.

    .PARAMETER Tuning
    Default or Tuned. Without it, Default.

    .PARAMETER ListenAddress
    The IPv4 address of this machine that clients connect to. Without it, 127.0.0.1.

    .PARAMETER Port
    The TCP port. Without it, one that the system chooses.

    .PARAMETER RemoteAddress
    The machines that may connect: addresses, networks, ranges, as New-RpcBenchmarkFirewallRule takes them.

    .PARAMETER NetworkProfile
    On which kinds of network the firewall rule holds. Without it, Domain and Private.

    .PARAMETER NoFirewallRule
    Makes no firewall rule, as where one is there already.

    .PARAMETER Duration
    After this the server ends itself: 30m, 2h. Without it, an hour; a day at most.

    .PARAMETER Python
    The interpreter of a Python server.

    .EXAMPLE
    $server = Start-RpcBenchmarkServer -Framework gRPC -Runtime Node
    Invoke-RpcBenchmark -Endpoint $server -Scenario SimpleCall -Effort Quick
    $server | Stop-RpcBenchmarkServer

    Serves and measures on one machine.

    .EXAMPLE
    Start-RpcBenchmarkServer -Framework gRPC -Runtime Node -ListenAddress 127.0.0.1 -Duration 30m | Export-Clixml -Path ./endpoint.xml

    Keeps the endpoint in a file, to be taken to the machine that measures. There: Invoke-RpcBenchmark -Endpoint (Import-Clixml ./endpoint.xml).

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Endpoint: Id, Framework, Runtime, Api, Tuning, Address, Port, FrameworkVersion, RuntimeVersion, ProtocolVersion, EngineVersion, StartedAt, ExpiresAt,
    Program, and more that Invoke-RpcBenchmark -Endpoint wants

    .LINK
    Stop-RpcBenchmarkServer

    .LINK
    Get-RpcBenchmarkServer

    .LINK
    Invoke-RpcBenchmark

    .LINK
    New-RpcBenchmarkFirewallRule
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Endpoint')]
    param(
        [Parameter(Mandatory, Position = 0)]
        [ValidateNotNullOrEmpty()]
        [string] $Framework,

        [ValidateNotNullOrEmpty()]
        [string] $Runtime,

        [ValidateNotNullOrEmpty()]
        [string] $Api,

        [ValidateNotNullOrEmpty()]
        [string] $Tuning,

        [ValidateNotNullOrEmpty()]
        [string] $ListenAddress = '127.0.0.1',

        [int] $Port,

        [ValidateNotNullOrEmpty()]
        [string[]] $RemoteAddress,

        [ValidateSet('Domain', 'Private', 'Public', 'Any')]
        [string[]] $NetworkProfile = @('Domain', 'Private'),

        [switch] $NoFirewallRule,

        [ValidateNotNullOrEmpty()]
        [string] $Duration,

        [ValidateNotNullOrEmpty()]
        [string] $Python
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
    $text = (Get-RpcBenchmarkMessage).Text

    if (-not (Test-RpcBenchmarkAddress -Address $ListenAddress -Single)) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id InvalidAddress -Values $ListenAddress -TargetObject $ListenAddress
    }
    foreach ($address in $RemoteAddress | Where-Object { $_ -and -not (Test-RpcBenchmarkAddress -Address $_) }) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id InvalidAddress -Values $address -TargetObject $address
    }
    $isLoopback = [System.Net.IPAddress]::IsLoopback([System.Net.IPAddress]::Parse($ListenAddress))
    if (-not $isLoopback -and -not $RemoteAddress) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id RemoteAddressMissing -Values $ListenAddress -TargetObject $ListenAddress
    }
    $request = [ordered]@{ version = 1; framework = $Framework; listenAddress = $ListenAddress }
    foreach ($name in 'Runtime', 'Api', 'Tuning', 'Port', 'Python') {
        if ($PSBoundParameters.ContainsKey($name)) {
            # Plans and requests call it variant.
            $key = if ($name -eq 'Tuning') { 'variant' } else { $name.ToLowerInvariant() }
            $request[$key] = $PSBoundParameters[$name]
        }
    }
    if ($RemoteAddress) {
        $request['remoteAddresses'] = $RemoteAddress
    }
    if ($Duration) {
        $request['seconds'] = $Duration
    }
    $wantsRule = $script:OnWindows -and -not $isLoopback -and -not $NoFirewallRule
    if ($PSCmdlet.ShouldProcess("$Framework, $ListenAddress", $text.Serve)) {
        if ($wantsRule -and -not (Test-RpcBenchmarkElevation)) {
            $shell = if ($PSVersionTable.PSEdition -eq 'Desktop') { 'powershell' } else { 'pwsh' }
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id NotElevated -Values $shell, "$($MyInvocation.Line.Trim()) (or here with -NoFirewallRule, where a rule is there already)" -TargetObject $ListenAddress
        }

        $engine = Initialize-RpcBenchmarkEngine -Argument 'serve', '--control', '-' -Cmdlet $PSCmdlet
        $run = [pscustomobject]@{ Engine = $engine; EnginePath = $engine.EnginePath; FailureCount = 0; Finished = $false }
        $endpoint = $null
        try {
            Receive-RpcBenchmarkEvent -Engine $engine -Line (ConvertTo-Json -InputObject $request -Compress) -Cmdlet $PSCmdlet | ForEach-Object {
                if ($_.type -ceq 'serving') {
                    $endpoint = ConvertTo-RpcBenchmarkEndpoint -Endpoint $_.endpoint
                    # No more is read: the engine stays.
                    $engine.Finished = $true
                }
                elseif ($_.type -cne 'ended') {
                    $null = Publish-RpcBenchmarkEvent -EngineEvent $_ -Run $run -Cmdlet $PSCmdlet
                }
            }
            $engine.Finished = $false
            $served = [pscustomobject]@{ Engine = $engine; Endpoint = $endpoint; RuleName = $null }
            if ($wantsRule) {
                $rule = $endpoint | New-RpcBenchmarkFirewallRule -RemoteAddress $RemoteAddress -NetworkProfile $NetworkProfile -Confirm:$false -ErrorAction Stop
                $served.RuleName = $rule.Name
            }
            (Get-RpcBenchmarkServedList)[$endpoint.Id] = $served
            $endpoint
        }
        finally {
            if ($null -eq $endpoint -or -not (Get-RpcBenchmarkServedList).Contains($endpoint.Id)) {
                $null = Close-RpcBenchmarkEngine -Engine $engine
            }
        }
    }
}
