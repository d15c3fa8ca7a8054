BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench

    $listing = @{
        implementations = @(
            @{ framework = 'RPyC'; runtime = 'Python'; api = 'Async'; available = $true; version = '5.3.0'; reason = $null; remedy = $null; isFloor = $false; pattern = 'p'; serverModel = 's' }
            @{ framework = 'RPyC'; runtime = 'Node'; api = $null; available = $false; version = $null; reason = 'no such thing'; remedy = 'Measure RPyC on Python.'; isFloor = $false; pattern = $null; serverModel = $null }
            @{ framework = 'ZeroMQ'; runtime = 'Node'; api = 'Async'; available = $true; version = '6.8.0'; reason = $null; remedy = $null; isFloor = $false; pattern = 'p'; serverModel = 's' }
            @{ framework = 'Tcp'; runtime = 'Node'; api = 'Async'; available = $true; version = $null; reason = $null; remedy = $null; isFloor = $true; pattern = 'p'; serverModel = 's' }
        )
    }
    # On many lines, as a person would print it.
    $lines = (ConvertTo-Json -InputObject $listing -Depth 5) -split "`r?`n"
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Get-RpcBenchmarkFramework' {
    BeforeEach {
        Use-FakeEngine -Also @{ listing = $lines }
    }

    It 'asks the engine' {
        $null = Get-RpcBenchmarkFramework
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'frameworks --json --control -'
    }

    It 'returns what is there and what is missing' {
        $found = @(Get-RpcBenchmarkFramework)
        $found.Count | Should -Be 4
        $found[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.Framework'
        $found[0].Version | Should -Be '5.3.0'
        $found[1].Available | Should -BeFalse
        $found[1].Reason | Should -Not -BeNullOrEmpty
        $found[1].Remedy | Should -Not -BeNullOrEmpty
        $found[3].IsFloor | Should -BeTrue
    }

    It 'leaves it to the engine which names and wildcards mean what' {
        $null = Get-RpcBenchmarkFramework -Name '*mq', 'tcp' -Runtime python
        (Get-FakePlan).frameworks | Should -Be '*mq', 'tcp'
        (Get-FakePlan).runtimes | Should -Be 'python'
    }

    It 'reports each name that the engine does not know, and returns the others' {
        $unknown = @{ id = 'UnknownFramework'; message = 'm'; remedy = 'Use one of: Tcp.'; target = 'zeromk'; category = 'InvalidArgument' }, @{ id = 'UnknownRuntime'; message = 'm'; target = 'Nod'; category = 'InvalidArgument' }
        Use-FakeEngine -Also @{ listing = @(ConvertTo-Json -Compress -Depth 5 -InputObject @{ implementations = @($listing.implementations[3]); problems = $unknown }) }
        $found = @(Get-RpcBenchmarkFramework -Name zeromk, Tcp -Runtime Nod, Node -ErrorVariable failures -ErrorAction SilentlyContinue)
        $found.Name | Should -Be 'Tcp'
        @($failures.FullyQualifiedErrorId) | Should -Be 'UnknownFramework,Get-RpcBenchmarkFramework', 'UnknownRuntime,Get-RpcBenchmarkFramework'
        @($failures.TargetObject) | Should -Be 'zeromk', 'Nod'
        $failures[0].ErrorDetails.RecommendedAction | Should -Be 'Use one of: Tcp.'
    }

    It 'says so when the engine does not answer' {
        Use-FakeEngine -Also @{ exit = 3 }
        Get-CaughtId { Get-RpcBenchmarkFramework } | Should -Be 'EngineFailed,Get-RpcBenchmarkFramework'
    }

    It 'returns objects that Invoke-RpcBenchmark takes' {
        $found = @(Get-RpcBenchmarkFramework | Where-Object { $_.Available -and $_.Runtime -eq 'Node' })
        Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep)
        $found | Invoke-RpcBenchmark
        $implementations = (Get-FakePlan).implementations | Select-Object -Property framework, runtime, api
        @($implementations | ForEach-Object { "$($_.framework)/$($_.runtime)/$($_.api)" }) | Should -Be 'ZeroMQ/Node/Async', 'Tcp/Node/Async'
        (Get-FakePlan).PSObject.Properties.Name | Should -Not -Contain 'adapters'
    }

    It 'returns what does not exist, too, in a form that Invoke-RpcBenchmark takes, also from <Way>' -ForEach @(
        @{ Way = 'the pipeline'; Travel = { $_ }; Asked = @('RPyC/Python/Async') }
        @{ Way = 'CSV'; Travel = { $_ | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv }; Asked = @('RPyC/Python/Async', 'RPyC/Node/') }
    ) {
        $found = @(Get-RpcBenchmarkFramework | Where-Object Name -EQ RPyC | ForEach-Object -Process $Travel)
        Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep)
        $found | Invoke-RpcBenchmark -ErrorAction Stop
        # What does not exist is passed by where something else does; as text it is left to the engine.
        $implementations = (Get-FakePlan).implementations | Select-Object -Property framework, runtime, api
        @($implementations | ForEach-Object { "$($_.framework)/$($_.runtime)/$($_.api)" }) | Should -Be $Asked
        (Get-FakePlan).PSObject.Properties.Name | Should -Not -Contain 'adapters'
    }

    It 'brings API and adapter along, and -Api counts before them' {
        $rows = @(
            @{ framework = 'ZeroMQ'; runtime = 'Python'; adapter = $null; api = 'Sync'; available = $true; isFloor = $false }
            @{ framework = 'Http'; runtime = 'Python'; adapter = '/adapters/http'; api = 'Async'; available = $true; isFloor = $false }
        )
        Use-FakeEngine -Also @{ listing = @(ConvertTo-Json -Compress -InputObject @{ implementations = $rows }) }
        $found = @(Get-RpcBenchmarkFramework)
        $found.AdapterPath | Should -Be $null, '/adapters/http'
        Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep)
        $found | Invoke-RpcBenchmark
        @((Get-FakePlan).implementations.api) | Should -Be 'Sync', 'Async'
        # as a full path of this system
        (Get-FakePlan).adapters | Should -Be ([System.IO.Path]::GetFullPath('/adapters/http'))
        $found | Invoke-RpcBenchmark -Api Async
        @((Get-FakePlan).implementations.api) | Should -Be 'Async', 'Async'
    }

    It 'tells the engine where adapters are on stdin, as full paths' {
        Push-Location -LiteralPath $TestDrive
        try {
            $null = Get-RpcBenchmarkFramework -AdapterPath './of, [mine]', 'b'
        }
        finally {
            Pop-Location
        }
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'frameworks --json --control -'
        (Get-FakePlan).version | Should -Be 1
        (Get-FakePlan).adapters | Should -Be (Join-Path $TestDrive 'of, [mine]'), (Join-Path $TestDrive 'b')
    }

    It 'refuses an adapter that is in no file system' {
        Get-CaughtId { Get-RpcBenchmarkFramework -AdapterPath 'env:PATH' } | Should -Be 'AdapterNotFound,Get-RpcBenchmarkFramework'
    }
}
