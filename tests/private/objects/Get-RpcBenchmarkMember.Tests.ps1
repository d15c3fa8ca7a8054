BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $members = InModuleScope RpcBench { Get-RpcBenchmarkMember }
}

Describe 'Get-RpcBenchmarkMember' {
    It 'has the members of <Of> in the engine''s order' -ForEach @(
        @{ Of = 'Result'; Example = 'result' }
        @{ Of = 'Run'; Example = 'run' }
        @{ Of = 'LoadCurve'; Example = 'load-curve' }
        @{ Of = 'Comparison'; Example = 'comparison' }
    ) {
        $message = Get-ExampleEvent -Name $Example
        $message.of | Should -BeExactly $Of
        @($members[$Of].Keys) | Should -Be @($message.members.PSObject.Properties.Name)
    }

    It 'names them as PowerShell does' {
        foreach ($type in $members.Keys) {
            foreach ($name in $members[$type].Keys) {
                $name | Should -MatchExactly '^[A-Z][A-Za-z0-9]*$'
                $members[$type][$name].Kind | Should -BeIn 'Text', 'Texts', 'Number', 'Numbers', 'Count', 'Counts', 'Flag', 'Time', 'Span', 'Objects'
            }
        }
    }
}
