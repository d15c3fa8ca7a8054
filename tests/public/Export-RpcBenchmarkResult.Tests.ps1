BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $listing = @((Get-Example 'answer/valid/text.json') -replace '\r?\n\s*', ' ')
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Export-RpcBenchmarkResult' {
    It 'gives the text of the latest run' {
        Use-FakeEngine -Also @{ listing = $listing }
        Export-RpcBenchmarkResult -Format Markdown | Should -Match '^### RpcBench'
        $plan = Get-FakePlan
        $plan.ask, $plan.format | Should -Be @('Export', 'Markdown')
        $plan.PSObject.Properties['run'] | Should -BeNullOrEmpty
    }

    It 'writes a run that came in several objects once, to a path by PowerShell''s location' {
        Use-FakeEngine -Also @{ listing = @('{"version":1,"problem":null,"written":"/somewhere/b.json"}') }
        Push-Location -LiteralPath $TestDrive
        try {
            $files = @(@([pscustomobject]@{ RunId = 'r1' }, [pscustomobject]@{ RunId = 'r1' }) | Export-RpcBenchmarkResult -Format PytestBenchmark -OutputPath b.json)
        }
        finally {
            Pop-Location
        }
        $files.Count | Should -Be 1
        $files[0] | Should -BeOfType [System.IO.FileInfo]
        (Get-FakePlan).output | Should -BeExactly (Join-Path $TestDrive 'b.json')
    }

    It 'writes nothing with -WhatIf, and asks nothing where nothing came through the pipeline' {
        Use-FakeEngine -Also @{ listing = $listing }
        Export-RpcBenchmarkResult -Format Markdown -OutputPath "$TestDrive/x.md" -WhatIf
        @() | Export-RpcBenchmarkResult -Format Markdown
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }
}
