function Start-RpcBenchmarkServer {
    <#
    .SYNOPSIS
    Starts a server of one implementation for a run elsewhere: in another PowerShell, or on another machine.

    .DESCRIPTION
    Starts a server and returns its endpoint, an object for Invoke-RpcBenchmark -Endpoint. To use it on another machine, save it with Export-Clixml
    and read it there with Import-Clixml. The server ends with Stop-RpcBenchmarkServer, with this PowerShell, or when its time is over.

    The object contains the server's token. Views and logs do not show it, but whoever has it can call the server. Keep files with the token where
    only you can read them; Export-Clixml does not protect them. The token crosses the network unencrypted, so serve only on a network that you trust,
    and only to machines that you name.

    Results of such a server have no verdicts, because it is never started afresh, and the server's CPU time and memory are not known.

    An address other than loopback needs -RemoteAddress. On Windows, a firewall rule is created for the program that listens, the port, and those
    addresses, and Stop-RpcBenchmarkServer removes it. This needs an elevated PowerShell, and is checked before anything is started. On other systems,
    a message says which port to open and how. ZeroMQ's streams use a separate port for each user, which a rule for one port does not cover.

    .PARAMETER Framework
    The framework: RPyC, ZeroMQ, gRPC, or Tcp, the floor.

    .PARAMETER Runtime
    Python or Node; not needed if the framework has only one.

    .PARAMETER Api
    The API of the server. Default: Async.

    .PARAMETER Tuning
    Default or Tuned. Default: Default.

    .PARAMETER ListenAddress
    The IPv4 address of this machine that clients connect to. Default: 127.0.0.1.

    .PARAMETER Port
    The TCP port. Default: chosen by the system.

    .PARAMETER RemoteAddress
    The machines that may connect: addresses, networks, ranges, as New-RpcBenchmarkFirewallRule takes them.

    .PARAMETER NetworkProfile
    The kinds of network that the firewall rule is for. Default: Domain and Private.

    .PARAMETER NoFirewallRule
    Creates no firewall rule, for example because there already is one.

    .PARAMETER Duration
    How long the server runs at most: 30m, 2h. Default: an hour. Maximum: a day.

    .PARAMETER Python
    The interpreter of a Python server.

    .EXAMPLE
    $server = Start-RpcBenchmarkServer -Framework gRPC -Runtime Node
    Invoke-RpcBenchmark -Endpoint $server -Scenario SimpleCall -Effort Quick
    $server | Stop-RpcBenchmarkServer

    Serves and measures on the same machine.

    .EXAMPLE
    Start-RpcBenchmarkServer -Framework gRPC -Runtime Node -ListenAddress 127.0.0.1 -Duration 30m | Export-Clixml -Path ./endpoint.xml

    Saves the endpoint in a file to take to the machine that measures. There: Invoke-RpcBenchmark -Endpoint (Import-Clixml ./endpoint.xml).

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Endpoint: Id, Framework, Runtime, Api, Tuning, Address, Port, FrameworkVersion, RuntimeVersion, ProtocolVersion, EngineVersion,
    StartedAt, ExpiresAt, Program, and more that Invoke-RpcBenchmark -Endpoint needs

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
