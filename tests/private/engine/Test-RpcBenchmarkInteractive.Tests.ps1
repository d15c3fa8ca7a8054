BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkInteractive' {
    It '<Because>: <Expected>' -ForEach @(
        @{ Because = 'somebody at a console'; Given = @{}; Expected = $true }
        @{ Because = '-NonInteractive'; Given = @{ CommandLine = 'pwsh', '-NonInteractive', '-File', 'x.ps1' }; Expected = $false }
        @{ Because = 'the shortest that means it'; Given = @{ CommandLine = 'powershell.exe', '-noni' }; Expected = $false }
        @{ Because = 'another parameter that begins alike'; Given = @{ CommandLine = 'pwsh', '-NoExit' }; Expected = $true }
        @{ Because = 'output into a file'; Given = @{ OutputRedirected = $true }; Expected = $false }
        @{ Because = 'a service'; Given = @{ UserInteractive = $false }; Expected = $false }
        @{ Because = 'a job, whose receiver decides'; Given = @{ HostName = 'ServerRemoteHost'; OutputRedirected = $true; CommandLine = 'pwsh', '-NonInteractive' }; Expected = $true }
    ) {
        $all = @{ HostName = 'ConsoleHost'; CommandLine = @('pwsh'); OutputRedirected = $false; UserInteractive = $true }
        foreach ($name in $Given.Keys) { $all[$name] = $Given[$name] }
        InModuleScope RpcBench -Parameters @{ All = $all } { Test-RpcBenchmarkInteractive @All } | Should -Be $Expected
    }
}
