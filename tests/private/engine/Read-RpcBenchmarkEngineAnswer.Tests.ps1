BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Read-Answer {
        [CmdletBinding()]
        param([string] $Contract)
        InModuleScope RpcBench -Parameters @{ Contract = $Contract } {
            function Invoke-Inner { [CmdletBinding()] param() Read-RpcBenchmarkEngineAnswer -Argument 'doctor', '--json' -Contract $Contract -Cmdlet $PSCmdlet }
            Invoke-Inner
        }
    }
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Read-RpcBenchmarkEngineAnswer' {
    It 'gives what the engine prints on several lines, whatever it ends with' {
        Use-FakeEngine -Also @{ listing = @('{', '"a": 1', '}'); exit = 3 }
        (Read-Answer).a | Should -Be 1
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'doctor --json'
    }

    It 'passes over what is printed before and behind it, with a warning' {
        Use-FakeEngine -Also @{ listing = @('hooked', 'and more {', '"a": 1', '}', 'bye') }
        (Read-Answer -WarningAction SilentlyContinue).a | Should -Be 1
    }

    It 'tells it a line first' {
        Use-FakeEngine -Also @{ listing = @('{}') }
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Read-RpcBenchmarkEngineAnswer -Argument 'frameworks', '--control', '-' -Line '{"a":1}' -Cmdlet $PSCmdlet }
            $null = Invoke-Inner
        }
        (Get-FakeRecord).plan | Should -BeExactly '{"a":1}'
    }

    It 'ends where the engine prints "<Printed>": <Id>' -ForEach @(
        @{ Printed = 'no JSON'; Contract = ''; Id = 'EngineFailed' }
        @{ Printed = ''; Contract = ''; Id = 'EngineFailed' }
        @{ Printed = '{"problem":{"id":"UnknownRuntime","message":"m","category":"InvalidArgument"}}'; Contract = ''; Id = 'UnknownRuntime' }
        @{ Printed = '{"version":2}'; Contract = 'doctor'; Id = 'UnsupportedVersion' }
    ) {
        Use-FakeEngine -Also @{ listing = @($Printed) }
        $contract = $Contract
        Get-CaughtId { Read-Answer -Contract $contract } | Should -Be "$Id,Invoke-Inner"
    }
}
