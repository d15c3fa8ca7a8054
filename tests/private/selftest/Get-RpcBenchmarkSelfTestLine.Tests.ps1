BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $lines = @(InModuleScope RpcBench { Get-RpcBenchmarkSelfTestLine })
}

Describe 'Get-RpcBenchmarkSelfTestLine' {
    It 'gives every line of the list, in its order, each with all members' {
        $list = (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $ModuleRoot 'selftest/windows-lines.json')))).lines
        $lines.id | Should -Be $list.id
        foreach ($line in $lines) {
            @($line.PSObject.Properties.Name) | Should -Be 'id', 'what', 'where', 'seen', 'system', 'by', 'needs', 'without'
        }
    }

    It 'has lists as lists, also of one and of none' {
        foreach ($line in $lines) {
            , $line.where | Should -BeOfType [string[]]
            , $line.needs | Should -BeOfType [string[]]
        }
    }

    It 'names the step of a line: its own id, unless it is another one''s' {
        ($lines | Where-Object { $_.id -eq 'JobObject' }).by | Should -Be 'JobObject'
        ($lines | Where-Object { $_.id -eq 'Answers' }).by | Should -Be 'RunOnNode'
    }
}
