BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Write-RpcBenchmarkWarning' {
    It 'warns through the cmdlet, with what to do and the id at the end' {
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Write-RpcBenchmarkWarning -Id NodeNotStarted -Values 'the node', 'a reason' -Cmdlet $PSCmdlet }
            Invoke-Inner -WarningAction SilentlyContinue -WarningVariable warnings | Should -BeNullOrEmpty
            $remedy = (Get-RpcBenchmarkMessage).Problems.NodeNotStarted.Remedy
            $warnings.Count | Should -Be 1
            "$warnings" | Should -BeLike "*the node*a reason*$([System.Management.Automation.WildcardPattern]::Escape($remedy)) ``[NodeNotStarted``]"
        }
    }
}
