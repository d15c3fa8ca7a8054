BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkFileReader
    Import-WindowsFunction -Name Resolve-RpcBenchmarkAccount
}

AfterAll {
    Import-RpcBench
}

Describe 'Find-RpcBenchmarkUnreadableFile' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkAccount -MockWith { if ($UserId) { $UserId } else { 'S-me' } }
        # As in a user's own folder, and in one that everybody may read.
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkFileReader -MockWith { 'S-1-5-18', 'S-1-5-32-544', 'S-me' + @(if ($Path -like '*open*') { 'S-1-5-32-545' }) }
    }

    It 'finds what <Case>' -ForEach @(
        @{ Case = 'I may read'; Principal = $null; Wanted = @() }
        @{ Case = 'I may read, by name'; Principal = [pscustomobject]@{ UserId = 'S-me'; RunLevel = 'Limited' }; Wanted = @() }
        @{ Case = 'another account may not read'; Principal = [pscustomobject]@{ UserId = 'S-other'; RunLevel = 'Limited' }; Wanted = @('C:\own\plan.json') }
        @{ Case = 'SYSTEM may read'; Principal = [pscustomobject]@{ UserId = 'S-1-5-18'; RunLevel = 'Limited' }; Wanted = @() }
        @{ Case = 'a group may not read'; Principal = [pscustomobject]@{ GroupId = 'S-1-5-21-7'; RunLevel = 'Limited' }; Wanted = @('C:\own\plan.json') }
        @{ Case = 'an administrator may read'; Principal = [pscustomobject]@{ UserId = 'S-other'; RunLevel = 'Highest' }; Wanted = @() }
        @{ Case = 'a network service may not read'; Principal = [pscustomobject]@{ UserId = 'S-1-5-20'; RunLevel = 'Limited' }; Wanted = @('C:\own\plan.json') }
    ) {
        InModuleScope RpcBench -Parameters @{ Principal = $Principal } { Find-RpcBenchmarkUnreadableFile -Path 'C:\own\plan.json', 'C:\open\plan.json' -Principal $Principal } | Should -Be $Wanted
    }
}
