BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Remove-RpcBenchmarkNetRule
}

AfterAll {
    Import-RpcBench
}

Describe 'Clear-RpcBenchmarkRunLeftover' {
    BeforeEach {
        $process = Invoke-TestProcess
        $file = Join-Path $TestDrive '.rpcbench-1-1-0'
        [System.IO.File]::WriteAllText($file, 'half')
        $left = [pscustomobject]@{ Process = @($process.Id); File = @($file); Rule = @([pscustomobject]@{ Name = 'RpcBench-TCP-1' }); Change = @([pscustomobject]@{ setting = 'PowerPlan' }, [pscustomobject]@{ setting = 'Priority' }) }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunLeftover -MockWith { $left }
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule
        $script:order = @()
        Mock -ModuleName RpcBench -CommandName Restore-RpcBenchmarkSetting -MockWith { $script:order += $Change.setting; [pscustomobject]@{ State = $state } }
        $state = 'Restored'
        function Invoke-Clear {
            InModuleScope RpcBench {
                function Invoke-Inner {
                    [CmdletBinding()] param()
                    Clear-RpcBenchmarkRunLeftover -Record ([pscustomobject]@{ RunId = 'r1' }) -Cmdlet $PSCmdlet
                }
                Invoke-Inner -ErrorAction SilentlyContinue -ErrorVariable failures
                $failures
            }
        }
    }
    AfterEach {
        if (-not $process.HasExited) { $process.Kill() }
    }

    It 'puts all of it right, settings in reverse order' {
        $done = Invoke-Clear
        "$($done.ProcessCount) $($done.FileCount) $($done.RuleCount) $($done.SettingCount) $($done.Left)" | Should -Be '1 1 1 2 False'
        $process.WaitForExit(5000) | Should -BeTrue
        $file | Should -Not -Exist
        Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -Times 1 -Exactly -ParameterFilter { $Name -eq 'RpcBench-TCP-1' }
        Should -Invoke -ModuleName RpcBench -CommandName Restore-RpcBenchmarkSetting -Times 2 -Exactly
        $script:order | Should -Be 'Priority', 'PowerPlan'
    }

    It 'says what stays' {
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -MockWith { throw 'Access is denied.' }
        Mock -ModuleName RpcBench -CommandName Stop-RpcBenchmarkProcess
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkRetry -MockWith { New-Object -TypeName System.IO.IOException -ArgumentList 'it is in use' }
        $state = 'Failed'
        $seen = @(Invoke-Clear)
        @($seen | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { $_.FullyQualifiedErrorId } | Where-Object { $_ -like '*,Invoke-Inner' }) | Should -Be 'ProcessNotEnded,Invoke-Inner', 'OutputNotWritable,Invoke-Inner', 'FirewallRuleNotRemoved,Invoke-Inner'
        $done = @($seen | Where-Object { $_ -is [pscustomobject] -and $_.PSObject.Properties['Left'] })[0]
        "$($done.ProcessCount) $($done.FileCount) $($done.RuleCount) $($done.SettingCount) $($done.Left)" | Should -Be '0 0 0 0 True'
    }
}
