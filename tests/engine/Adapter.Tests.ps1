# Frameworks of somebody's own, with the real engine when it has been built: the example in the repository, and adapters that are wrong.

BeforeDiscovery {
    . "$PSScriptRoot/../fixtures/EngineBuilt.ps1"
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/RealEngine.ps1"
    $short = Get-Short
    $example = Join-Path $ModuleRoot 'examples/adapters/http-python'

    function Save-Adapter {
        <# The path of a folder with a manifest: text as it is, or one whose worker is a fixture that behaves like this. #>
        param([string] $Name, [string] $Behaviour = 'good', [AllowNull()] [object] $Text, [string[]] $Command)
        $folder = Join-Path $TestDrive "adapters [1]/$Name"
        $null = New-Item -ItemType Directory -Path $folder -Force
        $file = Join-Path $folder 'rpcbench-adapter.json'
        if (-not $PSBoundParameters.ContainsKey('Text')) {
            if (-not $Command) {
                $Command = '{node}', (Join-Path $ModuleRoot 'engine/test/fixtures/adapter.mjs'), $Behaviour
            }
            $implementation = @{ runtime = 'Go'; apis = [string[]] @('Async'); pattern = 'none'; serverModel = 'none'; command = [string[]] @($Command); warmup = @{ calls = 4; users = 1 } }
            $Text = ConvertTo-Json -Depth 5 -InputObject @{ version = 1; name = $Name; about = 'For tests'; implementations = [object[]] @($implementation) }
        }
        if ($null -ne $Text) {
            [System.IO.File]::WriteAllText($file, $Text)
        }
        $folder
    }
}

AfterAll {
    Clear-RealEngine
}

