BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Invoke-Skip {
        param([string[]] $Text)
        InModuleScope RpcBench -Parameters @{ Text = $Text } {
            function Invoke-Inner {
                [CmdletBinding()] param([string[]] $Text)
                $engine = [pscustomobject]@{ Strays = 0 }
                foreach ($each in $Text) {
                    Skip-RpcBenchmarkStrayText -Engine $engine -Text $each -Cmdlet $PSCmdlet
                }
            }
            Invoke-Inner -Text $Text -WarningVariable warnings -WarningAction SilentlyContinue
            $warnings | ForEach-Object { "warned: $_" }
        }
    }
}

Describe 'Skip-RpcBenchmarkStrayText' {
    It 'leaves what is the engine''s own as it is: <_>' -ForEach '{"a":1}', '{ "a": 1 }', '{}', "{`n  `"a`": 1`n}" {
        Invoke-Skip -Text $_ | Should -BeExactly $_
    }

    It 'takes "<Stray>" away before it, and quotes it' -ForEach @(
        @{ Stray = 'hooked' }
        @{ Stray = 'with {braces} ' }
        @{ Stray = "two`nlines`n" }
    ) {
        $said = @(Invoke-Skip -Text ($Stray + '{"a":1}'))
        $said[0] | Should -BeExactly '{"a":1}'
        $said[1] | Should -BeLike "warned: *'$(($Stray.Trim()) -replace '\s+', ' ')'*StrayOutput*"
    }

    It 'gives nothing where there is nothing of the engine, and tells of three at most, each cut' {
        $said = @(Invoke-Skip -Text 'one', ('x' * 1000), 'three', 'four')
        $said.Count | Should -Be 3
        @($said -like 'warned: *').Count | Should -Be 3
        $said[1].Length | Should -BeLessThan 500
    }

    It 'says nothing of a byte order mark' {
        Invoke-Skip -Text "$([char] 0xFEFF){`"a`":1}" | Should -BeExactly '{"a":1}'
    }
}
