# Two runtimes side by side through the module and the real engine, when it has been built: today's packages on the Node that there is, under a name.

BeforeDiscovery {
    . "$PSScriptRoot/../fixtures/EngineBuilt.ps1"
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/RealEngine.ps1"
    $node = (Get-Command -Name node -CommandType Application | Select-Object -First 1).Source
}

AfterAll {
    Clear-RealEngine
}

Describe 'A runtime' -Skip:(-not $built) {
    It 'is made, listed, measured beside today''s by its name, and taken away' {
        $made = New-RpcBenchmarkRuntime -Name same -Node $node -ErrorAction Stop
        $made.Origin | Should -Be 'Existing'
        $made.Packages.Framework | Should -Be @('ZeroMQ', 'gRPC')
        (Get-RpcBenchmarkRuntime).Name | Should -Be 'same'
        (Get-RpcBenchmarkRuntime -Name 'SA*', sane -ErrorVariable problems -ErrorAction SilentlyContinue).Name | Should -Be 'same'
        $problems[0].FullyQualifiedErrorId | Should -Be 'RuntimeNotFound,Get-RpcBenchmarkRuntime'
        $problems[0].TargetObject | Should -Be 'sane'

        $int = Get-Short
        $results = @(Invoke-RpcBenchmark -Framework ZeroMQ -Runtime Node -AgainstRuntime same @int -ErrorAction Stop)
        @($results.RuntimeName | Sort-Object) | Should -Be @('same', 'today') -Because 'rows come by rank'
        $results.FrameworkVersion | Select-Object -Unique | Should -Be $made.Packages[0].Version
        @($results.Group | Select-Object -Unique).Count | Should -Be 1
        (Get-Run).plan.against | Should -Be 'same'

        Remove-RpcBenchmarkRuntime -Name same -ErrorAction Stop
        Get-RpcBenchmarkRuntime | Should -BeNullOrEmpty
        $failure = { Invoke-RpcBenchmark -AgainstRuntime same @short } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'RuntimeNotFound,Invoke-RpcBenchmark'
        Assert-NothingLeft
    }
}
