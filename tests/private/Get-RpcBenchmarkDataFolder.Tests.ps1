BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

# Each part of the rule; that the engine goes by the same is tested in tests/Engine.Tests.ps1.
Describe 'Get-RpcBenchmarkDataFolder' {
    BeforeEach {
        $before = $env:RPCBENCH_DATA, $env:XDG_DATA_HOME, $env:LOCALAPPDATA
        $env:RPCBENCH_DATA = $null
    }
    AfterEach {
        $env:RPCBENCH_DATA, $env:XDG_DATA_HOME, $env:LOCALAPPDATA = $before
        InModuleScope RpcBench { $script:OnWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows }
    }

    It 'is RPCBENCH_DATA, made full' {
        $env:RPCBENCH_DATA = 'some/data'
        InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -BeExactly ([System.IO.Path]::GetFullPath('some/data'))
    }

    It 'is in the local application data on Windows' {
        $env:LOCALAPPDATA = $TestDrive
        InModuleScope RpcBench { $script:OnWindows = $true; Get-RpcBenchmarkDataFolder } | Should -BeExactly (Join-Path $TestDrive 'RpcBench')
    }

    It 'is in the data home elsewhere' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows -or $IsMacOS) {
        $env:XDG_DATA_HOME = "$TestDrive"
        InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -BeExactly (Join-Path $TestDrive 'rpcbench')
        $env:XDG_DATA_HOME = $null
        InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -BeLike '*/.local/share/rpcbench'
    }
}
