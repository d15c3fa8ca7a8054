BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'New-RpcBenchmarkJobObject (not Windows)' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
    It 'gives none, and does not warn' {
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() New-RpcBenchmarkJobObject -Cmdlet $PSCmdlet }
            Invoke-Inner 3>&1 | Should -BeNullOrEmpty
        }
    }
}
