BeforeAll {
    . "$PSScriptRoot/../../../private/windows/Get-RpcBenchmarkCpuCount.ps1"
}

Describe 'Get-RpcBenchmarkCpuCount' {
    It 'counts what the system counts' -Skip:(-not ($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows)) {
        $processors = @(Get-CimInstance -ClassName Win32_Processor)
        Get-RpcBenchmarkCpuCount | Should -Be ($processors | Measure-Object -Property NumberOfLogicalProcessors -Sum).Sum
    }
}
