BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench

    function Use-Answer {
        param([string] $Path, [object] $Problem = $null)
        $facts = @{ version = 1; path = $Path; text = $null }
        if ($Problem) { $facts['notShown'] = $Problem }
        $answer = ConvertTo-Json -InputObject $facts -Compress
        Use-FakeEngine -Also @{ listing = @($answer) }
    }
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Show-RpcBenchmarkReport' {
    BeforeEach {
        $page = Join-Path $TestDrive 'r.html'
        [System.IO.File]::WriteAllText($page, 'a page')
    }

    It 'asks the engine to write and to open a page' {
        Use-Answer -Path $page
        Show-RpcBenchmarkReport | Should -BeNullOrEmpty
        $asked = Get-FakePlan
        $asked.open | Should -BeTrue
        $asked.as | Should -BeExactly 'Html'
        $asked.PSObject.Properties['baseline'] | Should -BeNullOrEmpty
        Show-RpcBenchmarkReport -Baseline main
        (Get-FakePlan).baseline | Should -BeExactly 'main'
    }

    It 'returns the file with -PassThru, also where no browser could be opened' {
        Use-Answer -Path $page -Problem @{ id = 'BrowserNotOpened'; message = 'No browser.' }
        $shown = 'a-run' | Show-RpcBenchmarkReport -PassThru -ErrorVariable failures -ErrorAction SilentlyContinue
        $shown.FullName | Should -BeExactly $page
        @($failures)[0].FullyQualifiedErrorId | Should -BeExactly 'BrowserNotOpened,Show-RpcBenchmarkReport'
        (Get-FakePlan).runs | Should -Be 'a-run'
    }
}
