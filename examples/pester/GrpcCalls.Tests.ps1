# Fails where today's gRPC on Node is slower than the release that is kept under the name 'before'. Copy it, and change what stands in capitals.
# Runs with Pester 5.7 and 6. README.md says what comes before, and what comes out.

BeforeDiscovery {
    $FIGURES = 'UsPerCall', 'CpuUs', 'Errors'
}

BeforeAll {
    Import-Module -Name RpcBench
    $MEASURED = @{ Framework = 'gRPC'; Runtime = 'Node'; Scenario = 'SimpleCall'; AgainstRuntime = 'before'; Effort = 'Standard' }
    $LIMITS = @{ UsPerCall = '+3%'; CpuUs = '+3%'; Errors = 0 }

    # Once, for all tests.
    $judged = Invoke-RpcBenchmark @MEASURED | Test-RpcBenchmarkResult -Limit $LIMITS
}

Describe 'gRPC on Node beside the release before' {
    BeforeEach {
        # Into the name of the test, so that result files carry the figures of what holds, too.
        $figures = @($judged.Cell | Where-Object -Property Figure -EQ -Value $_).Summary -join '; '
    }

    It 'holds <_> (<figures>)' -ForEach $FIGURES {
        $judged | Assert-RpcBenchmarkBaseline -Figure $_ -Because 'an upgrade is not to make calls slower'
    }
}
