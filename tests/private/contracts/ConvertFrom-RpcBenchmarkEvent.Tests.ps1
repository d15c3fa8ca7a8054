BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

BeforeDiscovery {
    $examples = Join-Path $PSScriptRoot '../../../proto/examples/events'
    $valid = @(Get-ChildItem -Path (Join-Path $examples 'valid') -Filter '*.json' | ForEach-Object { @{ Name = $_.BaseName } })
}

Describe 'ConvertFrom-RpcBenchmarkEvent' {
    BeforeAll {
        function Invoke-Convert {
            param([string] $Line)
            InModuleScope RpcBench -Parameters @{ Line = $Line } {
                function Invoke-Inner { [CmdletBinding()] param() ConvertFrom-RpcBenchmarkEvent -Line $Line -Cmdlet $PSCmdlet }
                Invoke-Inner
            }
        }
    }

    It 'takes the golden example <Name>' -ForEach $valid {
        $expected = Get-ExampleEvent -Name $Name
        (Invoke-Convert -Line (Get-Example "events/valid/$Name.json")).type | Should -BeExactly $expected.type
    }

    It 'refuses <What>: <Id>' -ForEach @(
        @{ What = 'a newer started'; Line = '{"type":"started","version":2}'; Id = 'UnsupportedVersion' }
        @{ What = 'a type that there is not'; Line = '{"type":"unheard"}'; Id = 'BadEvent' }
        @{ What = 'a type in another case'; Line = '{"type":"Started","version":1}'; Id = 'BadEvent' }
        @{ What = 'no type'; Line = '{"version":1}'; Id = 'BadEvent' }
        @{ What = 'a list'; Line = '[1]'; Id = 'BadEvent' }
        @{ What = 'half a line'; Line = '{"type":"progress",'; Id = 'BadEvent' }
    ) {
        Get-CaughtId { Invoke-Convert -Line $Line } | Should -Be "$Id,Invoke-Inner"
    }

    It 'has golden examples to read' {
        @(Get-ChildItem -Path (Join-Path $ExampleRoot 'events') -Recurse -Filter '*.json').Count | Should -BeGreaterThan 8
    }

    It 'looks at the version before anything else' {
        Get-CaughtId { Invoke-Convert -Line '{"type":"started","version":2,"whatever":1}' } | Should -Be 'UnsupportedVersion,Invoke-Inner'
    }

    It 'reads the events of another contract where it is named: <_>' -ForEach 'started', 'progress', 'ready', 'failed' {
        InModuleScope RpcBench -Parameters @{ Line = Get-Example "setup-events/valid/$_.json"; Type = $_ } {
            function Invoke-Inner { [CmdletBinding()] param() ConvertFrom-RpcBenchmarkEvent -Line $Line -Contract setup-events -Cmdlet $PSCmdlet }
            (Invoke-Inner).type | Should -BeExactly $Type
        }
    }

    It 'lets a later engine of the same version add a property' {
        (Invoke-Convert -Line '{"type":"progress","percent":1,"activity":"x","secondsLeft":null,"more":1}').percent | Should -Be 1
    }
}
