BeforeDiscovery {
    $table = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $PSScriptRoot '../../fixtures/data-folders.json')))
    $cases = @($table.cases | ForEach-Object { @{ System = $_.system; Given = ConvertTo-Json -InputObject $_.environment -Compress; Environment = $_.environment; UserHome = @($_.PSObject.Properties | Where-Object Name -EQ home | ForEach-Object { $_.Value }); Folder = @($_.PSObject.Properties | Where-Object Name -EQ folder | ForEach-Object { $_.Value }); ErrorId = "$($_.PSObject.Properties | Where-Object Name -EQ error | ForEach-Object { $_.Value })" } })
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $root = Join-Path ([System.IO.Path]::GetTempPath().TrimEnd([char[]] '/\')) 'rpcbench-data'

    function Join-Part {
        param([string[]] $Part)
        [System.IO.Path]::Combine([string[]] @($Part | ForEach-Object { if ($_ -ceq 'ROOT') { $root } else { $_ } }))
    }
}

Describe 'Get-RpcBenchmarkDataFolder' {
    It 'is what the engine says on <System> with <Given> and the home <UserHome>' -ForEach $cases {
        $variables = @{}
        foreach ($property in $Environment.PSObject.Properties) {
            $variables[$property.Name] = Join-Part -Part $property.Value
        }
        $arguments = @{ Environment = $variables; System = $System; SystemHome = if ($UserHome) { Join-Part -Part $UserHome } else { '' } }
        InModuleScope RpcBench -Parameters @{ Arguments = $arguments; Expected = if ($Folder) { [System.IO.Path]::GetFullPath((Join-Part -Part $Folder)) }; Id = $ErrorId } {
            function Get-Folder {
                [CmdletBinding()]
                param([System.Collections.IDictionary] $Argument)
                Get-RpcBenchmarkDataFolder @Argument -Cmdlet $PSCmdlet
            }
            if ($Id) {
                { Get-Folder -Argument $Arguments } | Should -Throw -ErrorId "$Id,Get-Folder"
                Get-RpcBenchmarkDataFolder @Arguments | Should -BeNullOrEmpty
            }
            else {
                Get-Folder -Argument $Arguments | Should -BeExactly $Expected
                Get-RpcBenchmarkDataFolder @Arguments | Should -BeExactly $Expected
            }
        }
    }

    It 'goes by this process and this system when nothing else is said' {
        $before = $env:RPCBENCH_DATA
        try {
            $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
            $folder = InModuleScope RpcBench { Get-RpcBenchmarkDataFolder }
            $folder | Should -BeExactly ([System.IO.Path]::GetFullPath($env:RPCBENCH_DATA))
            $env:RPCBENCH_DATA = "$folder/"
            InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -BeExactly $folder
        }
        finally {
            $env:RPCBENCH_DATA = $before
        }
    }
}

Describe 'A data folder that is none' {
    BeforeAll {
        $before = $env:RPCBENCH_DATA
        $env:RPCBENCH_DATA = 'relative'
    }
    AfterAll {
        $env:RPCBENCH_DATA = $before
    }

    It 'ends <Command> with InvalidDataFolder' -ForEach @(
        @{ Command = 'Get-RpcBenchmarkResult'; Script = { Get-RpcBenchmarkResult } }
        @{ Command = 'Get-RpcBenchmarkFramework'; Script = { Get-RpcBenchmarkFramework } }
        @{ Command = 'Stop-RpcBenchmarkRun'; Script = { Stop-RpcBenchmarkRun } }
        @{ Command = 'Restore-RpcBenchmarkEnvironment'; Script = { Restore-RpcBenchmarkEnvironment } }
        @{ Command = 'Optimize-RpcBenchmarkEnvironment'; Script = { Optimize-RpcBenchmarkEnvironment } }
        @{ Command = 'Install-RpcBenchmarkRuntime'; Script = { Install-RpcBenchmarkRuntime -WhatIf } }
    ) {
        $Script | Should -Throw -ErrorId "InvalidDataFolder,$Command"
        # Not as an error of a kind that the caller's preference can wave through.
        { & { $ErrorActionPreference = 'SilentlyContinue'; & $Script } } | Should -Throw -ErrorId "InvalidDataFolder,$Command" -Because 'it ends the command'
    }

    It 'is a finding' {
        @(Get-RpcBenchmarkFinding | Where-Object { $_.Severity -eq 'Error' }).Id | Should -Be 'InvalidDataFolder'
    }

    It 'offers nothing to Tab' {
        InModuleScope RpcBench { Get-RpcBenchmarkRunOffer -ParameterName RunId -Word '' } | Should -BeNullOrEmpty
    }
}
