BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Mock -ModuleName RpcBench -CommandName Send-RpcBenchmarkEngineLine
}

# Each kind of event, as a user sees it, is tested through Invoke-RpcBenchmark.
BeforeDiscovery {
    $valid = @(Get-ChildItem -Path (Join-Path $PSScriptRoot '../../../proto/examples/events/valid') -Filter '*.json' | ForEach-Object { @{ Name = $_.BaseName } })
}

Describe 'Publish-RpcBenchmarkEvent' {
    It 'has something in PowerShell for the golden example <Name>' -ForEach $valid {
        $message = Get-ExampleEvent -Name $Name
        $seen = InModuleScope RpcBench -Parameters @{ Message = $message } {
            function Invoke-Inner {
                [CmdletBinding()] param()
                $run = [pscustomobject]@{ Id = $null; Engine = [pscustomobject]@{ Processes = @{}; Ports = @{} }; EnginePath = 'e'; Phase = $null; Publishing = $false; Finished = $false; FailureCount = 0; ShowProgress = $true; ProgressId = 1 }
                Publish-RpcBenchmarkEvent -EngineEvent $Message -Run $run -Cmdlet $PSCmdlet
                $run
            }
            try { Invoke-Inner -ErrorAction SilentlyContinue -ErrorVariable failures -WarningAction SilentlyContinue -WarningVariable warnings }
            catch { "caught $($_.FullyQualifiedErrorId)" }
            $failures
            @($warnings)
        }
        switch ($message.type) {
            'started' {
                $seen[0].Id | Should -Be $message.runId
            }
            'progress' { $seen[0].Phase | Should -Be $message.activity }
            'object' { $seen[0].PSObject.TypeNames | Should -Contain "RpcBench.$($message.of)" }
            'warning' { "$($seen[1])" | Should -BeLike "*$($message.problem.id)*" }
            'failed' {
                if ($message.terminating) { $seen[0] | Should -Be "caught $($message.problem.id),Invoke-Inner" }
                else { $seen[1].FullyQualifiedErrorId | Should -Be "$($message.problem.id),Invoke-Inner" }
            }
            { $_ -in 'place', 'unthrottle' } { Should -Invoke -ModuleName RpcBench -CommandName Send-RpcBenchmarkEngineLine -Times 1 -Exactly -ParameterFilter { $Line -like "*`"id`":$($message.id),*" } }
            'process' {
                $seen[0].Engine.Processes[[int] $message.pid].Who | Should -Be $message.who
                $seen[0].Engine.Ports[[int] $message.port] | Should -Be $message.who
            }
            'planned' { $seen[0].PSObject.TypeNames | Should -Contain 'RpcBench.Plan' }
            # Start-RpcBenchmarkServer alone waits for it.
            'serving' { @($seen | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }) | Should -BeNullOrEmpty }
            default { $message.type | Should -BeIn 'serving', 'started', 'progress', 'object', 'warning', 'failed', 'place', 'unthrottle', 'finished' }
            'finished' { $seen[0].Finished | Should -BeTrue }
        }
    }

    It 'passes a warning on that it has never heard of: a finding of the engine''s' {
        $said = InModuleScope RpcBench {
            function Invoke-Inner {
                [CmdletBinding()] param()
                $problem = [pscustomobject]@{ id = 'CpuStolen'; message = 'It was taken.'; remedy = 'Use -Effort thorough.'; target = 'SimpleCall-Int/c1/OneCore' }
                $run = [pscustomobject]@{ Id = $null; Phase = $null; FailureCount = 0; ProgressId = 1 }
                Publish-RpcBenchmarkEvent -EngineEvent ([pscustomobject]@{ type = 'warning'; problem = $problem }) -Run $run -Cmdlet $PSCmdlet
            }
            (Get-RpcBenchmarkMessage).Problems.ContainsKey('CpuStolen') | Should -BeFalse
            Invoke-Inner -WarningAction SilentlyContinue -WarningVariable warnings
            $warnings
        }
        "$said" | Should -BeExactly 'It was taken. Use -Effort thorough. [CpuStolen]'
    }
}
