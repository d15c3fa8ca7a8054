BeforeDiscovery {
    . "$PSScriptRoot/../../fixtures/EngineBuilt.ps1"
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Clear-FakeEngine
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'

    function Get-Gate {
        param([System.Collections.IDictionary] $Limit, [object] $Plan = [pscustomobject]@{ version = 1; against = @('old') }, [string] $Baseline)
        InModuleScope RpcBench -Parameters @{ Limit = $Limit; Plan = $Plan; Baseline = $Baseline } {
            function Invoke-Inner {
                [CmdletBinding()] param([string] $Name, [System.Collections.IDictionary] $Limit, [object] $Plan, [string] $Baseline)
                $null = $Name
                ConvertTo-RpcBenchmarkTaskGate -Limit $Limit -InconclusiveAs Fail -Plan $Plan -Baseline $Baseline -Cmdlet $PSCmdlet
            }
            Invoke-Inner -Name nightly -Limit $Limit -Plan $Plan -Baseline $Baseline
        }
    }
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'ConvertTo-RpcBenchmarkTaskGate' -Skip:(-not $built) {
    It 'keeps limits as text, whatever the culture' {
        $gate = Invoke-UnderCulture -Culture de-DE -Script { Get-Gate -Limit @{ UsPerCall = '+2.5%'; Errors = 0 } }
        "$($gate.limit.UsPerCall) $($gate.limit.Errors) $($gate.inconclusiveAs)" | Should -Be '+2.5% 0 Fail'
    }

    It 'refuses <Id>' -ForEach @(
        @{ Id = 'InvalidLimit'; Limit = @{ UsPerCall = 'a bit' }; Against = @('old'); Baseline = '' }
        @{ Id = 'InvalidLimit'; Limit = @{ Speed = '+3%' }; Against = @('old'); Baseline = '' }
        @{ Id = 'BaselineNotFound'; Limit = @{ UsPerCall = '+3%' }; Against = @(); Baseline = 'mian' }
        @{ Id = 'TaskLimitWithoutOther'; Limit = @{ UsPerCall = '+3%' }; Against = @(); Baseline = '' }
    ) {
        Get-CaughtId { Get-Gate -Limit $Limit -Plan ([pscustomobject]@{ version = 1; against = $Against }) -Baseline $Baseline } | Should -Be "$Id,Invoke-Inner"
    }
}
