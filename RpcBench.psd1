@{
    RootModule           = 'RpcBench.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = 'd68ec914-086b-4108-9d91-53ad7f6b93af'
    Author               = 'The RpcBench authors'
    CompanyName          = 'Community'
    Copyright            = '(c) The RpcBench authors. MIT License.'
    Description          = 'Measures RPyC, ZeroMQ and gRPC on real processes and sockets of this machine: request/response latency, streaming, concurrent load and payload sizes, beside a raw socket as the floor.'
    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')
    FormatsToProcess     = @('formats/RpcBench.Result.Format.ps1xml', 'formats/RpcBench.Run.Format.ps1xml', 'formats/RpcBench.LoadCurve.Format.ps1xml', 'formats/RpcBench.LoadPoint.Format.ps1xml', 'formats/RpcBench.Comparison.Format.ps1xml', 'formats/RpcBench.Finding.Format.ps1xml', 'formats/RpcBench.Environment.Format.ps1xml', 'formats/RpcBench.Framework.Format.ps1xml', 'formats/RpcBench.Plan.Format.ps1xml')
    FunctionsToExport    = @('Assert-RpcBenchmarkBaseline', 'Compare-RpcBenchmarkResult', 'ConvertTo-RpcBenchmarkSummary', 'Export-RpcBenchmarkReport', 'Export-RpcBenchmarkResult', 'Get-RpcBenchmarkBaseline', 'Get-RpcBenchmarkFinding', 'Get-RpcBenchmarkFramework', 'Get-RpcBenchmarkLoadCurve', 'Get-RpcBenchmarkResult', 'Get-RpcBenchmarkRun', 'Get-RpcBenchmarkRuntime', 'Get-RpcBenchmarkServer', 'Install-RpcBenchmarkRuntime', 'Invoke-RpcBenchmark', 'New-RpcBenchmarkFirewallRule', 'New-RpcBenchmarkPlan', 'New-RpcBenchmarkRuntime', 'Optimize-RpcBenchmarkEnvironment', 'Register-RpcBenchmarkScheduledTask', 'Register-RpcBenchmarkShouldOperator', 'Remove-RpcBenchmarkBaseline', 'Remove-RpcBenchmarkFirewallRule', 'Remove-RpcBenchmarkRun', 'Remove-RpcBenchmarkRuntime', 'Restore-RpcBenchmarkEnvironment', 'Set-RpcBenchmarkBaseline', 'Show-RpcBenchmarkReport', 'Start-RpcBenchmarkServer', 'Stop-RpcBenchmarkRun', 'Stop-RpcBenchmarkServer', 'Test-RpcBenchmarkEnvironment', 'Test-RpcBenchmarkGate', 'Test-RpcBenchmarkInstallation', 'Test-RpcBenchmarkResult')
    CmdletsToExport      = @()
    VariablesToExport    = @()
    AliasesToExport      = @('Should-HoldRpcBaseline')
    PrivateData          = @{
        PSData = @{
            Tags         = @('Benchmark', 'RPC', 'gRPC', 'ZeroMQ', 'RPyC', 'Latency', 'Performance', 'Windows', 'Linux', 'PSEdition_Desktop', 'PSEdition_Core')
            LicenseUri   = 'https://opensource.org/license/mit'
            # The page of the package: the repository has no public address of its own yet.
            ProjectUri   = 'https://www.powershellgallery.com/packages/RpcBench'
            # The package has those of its version, taken from there.
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
