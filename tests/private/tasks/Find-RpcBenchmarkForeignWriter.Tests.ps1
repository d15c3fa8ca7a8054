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
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkFileWriter -MockWith { if (-not (Get-Variable -Name Above -ValueOnly -ErrorAction Ignore)) { 'S-1-5-18', 'S-1-5-32-544', 'S-1-3-0', 'S-me' } }
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkAccount -MockWith { if ($UserId) { "S-$UserId" } else { 'S-me' } }
    }

    It 'lets the account that runs it write: <Case>' -ForEach @(
        @{ Case = 'me'; Principal = $null; Wanted = @() }
        @{ Case = 'me by name'; Principal = [pscustomobject]@{ UserId = 'me'; RunLevel = 'Limited' }; Wanted = @() }
        @{ Case = 'me with the highest privileges'; Principal = [pscustomobject]@{ UserId = 'me'; RunLevel = 'Highest' }; Wanted = @('S-me') }
        @{ Case = 'SYSTEM'; Principal = [pscustomobject]@{ UserId = '1-5-18'; RunLevel = 'Limited' }; Wanted = @('S-me') }
        @{ Case = 'a group that I may be in'; Principal = [pscustomobject]@{ GroupId = 'users'; RunLevel = 'Limited' }; Wanted = @('S-me') }
        @{ Case = 'me with the highest privileges, as a number'; Principal = [pscustomobject]@{ UserId = 'me'; RunLevel = 1 }; Wanted = @('S-me') }
        @{ Case = 'somebody else'; Principal = [pscustomobject]@{ UserId = 'other'; RunLevel = 'Limited' }; Wanted = @('S-me') }
    ) {
        $found = @(InModuleScope RpcBench -Parameters @{ Principal = $Principal } { Find-RpcBenchmarkForeignWriter -Path 'C:\t\plan.json' -Principal $Principal })
        @($found | ForEach-Object { $_.Account }) | Should -Be $Wanted
        @($found | Where-Object { $_.Path -ne 'C:\t\plan.json' }) | Should -BeNullOrEmpty
    }

    It 'also looks at who could put another folder in the place of one above, once each' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkFileWriter -MockWith { if ((Get-Variable -Name Above -ValueOnly -ErrorAction Ignore) -and $Path -eq [System.IO.Path]::GetFullPath('/t')) { 'S-everybody' } else { 'S-me' } }
        $paths = '/t/a/plan.json', '/t/a/task.json' | ForEach-Object { [System.IO.Path]::GetFullPath($_) }
        $found = @(InModuleScope RpcBench -Parameters @{ Path = $paths } { Find-RpcBenchmarkForeignWriter -Path $Path -Principal $null })
        "$($found.Path)|$($found.Account)" | Should -Be "$([System.IO.Path]::GetFullPath('/t'))|S-everybody"
    }
}
