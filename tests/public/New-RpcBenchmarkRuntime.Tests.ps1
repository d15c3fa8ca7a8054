BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $record = (Get-Example 'runtime/valid/npm.json') -replace '\s+', ' '
    $answer = "{`"version`":1,`"problem`":null,`"runtimes`":[$record]}"
}

AfterAll {
    Clear-FakeEngine
}

Describe 'New-RpcBenchmarkRuntime' {
    It 'asks for the packages, and returns what was made' {
        Use-FakeEngine -Also @{ listing = @($answer) }
        $runtime = New-RpcBenchmarkRuntime -Name grpc-old -Package '@grpc/grpc-js=1.10.0'
        $runtime.PSObject.TypeNames[0] | Should -Be 'RpcBench.NamedRuntime'
        $runtime.Contents | Should -Be 'gRPC 1.10.0'
        $plan = Get-FakePlan
        $plan.ask, $plan.name, @($plan.packages)[0] | Should -Be @('NewRuntime', 'grpc-old', '@grpc/grpc-js=1.10.0')
        $plan.PSObject.Properties['force'] | Should -BeNullOrEmpty
    }

    It 'takes paths by PowerShell''s location' {
        Use-FakeEngine -Also @{ listing = @($answer) }
        Push-Location -LiteralPath $TestDrive
        try {
            $null = New-RpcBenchmarkRuntime -Name mine -Path ./venv -Force
        }
        finally {
            Pop-Location
        }
        $plan = Get-FakePlan
        $plan.path | Should -BeExactly (Join-Path $TestDrive 'venv')
        $plan.force | Should -BeTrue
    }

    It 'asks nothing with -WhatIf' {
        Use-FakeEngine -Also @{ listing = @($answer) }
        New-RpcBenchmarkRuntime -Name mine -Package 'zeromq=6.4.2' -WhatIf | Should -BeNullOrEmpty
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }

    It 'ends with the engine''s problem' {
        Use-FakeEngine -Also @{ listing = @((Get-Example 'answer/valid/problem.json') -replace '\s+', ' '); exit = 2 }
        $failure = { New-RpcBenchmarkRuntime -Name x -Package 'zeromq=6.4.2' } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'RuntimeNotFound,New-RpcBenchmarkRuntime'
    }
}