Describe 'An adapter' -Skip:(-not $built) {
    It 'that is the example in the repository is measured beside its floor' {
        try {
            $results = @(Invoke-RpcBenchmark -AdapterPath $example -Framework Http @short)
        }
        catch {
            if ($_.FullyQualifiedErrorId -notlike 'PythonMissing,*') {
                throw
            }
            Set-ItResult -Skipped -Because 'no Python was found'
        }
        $results.Count | Should -Be 1
        $results[0].Framework | Should -BeExactly 'Http'
        $results[0].Runtime | Should -BeExactly 'Python'
        $results[0].State | Should -Be 'Completed'
        $results[0].FailedCallCount | Should -Be 0
        $results[0].FloorRatio | Should -BeGreaterThan 0
    }

    It 'is found from where PowerShell is, and in a runtime of its own has no floor' {
        Push-Location -LiteralPath (Split-Path -Path (Save-Adapter -Name Here))
        try {
            $results = @(Invoke-RpcBenchmark -AdapterPath ./Here -Framework here, ZeroMQ -Runtime Go, Node @short)
        }
        finally {
            Pop-Location
        }
        $own = @($results | Where-Object { $_.Framework -ceq 'Here' })[0]
        $own.Runtime | Should -BeExactly 'Go'
        $own.State | Should -Be 'Completed'
        [System.Math]::Round($own.LatencyP50Us) | Should -Be 1000
        $own.FloorRatio | Should -BeNullOrEmpty
        $own.FloorUsPerCall | Should -BeNullOrEmpty
        @($results | Where-Object { $_.Framework -ceq 'ZeroMQ' }).FloorRatio | Should -BeGreaterThan 0
        ($results | Format-Table | Out-String) | Should -Match '(?m)^\s*-\s+Here\s+Go\s+1000\s'
    }

    It 'is listed, and measured when it is piped on; one that is wrong is listed with the reason' {
        $wrong = Save-Adapter -Name Broken -Text '{'
        $listed = @(Get-RpcBenchmarkFramework -AdapterPath (Save-Adapter -Name Listed), $wrong)
        @($listed | Where-Object { $_.Name -eq 'Listed' }).Runtime | Should -BeExactly 'Go'
        $broken = @($listed | Where-Object { $_.Name -eq 'Broken' })
        $broken.Available | Should -BeFalse
        $broken.Reason.Contains($wrong) | Should -BeTrue -Because $broken.Reason
        $broken.Remedy | Should -Not -BeNullOrEmpty
        $result = $listed | Where-Object { $_.Name -eq 'Listed' } | Invoke-RpcBenchmark @short
        $result.Framework | Should -BeExactly 'Listed'
        $result.State | Should -Be 'Completed'
    }

    It 'stands in a plan, which keeps its path' {
        $plan = New-RpcBenchmarkPlan -AdapterPath (Save-Adapter -Name Planned) -ValueType Int -MeasureTime 200ms -LaunchCount 1 -Placement Free -Runtime Go, Node -WarningAction SilentlyContinue
        $plan.Framework | Should -Contain 'Planned'
        $plan.Runtime | Should -Contain 'Go'
        $result = $plan | Invoke-RpcBenchmark -Framework Planned -OutputPath $short.OutputPath -WarningAction SilentlyContinue
        $result.State | Should -Be 'Completed'
    }

    # A name that only the wrong one can have brought is left out with it.
    It 'that is wrong is told, and the rest is measured: <Id>' -ForEach @(
        @{ Id = 'AdapterInvalid'; Text = '{'; Asked = 'Tcp', 'Wrong' }
        @{ Id = 'AdapterInvalid'; Text = '{"version":1,"name":"Wrong"}'; Asked = 'Tcp', 'Wrong' }
        @{ Id = 'UnsupportedVersion'; Text = '{"version":2}'; Asked = 'Tcp', 'Wrong' }
        @{ Id = 'AdapterNameTaken'; Text = '{"version":1,"name":"gRPC","about":"x","implementations":[{"runtime":"Go","apis":["Async"],"pattern":"x","serverModel":"x","command":["x"]}]}'; Asked = 'Tcp' }
    ) {
        $folder = Save-Adapter -Name "wrong-$([guid]::NewGuid().ToString('N'))" -Text $Text
        $results = @(Invoke-RpcBenchmark -AdapterPath $folder -Framework $Asked -Runtime Node @short -WarningVariable warnings)
        $results.Framework | Should -Be 'Tcp'
        $results.State | Should -Be 'Completed'
        @($warnings | Where-Object { "$_" -like "*``[$Id``]*" }).Count | Should -Be 1
    }

    It 'whose folder is not there ends the command, whatever else was asked for' {
        $folder = Join-Path $TestDrive 'no-such-adapter'
        $failure = { Invoke-RpcBenchmark -AdapterPath $folder -Framework Tcp -Runtime Node @short } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'AdapterNotFound,Invoke-RpcBenchmark'
        $failure.TargetObject | Should -Be $folder
    }

    It 'that is wrong ends the command where there is nothing else: <Id>' -ForEach @(
        @{ Id = 'AdapterNotFound'; Category = 'ObjectNotFound'; Text = $null }
        @{ Id = 'AdapterInvalid'; Category = 'InvalidData'; Text = '{}' }
        @{ Id = 'UnsupportedVersion'; Category = 'ProtocolError'; Text = '{"version":2}' }
    ) {
        $folder = Save-Adapter -Name "alone-$([guid]::NewGuid().ToString('N'))" -Text $Text
        $failure = { Invoke-RpcBenchmark -AdapterPath $folder -Framework Wrong @short } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be "$Id,Invoke-RpcBenchmark"
        $failure.CategoryInfo.Category | Should -Be $Category
        $failure.TargetObject | Should -Be $folder
    }

    It 'whose worker <What> fails alone: <Id>' -ForEach @(
        @{ What = 'speaks another version'; Id = 'UnsupportedVersion'; Category = 'ProtocolError'; Adapter = @{ Behaviour = 'newer-version' } }
        @{ What = 'cannot be started'; Id = 'WorkerNotStarted'; Category = 'OpenError'; Adapter = @{ Command = './no-such-worker' } }
    ) {
        $folder = Save-Adapter -Name Faulty @Adapter
        $results = @(Invoke-RpcBenchmark -AdapterPath $folder -Framework Faulty, Tcp -Runtime Go, Node @short -ErrorVariable failures -ErrorAction SilentlyContinue)
        $failures[0].FullyQualifiedErrorId | Should -Be "$Id,Invoke-RpcBenchmark"
        $failures[0].CategoryInfo.Category | Should -Be $Category
        @($results | Where-Object { $_.Framework -eq 'Faulty' }).State | Should -Be 'Failed'
        @($results | Where-Object { $_.Framework -eq 'Tcp' }).State | Should -Be 'Completed'
    }
}
