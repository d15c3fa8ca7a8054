BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'New-RpcBenchmarkCollection' {
    It 'has an empty list for each parameter that takes pipeline input, and lists for what they name together' {
        $collected = InModuleScope RpcBench { New-RpcBenchmarkCollection }
        $fromPipeline = @((Get-Command -Name Invoke-RpcBenchmark).Parameters.Values | Where-Object { @($_.Attributes | Where-Object { $_ -is [Parameter] -and ($_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName) }).Count -gt 0 })
        @($collected.Keys | Sort-Object) | Should -Be @(@($fromPipeline.Name) + 'Implementation', 'Absent' | Sort-Object)
        @($collected.Values | ForEach-Object { $_.Count }) | Should -Be 0, 0, 0, 0, 0, 0, 0
    }
}
