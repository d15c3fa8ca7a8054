BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/FakeSettings.ps1"
    $dataBefore = $env:RPCBENCH_DATA
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
    Import-RpcBench
}

# What it does is tested through Restore-RpcBenchmarkEnvironment; here is what happens when two restore at a time.
Describe 'Restore-RpcBenchmarkSetting' {
    It 'does nothing where another PowerShell has put it back meanwhile' {
        $folder = Use-FakeSetting
        $null = Optimize-RpcBenchmarkEnvironment -Setting PowerPlan
        $change = Get-JournalChange
        [System.IO.File]::Delete((Get-JournalFile))
        InModuleScope RpcBench -Parameters @{ Change = $change } {
            function Invoke-Inner { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess('it')) { Restore-RpcBenchmarkSetting -Change $Change -Cmdlet $PSCmdlet } }
            Invoke-Inner | Should -BeNullOrEmpty
        }
        @(Get-FakeSettingTold -Folder $folder).Count | Should -Be 1 -Because 'it was optimized, and not set again'
    }
}
