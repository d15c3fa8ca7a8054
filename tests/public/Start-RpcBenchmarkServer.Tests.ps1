BeforeAll {
    . "$PSScriptRoot/../fixtures/RealEngine.ps1"
    Import-WindowsFunction -Name Test-RpcBenchmarkElevation
    $onWindows = InModuleScope RpcBench { $script:OnWindows }
}

AfterAll {
    Stop-RpcBenchmarkServer
    Clear-RealEngine
    Import-RpcBench
}

Describe 'Start-RpcBenchmarkServer, with the real engine' {
    It 'serves what is then measured from an imported file, without verdicts, and ends' {
        $server = Start-RpcBenchmarkServer -Framework Tcp -Runtime Node -Duration 5m
        $server.Address | Should -Be '127.0.0.1'
        $server.Port | Should -BeGreaterThan 0
        Test-ProcessRunning -Id $server.ProcessId | Should -BeTrue
        (Get-RpcBenchmarkServer).Id | Should -Be $server.Id

        $file = Join-Path $TestDrive 'endpoint.xml'
        $server | Export-Clixml -LiteralPath $file
        $DebugPreference = 'Continue'
        $said = Invoke-RpcBenchmark -Endpoint (Import-Clixml -LiteralPath $file) -Scenario SimpleCall -MaxTime 10s -Effort Quick -OutputPath (Join-Path $TestDrive 'run.json') -WarningVariable warnings -WarningAction SilentlyContinue 5>&1
        $DebugPreference = 'SilentlyContinue'
        ($said | Out-String) | Should -BeLike '*(hidden)*'
        $results = @($said | Where-Object { $_.PSTypeNames -contains 'RpcBench.Result' })
        @($results | ForEach-Object { "$($_.Framework) $($_.State) $($_.Verdict)" }) | Select-Object -Unique | Should -Be 'Tcp Completed '
        "$warnings" | Should -BeLike '*LongLivedServer*'
        ($said | Out-String) | Should -Not -BeLike "*$($server.Token)*"
        [System.IO.File]::ReadAllText((Join-Path $TestDrive 'run.json')) | Should -Not -BeLike "*$($server.Token)*"
        (Invoke-RpcBenchmark -Endpoint $server -WhatIf 6>&1 | Out-String) | Should -Not -BeLike "*$($server.Token)*"

        $server | Stop-RpcBenchmarkServer
        Test-ProcessRunning -Id $server.ProcessId | Should -BeFalse
        Get-RpcBenchmarkServer | Should -BeNullOrEmpty
        Assert-NothingLeft
    }

    It 'passes the engine''s refusal on, and leaves nothing' {
        Get-CaughtId { Start-RpcBenchmarkServer -Framework ZeroMQ } | Should -Be 'ServeOneOnly,Start-RpcBenchmarkServer'
        Get-CaughtId { Start-RpcBenchmarkServer -Framework Tcp -Runtime Node -Duration long } | Should -Be 'InvalidServeTime,Start-RpcBenchmarkServer'
        Get-RpcBenchmarkServer | Should -BeNullOrEmpty
        Assert-NothingLeft
    }

    It 'ends with the PowerShell that started it' {
        $shell = Get-TestShell
        $script = "Import-Module '$(Join-Path $ModuleRoot 'RpcBench.psd1')'; (Start-RpcBenchmarkServer -Framework Tcp -Runtime Node).ProcessId; [System.Diagnostics.Process]::GetCurrentProcess().Kill()"
        $id = & $shell -NoProfile -NonInteractive -Command $script
        $id | Should -BeGreaterThan 0
        Wait-Until { -not (Test-ProcessRunning -Id $id) } | Should -BeTrue
        Assert-NothingLeft
    }
}

