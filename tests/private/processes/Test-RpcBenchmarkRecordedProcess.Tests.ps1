BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkRecordedProcess' {
    It '<Case>: <Is>' -ForEach @(
        @{ Case = 'a worker that is all it was'; Is = $true }
        @{ Case = 'it started long before it was told of, as behind a launcher'; Is = $true; Seconds = -60 }
        @{ Case = 'it started later'; Is = $false; Seconds = 60 }
        @{ Case = 'two clocks differ'; Is = $true; Seconds = 3 }
        @{ Case = 'another program'; Is = $false; Seen = @{ Program = '/usr/bin/python3' } }
        @{ Case = 'a program that nobody sees'; Is = $true; Seen = @{ Program = $null } }
        @{ Case = 'a program that it did not say'; Is = $true; Program = '' }
        @{ Case = 'another run''s mark in the environment'; Is = $false; Seen = @{ Mark = 'r11' } }
        @{ Case = 'the mark on the command line alone'; Is = $true; Seen = @{ Mark = $null; CommandLine = "node`0worker.mjs`0--run`0r1`0"; SeesMark = $false } }
        @{ Case = 'the mark on a command line of Windows'; Is = $true; Seen = @{ Mark = $null; CommandLine = '"C:\a b\node.exe" worker.mjs --run "r1"'; SeesMark = $false } }
        @{ Case = 'another mark on the command line'; Is = $false; Seen = @{ Mark = $null; CommandLine = 'node worker.mjs --run r11'; SeesMark = $false } }
        @{ Case = 'no mark where they are seen'; Is = $false; Seen = @{ Mark = $null } }
        @{ Case = 'no mark where nobody sees them'; Is = $true; Seen = @{ Mark = $null; CommandLine = $null; SeesMark = $false } }
        @{ Case = 'the engine'; Is = $true; Type = 'engine'; Seen = @{ Mark = $null; CommandLine = 'node /a/rpcbench.mjs run' } }
        @{ Case = 'an engine without its script'; Is = $false; Type = 'engine'; Seen = @{ Mark = $null; CommandLine = 'node /a/other.mjs run' } }
        @{ Case = 'an engine whose command line nobody sees'; Is = $true; Type = 'engine'; Seen = @{ Mark = $null; CommandLine = $null } }
    ) {
        $case = $_
        $shown = @{ Program = '/usr/bin/node'; CommandLine = 'node worker.mjs'; Mark = 'r1'; SeesMark = $true }
        if ($case['Seen']) { foreach ($name in $case['Seen'].Keys) { $shown[$name] = $case['Seen'][$name] } }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkProcessMark -MockWith { [pscustomobject] $shown }
        $line = [pscustomobject]@{ type = if ($case['Type']) { $case['Type'] } else { 'process' }; pid = 7; startedAt = '2026-11-22T10:00:00Z'; script = 'rpcbench.mjs' }
        $started = [datetime]::new(2026, 11, 22, 10, 0, 0, [System.DateTimeKind]::Utc).ToLocalTime().AddSeconds([int] $case['Seconds'])
        $program = if ($case.ContainsKey('Program')) { $case['Program'] } else { '/usr/bin/node' }
        InModuleScope RpcBench -Parameters @{ Line = $line; Started = $started; Program = $program } { Test-RpcBenchmarkRecordedProcess -Line $Line -Started $Started -Program $Program -RunId r1 } | Should -Be $Is
        Should -Invoke -ModuleName RpcBench -CommandName Get-RpcBenchmarkProcessMark -Times ([int] ([int] $case['Seconds'] -le 5)) -Exactly -ParameterFilter { $Id -eq 7 }
    }
}
