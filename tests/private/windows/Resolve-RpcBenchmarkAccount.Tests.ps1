BeforeDiscovery {
    $elsewhere = -not ($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows)
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Resolve-RpcBenchmarkAccount
}

AfterAll {
    Import-RpcBench
}

Describe 'Resolve-RpcBenchmarkAccount (Windows)' {
    It 'takes a SID as it is' {
        InModuleScope RpcBench { Resolve-RpcBenchmarkAccount -UserId S-1-5-18 } | Should -Be S-1-5-18
    }

    It 'finds SYSTEM by its name, nobody by another, and this account without one' -Skip:$elsewhere {
        InModuleScope RpcBench { Resolve-RpcBenchmarkAccount -UserId SYSTEM } | Should -Be S-1-5-18
        InModuleScope RpcBench { Resolve-RpcBenchmarkAccount -UserId 'no such account' } | Should -BeNullOrEmpty
        InModuleScope RpcBench { Resolve-RpcBenchmarkAccount } | Should -BeLike 'S-1-5-*'
    }
}
