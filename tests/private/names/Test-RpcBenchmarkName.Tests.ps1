BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkName' {
    It '<Name> fits <Pattern>: <Fits>' -ForEach @(
        @{ Name = 'ZeroMQ'; Pattern = 'zeromq'; Fits = $true }
        @{ Name = 'ZeroMQ'; Pattern = '*mq'; Fits = $true }
        @{ Name = 'ZeroMQ'; Pattern = 'zero'; Fits = $false }
        @{ Name = 'Int'; Pattern = 'INT'; Fits = $true }
    ) {
        $case = $_
        $result = Invoke-UnderCulture -Culture 'tr-TR' -Script {
            InModuleScope RpcBench -Parameters $case { Test-RpcBenchmarkName -Name $Name -Pattern $Pattern }
        }
        $result | Should -Be $Fits
    }

    It 'says of what is no pattern that it is none' {
        { InModuleScope RpcBench { Test-RpcBenchmarkName -Name main -Pattern 'ma[' } } | Should -Throw -ErrorId InvalidPattern
    }
}
