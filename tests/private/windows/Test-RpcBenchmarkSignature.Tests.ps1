BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Test-RpcBenchmarkSignature
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkSignature (Windows)' {
    It 'is true of <Status>: <Is>' -ForEach @{ Status = 'Valid'; Is = $true }, @{ Status = 'NotSigned'; Is = $false }, @{ Status = 'HashMismatch'; Is = $false } {
        Mock -ModuleName RpcBench -CommandName Get-AuthenticodeSignature -MockWith { [pscustomobject]@{ Status = $Status } }
        InModuleScope RpcBench { Test-RpcBenchmarkSignature -Path 'C:\t\x.ps1' } | Should -Be $Is
        Should -Invoke -ModuleName RpcBench -CommandName Get-AuthenticodeSignature -Times 1 -Exactly -ParameterFilter { "$LiteralPath" -ceq 'C:\t\x.ps1' }
    }
}
