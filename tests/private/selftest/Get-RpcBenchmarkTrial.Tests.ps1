# A real run is in tests/engine/SelfTest.Tests.ps1.

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Use-Run {
        <# A run that ends so, and the file it leaves. #>
        param([string] $State = 'Completed', [object] $Mode)
        $script:found = $State
        $script:text = ConvertTo-Json -Depth 5 -InputObject @{ machine = @{ efficiencyMode = $Mode } }
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkPlan -MockWith { 'a plan' }
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmark -MockWith {
            [System.IO.File]::WriteAllText($OutputPath, $script:text)
            [pscustomobject] @{ State = $script:found; Placement = 'AsDeployed'; Detail = [pscustomobject] @{ cost = [pscustomobject] @{ cpuUsPerCall = 5; serverPeakBytes = 1; serverSeenBytes = $null } } }
        }
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkTrial' {
    It 'says what is known of a run' {
        Use-Run -Mode @{ switchedOff = $false; reason = 'why not' }
        $said = InModuleScope RpcBench -Parameters @{ Folder = "$TestDrive" } { Get-RpcBenchmarkTrial -Runtime Node -Folder $Folder }
        $said | Should -BeExactly 'measured in the placements AsDeployed; CPU time known; memory known, from outside not known; efficiency mode not switched off: why not'
    }

    It 'fails where the run did' {
        Use-Run -State Failed
        { InModuleScope RpcBench -Parameters @{ Folder = "$TestDrive" } { Get-RpcBenchmarkTrial -Runtime Python -Folder $Folder } } | Should -Throw '*Failed*'
    }
}
