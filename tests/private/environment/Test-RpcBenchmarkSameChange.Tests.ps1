BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkSameChange' {
    It 'says <Same> for <Setting> of <Machine>, process <Id> started <Start>' -ForEach @(
        @{ Same = $true; Setting = 'Priority'; Machine = 'a'; Id = 7; Start = 's' }
        @{ Same = $false; Setting = 'Priority'; Machine = 'b'; Id = 7; Start = 's' }
        @{ Same = $false; Setting = 'Priority'; Machine = 'a'; Id = 8; Start = 's' }
        @{ Same = $false; Setting = 'Priority'; Machine = 'a'; Id = 7; Start = 't' }
        @{ Same = $false; Setting = 'PowerPlan'; Machine = 'a'; Id = $null; Start = $null }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            $change = [pscustomobject]@{ setting = 'Priority'; machine = 'a'; process = [pscustomobject]@{ id = 7; start = 's' }; before = 'x' }
            $process = if ($null -ne $Id) { [pscustomobject]@{ id = $Id; start = $Start } }
            $other = [pscustomobject]@{ setting = $Setting; machine = $Machine; process = $process; before = 'y' }
            Test-RpcBenchmarkSameChange -Change $change -Other $other | Should -Be $Same
        }
    }
}
