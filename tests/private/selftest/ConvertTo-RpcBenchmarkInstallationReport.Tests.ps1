BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $installation = [pscustomobject]@{
        PassedCount = 1; FailedCount = 1; SkippedCount = 0; Version = '0.1.0'; System = 'Windows'; Architecture = 'X64'; PowerShell = '5.1 Desktop'; Node = '22.1.0'; Python = $null
        IsElevated = $false; TestedAt = (New-Object -TypeName datetime -ArgumentList 2026, 11, 30, 12, 0, 0, ([System.DateTimeKind]::Utc))
        Steps = @(
            [pscustomobject]@{ Id = 'One'; State = 'Passed'; Seen = 'all | well'; What = 'the first' }
            [pscustomobject]@{ Id = 'Two'; State = 'Failed'; Seen = "a line`r`nand another"; What = 'the second' }
        )
    }
}

Describe 'ConvertTo-RpcBenchmarkInstallationReport' {
    It 'is the same under <_>: a table with a row for each step, whatever its text has in it' -ForEach 'en-US', 'de-DE', 'fa-IR', 'th-TH' {
        $lines = @((Invoke-UnderCulture -Culture $_ -Script { InModuleScope RpcBench -Parameters @{ I = $installation } { ConvertTo-RpcBenchmarkInstallationReport -Installation $I } }) -split "`n")
        $lines | Should -Contain '1 passed, 1 failed, 0 skipped.'
        $lines | Should -Contain '| TestedAt | 2026-11-30T12:00:00Z |'
        $lines[-2] | Should -BeExactly '| One | Passed | all \| well | the first |'
        $lines[-1] | Should -BeExactly '| Two | Failed | a line and another | the second |'
    }
}
