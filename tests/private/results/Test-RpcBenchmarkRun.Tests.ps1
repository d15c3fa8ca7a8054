BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    # Started at 15:05:12.250 UTC.
    $run = Get-ExampleRun -RunId '20261122-150512-0a1b2c' -Tag 'nightly', 'v1'
    $startedAt = [datetime]::SpecifyKind([datetime] '2026-11-22T15:05:12.250', 'Utc').ToLocalTime()

    function Test-It {
        param([hashtable] $Wanted, [object] $Run = $run)
        $read = [pscustomobject]@{ Path = 'x'; Run = $Run; StartedAt = $startedAt; FinishedAt = $startedAt }
        InModuleScope RpcBench -Parameters @{ Read = $read; Wanted = $Wanted } { Test-RpcBenchmarkRun -Read $Read -Wanted $Wanted }
    }
}

Describe 'Test-RpcBenchmarkRun' {
    It 'counts from the moment on for -After, and up to it for -Before' {
        foreach ($at in $startedAt, $startedAt.ToUniversalTime(), [datetime]::SpecifyKind($startedAt, 'Unspecified')) {
            Test-It -Wanted @{ After = $at } | Should -BeTrue
            Test-It -Wanted @{ After = $at.AddMilliseconds(1) } | Should -BeFalse
            Test-It -Wanted @{ Before = $at } | Should -BeFalse
            Test-It -Wanted @{ Before = $at.AddMilliseconds(1) } | Should -BeTrue
        }
        Test-It -Wanted @{ After = $startedAt.AddHours(-1); Before = $startedAt.AddHours(1) } | Should -BeTrue
    }

    It 'is <Fits> for <Wanted.Keys> <Wanted.Values>' -ForEach @(
        @{ Wanted = @{}; Fits = $true }
        @{ Wanted = @{ Tag = 'other', 'night*' }; Fits = $true }
        @{ Wanted = @{ Tag = 'other' }; Fits = $false }
        @{ Wanted = @{ Framework = 'grpc' }; Fits = $true }
        @{ Wanted = @{ Framework = 'gRPC'; Scenario = 'SimpleCall' }; Fits = $false }
        @{ Wanted = @{ Framework = 'Tcp' }; Fits = $false }
        @{ Wanted = @{ Tag = 'nightly'; Framework = 'gRPC'; Runtime = 'Py*' }; Fits = $true }
    ) {
        Test-It -Wanted $Wanted | Should -Be $Fits
    }

    It 'knows that a run of before there were tags has none' {
        $old = Get-ExampleRun
        $old.plan.PSObject.Properties.Remove('tags')
        Test-It -Run $old -Wanted @{ Tag = '*' } | Should -BeFalse
        Test-It -Run $old -Wanted @{} | Should -BeTrue
    }

    It 'does not count a twin among what was measured' {
        $twin = Get-ExampleRun
        $twin.cells[1].twinOf = 'another'
        Test-It -Run $twin -Wanted @{ Framework = 'gRPC' } | Should -BeFalse
    }
}
