# The real engine, when it has been built, as the cmdlets about the environment use it.

BeforeDiscovery {
    . "$PSScriptRoot/../fixtures/EngineBuilt.ps1"
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Clear-FakeEngine
    Import-RpcBench
    $before = @{ RPCBENCH_DATA = $env:RPCBENCH_DATA; RPCBENCH_PYTHON = $env:RPCBENCH_PYTHON }

    function Use-FakePython {
        <# An interpreter played by a shell script, which says that it has everything, rpyc of this version. #>
        param([string] $Name, [string] $Rpyc)
        $folder = Join-Path $TestDrive $Name
        $null = New-Item -ItemType Directory -Path $folder -Force
        $facts = @{
            path = "$folder/python"; version = '3.12.0'; folders = @($folder)
            packages = @{ fastjsonschema = '99.0'; rpyc = $Rpyc; pyzmq = '99.0'; grpcio = '99.0'; protobuf = '99.0'; pytest = $null }
        }
        [System.IO.File]::WriteAllText("$folder/python", "#!/bin/sh`necho '$(ConvertTo-Json -InputObject $facts -Compress)'`n")
        chmod +x "$folder/python"
        "$folder/python"
    }
}

AfterAll {
    foreach ($name in $before.Keys) {
        Set-Item -LiteralPath "Env:$name" -Value $before[$name]
    }
}

Describe 'The real engine about the environment' -Skip:(-not $built) {
    BeforeEach {
        $env:RPCBENCH_DATA = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        $env:RPCBENCH_PYTHON = $null
    }

    It 'tells what is there, under <_>' -ForEach 'de-DE', 'tr-TR' {
        Invoke-UnderCulture -Culture $_ -Script {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            $findings = @(Get-RpcBenchmarkFinding -IncludePassed)
            @($findings | Where-Object { $_.Id -eq 'Node' }).Severity | Should -Be 'Passed'
            @($findings | Where-Object { $_.Id -eq 'DataFolder' }).Target | Should -Be $env:RPCBENCH_DATA
            @($findings | Where-Object { $_.Target -eq 'ZeroMQ/Node' }).Severity | Should -Be 'Passed'
            @($findings | Where-Object { $_.Category -eq 'Machine' }).Count | Should -BeGreaterThan 4
        }
    }

    It 'tells what is missing, and what to type' {
        $env:RPCBENCH_PYTHON = Join-Path $TestDrive 'no-python'
        $failures = @(Get-RpcBenchmarkFinding | Where-Object { $_.Severity -eq 'Error' })
        $failures.Id | Should -Be 'PythonMissing'
        $failures.Remedy | Should -Not -BeNullOrEmpty
        Test-RpcBenchmarkEnvironment -Quiet | Should -BeFalse
    }

    It 'tells that this PowerShell has less priority, which Optimize would mend' -Skip:$onWindows {
        $shell = Get-TestShell
        $script = "Import-Module '$ModuleRoot/RpcBench.psd1'; Get-RpcBenchmarkFinding | Where-Object Id -EQ PriorityBelowNormal | ForEach-Object Remedy"
        nice -n 5 $shell -NoProfile -NonInteractive -Command $script | Should -BeLike '*Optimize-RpcBenchmarkEnvironment -Setting Priority*'
    }

    It 'uses the Python that is named, and shows its packages at once' -Skip:$onWindows {
        $runtime = Install-RpcBenchmarkRuntime -Python (Use-FakePython -Name one -Rpyc '99.1')
        $runtime.Origin | Should -Be 'Found'
        $runtime.Path | Should -Be "$TestDrive/one/python"
        $runtime.Packages.Name | Should -Not -Contain 'pytest'
        (Get-RpcBenchmarkFramework -Name RPyC -Runtime Python).Version | Select-Object -Unique | Should -Be '99.1'

        $null = Install-RpcBenchmarkRuntime -Python (Use-FakePython -Name two -Rpyc '99.2')
        (Get-RpcBenchmarkFramework -Name RPyC -Runtime Python).Version | Select-Object -Unique | Should -Be '99.2'
        @(Get-RpcBenchmarkFinding -IncludePassed | Where-Object { $_.Id -eq 'Python' }).Target | Should -Be "$TestDrive/two/python"
    }

    It 'asks again after the packages were updated by hand' -Skip:$onWindows {
        $null = Install-RpcBenchmarkRuntime -Python (Use-FakePython -Name updated -Rpyc '99.1')
        $null = Use-FakePython -Name updated -Rpyc '99.3'
        [System.IO.Directory]::SetLastWriteTimeUtc("$TestDrive/updated", [datetime] '2001-01-01')
        (Get-RpcBenchmarkFramework -Name RPyC -Runtime Python).Version | Select-Object -Unique | Should -Be '99.3'
    }

    It 'ends with its errors: <Id>' -ForEach @(
        @{ Id = 'PythonMissing'; Given = @{ Python = 'rpcbench-no-such-python' }; Set = $false }
        @{ Id = 'SetupFailed'; Given = @{ Force = $true }; Set = $true }
    ) {
        if ($Set) {
            $env:RPCBENCH_PYTHON = Join-Path $TestDrive 'mine'
        }
        $failure = { Install-RpcBenchmarkRuntime @Given } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be "$Id,Install-RpcBenchmarkRuntime"
        $failure.CategoryInfo.Category | Should -Be 'NotInstalled'
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Test-Path -LiteralPath (Join-Path $env:RPCBENCH_DATA 'venv') | Should -BeFalse
    }
}
