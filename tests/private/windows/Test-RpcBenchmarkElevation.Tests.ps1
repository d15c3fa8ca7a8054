BeforeDiscovery {
    $elsewhere = -not ($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows)
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Test-RpcBenchmarkElevation
}

AfterAll {
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkElevation (Windows)' {
    It 'says what the token of this process says' -Skip:$elsewhere {
        # net session is for administrators alone.
        $null = & "$env:SystemRoot\System32\net.exe" session 2>&1
        InModuleScope RpcBench { Test-RpcBenchmarkElevation } | Should -Be ($LASTEXITCODE -eq 0)
    }

    It 'exists on Windows alone: elsewhere .NET refuses' -Skip:(-not $elsewhere) {
        try { InModuleScope RpcBench { Test-RpcBenchmarkElevation } } catch { $reason = $_.Exception.GetBaseException() }
        $reason | Should -BeOfType System.PlatformNotSupportedException
    }
}
