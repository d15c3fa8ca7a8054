BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
    $folder = Join-Path $env:RPCBENCH_DATA 'results'
    $null = New-Item -ItemType Directory -Path $folder
    $text = Get-Example 'result/valid/full.json'
    $id = (ConvertFrom-Json -InputObject $text).runId
    [System.IO.File]::WriteAllText("$folder/$id.json", $text)
    [System.IO.File]::WriteAllText("$folder/other.json", $text.Replace($id, 'other'))
    $results = @(Get-RpcBenchmarkResult -RunId $id -Scenario SimpleCall)
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Compare-RpcBenchmarkResult' {
    It 'has every pair of a run that took turns, with what the run judged' {
        $comparisons = @($results | Compare-RpcBenchmarkResult -ErrorAction Stop)
        $comparisons[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.Comparison'
        $slower = @($comparisons | Where-Object { $_.Difference -eq 'gRPC on Python' -and $_.Reference -eq 'ZeroMQ on Node' -and $_.Placement -eq 'AsDeployed' -and $_.Verdict -eq 'Slower' })
        $slower.Count | Should -Be 1
        $slower[0].Ratio, $slower[0].RatioLow, $slower[0].RatioHigh | Should -Be 1.124, 1.102, 1.146
        $slower[0].Threshold, $slower[0].Confidence, $slower[0].TwinVerdict | Should -Be 0.03, 0.99, 'Same'
        $slower[0].Path | Should -Be (Join-Path $folder "$id.json")
    }

    It 'compares those that are given and no others' {
        $two = @($results | Where-Object { $_.Framework -eq 'ZeroMQ' -and $_.Placement -eq 'AsDeployed' -and $_.Concurrency -eq 1 })
        @($two | Compare-RpcBenchmarkResult).Count | Should -Be 1
        (Compare-RpcBenchmarkResult -InputObject $two -Figure CpuUsPerCall).Figure | Should -Be 'CpuUsPerCall'
    }

    It 'puts results of two runs beside each other without a verdict' {
        $other = @(Get-RpcBenchmarkResult -RunId other -Framework ZeroMQ -Runtime Node -Scenario SimpleCall)
        $comparison = Compare-RpcBenchmarkResult -ReferenceObject $other[0] -DifferenceObject $results[0]
        $comparison.Verdict | Should -Be 'Inconclusive'
        $comparison.Reason | Should -Not -BeNullOrEmpty
        $comparison.Ratio, $comparison.DifferenceUsPerCall, $comparison.ReferenceUsPerCall | Should -Be 1, 210, 210
        $comparison.ReferenceRunId | Should -Be 'other'
    }

    It 'takes results that were in <_>' -ForEach 'XML', 'CSV' {
        $file = Join-Path $TestDrive "results.$_"
        $back = if ($_ -eq 'XML') { $results | Export-Clixml -LiteralPath $file; Import-Clixml -LiteralPath $file } else { $results | Export-Csv -LiteralPath $file -NoTypeInformation; Import-Csv -LiteralPath $file }
        @($back | Compare-RpcBenchmarkResult).Count | Should -Be @($results | Compare-RpcBenchmarkResult).Count
    }

    It 'says nothing of nothing, and refuses what is no result' {
        @() | Compare-RpcBenchmarkResult | Should -BeNullOrEmpty
        Get-CaughtId { [pscustomobject]@{ RunId = 'r' } | Compare-RpcBenchmarkResult } | Should -Be 'NotAResult,Compare-RpcBenchmarkResult'
    }

    It 'says that the run of a result is gone' {
        $gone = $results[0].PSObject.Copy()
        $gone.Path = Join-Path $TestDrive 'gone.json'
        $null = $gone | Compare-RpcBenchmarkResult -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].FullyQualifiedErrorId | Should -Be 'ResultNotFound,Compare-RpcBenchmarkResult'
    }
}
