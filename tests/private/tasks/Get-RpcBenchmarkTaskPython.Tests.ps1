BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkTaskPython' {
    It 'is the one that the engine would use, where it is there' {
        $there = (Get-Command -Name node).Source
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkDoctorReport -MockWith { [pscustomobject]@{ python = [pscustomobject]@{ path = $there } } }
        InModuleScope RpcBench { Get-RpcBenchmarkTaskPython } | Should -Be $there
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkDoctorReport -MockWith { [pscustomobject]@{ python = $null } }
        InModuleScope RpcBench { Get-RpcBenchmarkTaskPython } | Should -Be ''
    }
}