Describe 'Start-RpcBenchmarkServer, before anything is started' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Initialize-RpcBenchmarkEngine -MockWith { throw 'it was started' }
    }

    AfterEach {
        InModuleScope RpcBench -Parameters @{ OnWindows = $onWindows } { $script:OnWindows = $OnWindows }
    }

    It 'refuses <Id>' -ForEach @(
        @{ Id = 'InvalidAddress'; Given = @{ ListenAddress = 'server' } }
        @{ Id = 'InvalidAddress'; Given = @{ ListenAddress = '10.0.0.5'; RemoteAddress = 'nobody' } }
        @{ Id = 'RemoteAddressMissing'; Given = @{ ListenAddress = '10.0.0.5' } }
    ) {
        Get-CaughtId { Start-RpcBenchmarkServer -Framework Tcp -Runtime Node @Given } | Should -Be "$Id,Start-RpcBenchmarkServer"
    }

    It 'says on Windows that a firewall rule needs an elevated PowerShell' {
        InModuleScope RpcBench { $script:OnWindows = $true }
        Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkElevation -MockWith { $false }
        Get-CaughtId { Start-RpcBenchmarkServer -Framework Tcp -Runtime Node -ListenAddress 10.0.0.5 -RemoteAddress 10.0.0.7 } | Should -Be 'NotElevated,Start-RpcBenchmarkServer'
        Get-CaughtId { Start-RpcBenchmarkServer -Framework Tcp -Runtime Node -ListenAddress 10.0.0.5 -RemoteAddress 10.0.0.7 -NoFirewallRule } | Should -BeLike 'it was started*'
    }

    It 'starts nothing with -WhatIf' {
        Start-RpcBenchmarkServer -Framework Tcp -Runtime Node -WhatIf | Should -BeNullOrEmpty
    }
}

Describe 'Start-RpcBenchmarkServer and the firewall' {
    BeforeAll {
        $wire = ConvertFrom-Json -InputObject (Get-Example 'endpoint/valid/grpc.json')
        $steps = @(@{ event = @{ type = 'serving'; version = 1; endpoint = $wire } }, @{ waitForStop = $true }, (Get-FinishedStep))
    }

    BeforeEach {
        Use-FakeEngine -Steps $steps
        # It would look for node.exe.
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkNode -MockWith { (Get-Command -Name node).Source }
        InModuleScope RpcBench { $script:OnWindows = $true }
        Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkElevation -MockWith { $true }
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkJobObject
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkFirewallRule
    }

    AfterEach {
        Stop-RpcBenchmarkServer
        InModuleScope RpcBench -Parameters @{ OnWindows = $onWindows } { $script:OnWindows = $OnWindows }
        Clear-FakeEngine
    }

    It 'makes a rule for the program that listens, and takes it away with the server' {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkFirewallRule -MockWith { [pscustomobject]@{ Name = 'RpcBench-TCP-50051' } }
        $server = Start-RpcBenchmarkServer -Framework gRPC -Runtime Node -ListenAddress 10.0.0.5 -RemoteAddress 10.0.0.7 -Port 50051 -Duration 1h
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkFirewallRule -Times 1 -Exactly -ParameterFilter {
            $Program -eq $wire.program -and $Port -eq 50051 -and $LocalAddress -eq '10.0.0.5' -and "$RemoteAddress" -eq '10.0.0.7' -and "$NetworkProfile" -eq 'Domain Private' -and $RunId -eq $wire.id
        }
        $plan = Get-FakePlan
        "$($plan.framework) $($plan.runtime) $($plan.listenAddress) $($plan.port) $($plan.seconds) $($plan.remoteAddresses)" | Should -Be 'gRPC Node 10.0.0.5 50051 1h 10.0.0.7'
        $server | Stop-RpcBenchmarkServer
        Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkFirewallRule -Times 1 -Exactly -ParameterFilter { "$RuleName" -eq 'RpcBench-TCP-50051' }
    }

    It 'ends the server where the rule cannot be made' {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkFirewallRule -MockWith { throw 'Access is denied.' }
        { Start-RpcBenchmarkServer -Framework gRPC -Runtime Node -ListenAddress 10.0.0.5 -RemoteAddress 10.0.0.7 } | Should -Throw
        "$((Get-FakeRecord).control)" | Should -BeLike '*stop*'
        Get-RpcBenchmarkServer | Should -BeNullOrEmpty
    }
}
