BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Complete-RpcBenchmarkRun' {
    BeforeAll {
        function Invoke-Complete {
            param([bool] $Publishing, [bool] $Finished, [string] $LastLine)
            InModuleScope RpcBench -Parameters @{ Publishing = $Publishing; Finished = $Finished; LastLine = $LastLine } {
                function Invoke-Inner {
                    [CmdletBinding()] param()
                    Complete-RpcBenchmarkRun -Run ([pscustomobject]@{ Publishing = $Publishing; Finished = $Finished; ProgressId = 1; ShowProgress = $true; Engine = [pscustomobject]@{ Leftovers = @() } }) -LastLine $LastLine -Cmdlet $PSCmdlet
                }
                Invoke-Inner -WarningVariable warnings -WarningAction SilentlyContinue
                "$warnings"
            }
        }
        $line = '{"type":"finished","path":"/tmp/r.json"}'
    }

    It 'warns: <Warns>; finished <Finished>, handing over <Publishing>' -ForEach @(
        @{ Finished = $false; Publishing = $false; Warns = $true }
        @{ Finished = $false; Publishing = $true; Warns = $false }
        @{ Finished = $true; Publishing = $false; Warns = $false }
    ) {
        $warning = Invoke-Complete -Publishing $Publishing -Finished $Finished -LastLine $line
        $warning -like '*/tmp/r.json*`[Interrupted`]' | Should -Be $Warns
    }

    It 'never throws, whatever the engine said last: <_>' -ForEach '', 'not json', '{}', '{"path":null}' {
        { Invoke-Complete -Publishing $false -Finished $false -LastLine $_ } | Should -Not -Throw
    }
}
