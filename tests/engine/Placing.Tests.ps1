# Where the engine cannot keep processes on CPUs PowerShell does. A file of its own, for it mocks: the others need not run with each Pester.

BeforeDiscovery {
    . "$PSScriptRoot/../fixtures/EngineBuilt.ps1"
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/RealEngine.ps1"
}

AfterAll {
    Clear-RealEngine
}

Describe 'The real engine in its place' -Skip:(-not $built) {
    AfterEach {
        Assert-NothingLeft
    }

    It 'on the CPUs that PowerShell keeps the processes on, where the engine cannot' -Skip:(-not $hasProc) {
        # As on Windows, but for the registry. On Linux .NET moves the main thread of a process, and what it starts later.
        foreach ($name in 'ConvertTo-RpcBenchmarkAffinityMask', 'ConvertFrom-RpcBenchmarkAffinityMask', 'Get-RpcBenchmarkCpuCount', 'Get-RpcBenchmarkCallerCpu', 'Set-RpcBenchmarkProcessorAffinity') {
            Import-WindowsFunction -Name $name
        }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCpuCount -MockWith { 2 }
        $DebugPreference = 'Continue'
        try {
            $packed = Get-Short -Plan @{ arguments = [string[]] @('Int'); placements = [string[]] @('OneCore') }
            $said = @(Invoke-RpcBenchmark -Framework Tcp -Runtime Node @packed 5>&1)
        }
        finally {
            Import-RpcBench
        }
        $result = @($said | Where-Object { $_ -isnot [System.Management.Automation.DebugRecord] })
        $result.State | Should -Be 'Completed'
        $result.Placement | Should -Be 'OneCore'
        # A thread of its own answers the engine; a cell that is not put in its place fails.
        @($said -like '> {*"callerCpus":*').Count | Should -Be 1
    }
}
