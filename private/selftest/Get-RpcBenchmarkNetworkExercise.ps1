function Get-RpcBenchmarkNetworkExercise {
    <#
    .SYNOPSIS
    What the self-test does about ports and the firewall.

    .OUTPUTS
    System.Collections.Specialized.OrderedDictionary: the id of a line of selftest/windows-lines.json to a script block (see Invoke-RpcBenchmarkExercise).
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    [ordered]@{
        PortOwner       = {
            $listener = New-Object -TypeName System.Net.Sockets.TcpListener -ArgumentList ([System.Net.IPAddress]::Loopback), 0
            $listener.Start()
            try {
                $owner = Get-RpcBenchmarkPortOwner -Port $listener.LocalEndpoint.Port
            }
            finally {
                $listener.Stop()
            }
            if ($owner -ne $PID) { throw "This process, $PID, listens, and '$owner' is said to." }
            'a port that this PowerShell listens on is said to be its own'
        }
        FirewallProfile = {
            $profiles = @(Get-RpcBenchmarkNetProfile)
            if ($profiles.Count -eq 0) { throw 'Windows told of no profile.' }
            @($profiles | ForEach-Object { "$($_.Name) $(if ($_.Enabled) { 'on' } else { 'off' })$(if (-not $_.AllowsLocalRules) { ', group policy alone' })" }) -join '; '
        }
        NetworkCategory = {
            $addresses = @([System.Net.Dns]::GetHostAddresses([System.Net.Dns]::GetHostName()) | Where-Object { "$($_.AddressFamily)" -eq 'InterNetwork' -and -not [System.Net.IPAddress]::IsLoopback($_) })
            if ($addresses.Count -eq 0) { return @{ Skipped = 'this machine has no address but the loopback' } }
            $categories = @(foreach ($address in $addresses) { Get-RpcBenchmarkNetworkCategory -Address "$address" })
            if ($categories.Count -eq 0) { return @{ Skipped = 'Windows has no category for the networks of this machine' } }
            $categories -join ', '
        }
        BlockRule       = {
            param($Context)
            "rules that block node.exe: $(@(Get-RpcBenchmarkBlockRule -Program $Context.Node).Count)"
        }
        FirewallRule    = {
            param($Context)
            $rule = @{
                Name           = "RpcBench-SelfTest-$PID"
                Description    = 'RpcBench, for its self-test, which removes it'
                Program        = $Context.Node
                Port           = 65000
                LocalAddress   = '127.0.0.1'
                RemoteAddress  = '127.0.0.1'
                NetworkProfile = 'Private'
            }
            try {
                $null = New-RpcBenchmarkNetRule @rule
                $made = @(Get-RpcBenchmarkNetRule -Name $rule.Name)
                if ($made.Count -ne 1) { throw "There are $($made.Count) rules of its name." }
            }
            finally {
                Remove-RpcBenchmarkNetRule -Name $rule.Name
            }
            if (Get-RpcBenchmarkNetRule -Name $rule.Name) { throw "The rule $($rule.Name) could not be removed." }
            'a rule was made, found and removed'
        }
    }
}
