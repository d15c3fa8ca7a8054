BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/FakeSettings.ps1"
    $dataBefore = $env:RPCBENCH_DATA
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
    Import-RpcBench
}

# What it does is tested through Optimize-RpcBenchmarkEnvironment; here is that two at a time cannot lose each other's entry.
Describe 'Optimize-RpcBenchmarkSetting' {
    It 'holds the lock from before it reads the journal until the setting has its value' {
        $folder = Use-FakeSetting
        InModuleScope RpcBench {
            function Test-Locked {
                try {
                    [System.IO.File]::Open("$(Get-RpcBenchmarkJournalPath).lock", 'Open', 'ReadWrite', 'None').Dispose()
                    $false
                }
                catch {
                    $true
                }
            }
            function Invoke-Inner { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess('it')) { Optimize-RpcBenchmarkSetting -Setting PowerPlan -Cmdlet $PSCmdlet } }
            $held = New-Object -TypeName System.Collections.Generic.List[bool]
            Mock -CommandName Read-RpcBenchmarkEnvironmentJournal -MockWith { $held.Add((Test-Locked)); [pscustomobject]@{ Changes = @(); Failure = $null } }
            Mock -CommandName Set-RpcBenchmarkSetting -MockWith { $held.Add((Test-Locked)) }
            (Invoke-Inner).State | Should -Be 'Applied'
            $held | Should -Be $true, $true
            Test-Locked | Should -BeFalse
        }
        Get-FakeSetting -Folder $folder -Name PowerPlan | Should -Be 'slow' -Because 'setting it was a mock'
    }
}
