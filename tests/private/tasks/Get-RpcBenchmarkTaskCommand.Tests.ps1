BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkTaskCommand' {
    It 'is this PowerShell with the launcher, without profile, quoted where it has to be' {
        $command = InModuleScope RpcBench { Get-RpcBenchmarkTaskCommand -Launcher '/a folder/Invoke.ps1' -Name nightly }
        $command.Program | Should -Exist
        $command.Argument | Should -Be '-NoProfile -NonInteractive -File "/a folder/Invoke.ps1" -Name nightly'
    }
}
