BeforeDiscovery {
    $table = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $PSScriptRoot '../../fixtures/data-folders.json')))
    $cases = @($table.cases | ForEach-Object { @{ System = $_.system; Given = ConvertTo-Json -InputObject $_.environment -Compress; Environment = $_.environment; Folder = $_.folder } })
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
    It 'is what the engine says on <System> with <Given>' -ForEach $cases {
        $variables = @{}
        foreach ($property in $Environment.PSObject.Properties) {
            $variables[$property.Name] = Join-Part -Part $property.Value
        }
        $found = InModuleScope RpcBench -Parameters @{ Variables = $variables; System = $System } { Get-RpcBenchmarkDataFolder -Environment $Variables -System $System }
        $found | Should -BeExactly ([System.IO.Path]::GetFullPath((Join-Part -Part $Folder)))
    }

    It 'goes by this process and this system when nothing else is said' {
        $before = $env:RPCBENCH_DATA
        try {
            $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
            InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -BeExactly ([System.IO.Path]::GetFullPath($env:RPCBENCH_DATA))
            $folder = $env:RPCBENCH_DATA
            $env:RPCBENCH_DATA = "$folder/"
            InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -BeExactly ([System.IO.Path]::GetFullPath($folder))
            # Not from PowerShell's location: the engine does not know it.
            Push-Location -LiteralPath $TestDrive
            $env:RPCBENCH_DATA = 'data'
            InModuleScope RpcBench { Get-RpcBenchmarkDataFolder } | Should -BeExactly (Join-Path ([System.IO.Directory]::GetCurrentDirectory()) 'data')
        }
        finally {
            Pop-Location
            $env:RPCBENCH_DATA = $before
        }
    }
}
