BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkFileWriter
    Import-WindowsFunction -Name Resolve-RpcBenchmarkAccount
}

AfterAll {
    Import-RpcBench
}

Describe 'Find-RpcBenchmarkForeignWriter' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkFileWriter -MockWith { 'S-1-5-18', 'S-1-5-32-544', 'S-1-3-0', 'S-me' }
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkAccount -MockWith { if ($UserId) { "S-$UserId" } else { 'S-me' } }
    }

    It 'lets the account that runs it write: <Case>' -ForEach @(
        @{ Case = 'me'; Principal = $null; Wanted = @() }
        @{ Case = 'me by name'; Principal = [pscustomobject]@{ UserId = 'me'; RunLevel = 'Limited' }; Wanted = @() }
        @{ Case = 'me with the highest privileges'; Principal = [pscustomobject]@{ UserId = 'me'; RunLevel = 'Highest' }; Wanted = @('S-me') }
        @{ Case = 'SYSTEM'; Principal = [pscustomobject]@{ UserId = '1-5-18'; RunLevel = 'Limited' }; Wanted = @('S-me') }
        @{ Case = 'somebody else'; Principal = [pscustomobject]@{ UserId = 'other'; RunLevel = 'Limited' }; Wanted = @('S-me') }
    ) {
        $found = @(InModuleScope RpcBench -Parameters @{ Principal = $Principal } { Find-RpcBenchmarkForeignWriter -Path 'C:\t\plan.json' -Principal $Principal })
        @($found | ForEach-Object { $_.Account }) | Should -Be $Wanted
        @($found | Where-Object { $_.Path -ne 'C:\t\plan.json' }) | Should -BeNullOrEmpty
    }
}
