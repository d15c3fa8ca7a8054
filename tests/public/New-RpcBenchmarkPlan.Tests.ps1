BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'New-RpcBenchmarkPlan' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu
        Use-FakeEngine -Steps @{ event = Get-ExampleEvent -Name planned }, (Get-FinishedStep)
        $file = Join-Path $TestDrive "plans [1]/$([guid]::NewGuid().ToString('N')).json"
    }

    It 'has every parameter of Invoke-RpcBenchmark, under the same names and words' {
        $common = @([System.Management.Automation.PSCmdlet]::CommonParameters) + @([System.Management.Automation.PSCmdlet]::OptionalCommonParameters)
        $describe = {
            param($name)
            $command = Get-Command -Name $name -Module RpcBench
            $help = Get-Help -Name $name -Full
            foreach ($parameter in $command.Parameters.Values | Where-Object { $_.Name -notin $common -and $_.Name -notin 'Path', 'NoClobber' }) {
                $words = @($help.parameters.parameter | Where-Object { $_.name -eq $parameter.Name }).description.Text -join ' '
                $sets = @($parameter.ParameterSets.Keys | Sort-Object) -join ','
                $pipeline = @($parameter.Attributes | Where-Object { $_ -is [Parameter] } | ForEach-Object { $_.ValueFromPipeline, $_.ValueFromPipelineByPropertyName, $_.Position }) -join ','
                "$($parameter.Name) $($parameter.ParameterType) $($parameter.Aliases -join ',') $sets $pipeline $words"
            }
        }
        $all = @(& $describe New-RpcBenchmarkPlan)
        $few = @(& $describe Invoke-RpcBenchmark)
        @($few | Where-Object { $_ -notin $all }) | Should -BeNullOrEmpty
        $all.Count | Should -BeGreaterThan $few.Count
    }

    It 'has no -<Closed> beside -<Open>' -ForEach @(
        foreach ($closed in 'Concurrency', 'ClientCount') { foreach ($open in 'Rate', 'Slo', 'ConnectionCount', 'Arrivals') { @{ Closed = $closed; Open = $open } } }
    ) {
        $given = @{ $Closed = 2; $Open = '5' }
        Get-CaughtId { New-RpcBenchmarkPlan @given } | Should -Be 'AmbiguousParameterSet,New-RpcBenchmarkPlan'
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }

    It 'sends shares as they were typed, for the engine to read by its one rule, under <_>' -ForEach 'en-US', 'de-DE', 'tr-TR' {
        $null = Invoke-UnderCulture -Culture $_ -Script { New-RpcBenchmarkPlan -Precision 2.5PCT -Threshold 0.5 -Confidence 99 }
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"precision":"2.5PCT","threshold":"0.5","confidence":"99"}'
    }

    It 'asks for what was given and nothing else: <Name>' -ForEach @(
        @{ Name = '-Tuning'; Given = @{ Tuning = 'Default' }; Plan = '{"version":1,"variants":["Default"]}' }
        @{ Name = '-Tuning All'; Given = @{ Tuning = 'All' }; Plan = '{"version":1,"variants":["All"]}' }
        @{ Name = '-Tuning Default, Tuned'; Given = @{ Tuning = 'Default', 'Tuned' }; Plan = '{"version":1,"variants":["Default","Tuned"]}' }
        @{ Name = '-ValueType'; Given = @{ ValueType = 'Text' }; Plan = '{"version":1,"arguments":["Text"]}' }
        @{ Name = '-PayloadContent'; Given = @{ PayloadContent = 'Zero' }; Plan = '{"version":1,"payloadContent":"Zero"}' }
        @{ Name = '-ClientCount'; Given = @{ ClientCount = 4 }; Plan = '{"version":1,"clients":4}' }
        @{ Name = '-MeasureTime'; Given = @{ MeasureTime = '500ms' }; Plan = '{"version":1,"durationSeconds":"500ms"}' }
        @{ Name = '-LaunchCount'; Given = @{ LaunchCount = 3 }; Plan = '{"version":1,"launches":3}' }
        @{ Name = '-Slo and -Arrivals'; Given = @{ Slo = 'p99=5ms'; Arrivals = 'poisson' }; Plan = '{"version":1,"slo":"p99=5ms","arrivals":"poisson"}' }
        @{ Name = '-ConnectionCount'; Given = @{ ConnectionCount = 4 }; Plan = '{"version":1,"connections":4}' }
        @{ Name = '-Placement'; Given = @{ Placement = 'one-core', 'Free' }; Plan = '{"version":1,"placements":["one-core","Free"]}' }
        @{ Name = 'one -Placement, still a list'; Given = @{ Placement = 'AsDeployed' }; Plan = '{"version":1,"placements":["AsDeployed"]}' }
        @{ Name = '-Precision'; Given = @{ Precision = '2pct' }; Plan = '{"version":1,"precision":"2pct"}' }
        @{ Name = '-Confidence'; Given = @{ Confidence = '95%' }; Plan = '{"version":1,"confidence":"95%"}' }
        @{ Name = '-Threshold'; Given = @{ Threshold = 0.05 }; Plan = '{"version":1,"threshold":"0.05"}' }
        @{ Name = '-Seed'; Given = @{ Seed = 4294967295 }; Plan = '{"version":1,"seed":4294967295}' }
        @{ Name = '-Python'; Given = @{ Python = 'no-such-python-anywhere' }; Plan = '{"version":1,"python":"no-such-python-anywhere"}' }
        @{ Name = '-IncludeFloor'; Given = @{ IncludeFloor = $true }; Plan = '{"version":1,"includeFloor":true}' }
        @{ Name = '-IncludeFloor:$false'; Given = @{ IncludeFloor = $false }; Plan = '{"version":1,"includeFloor":false}' }
    ) {
        $null = New-RpcBenchmarkPlan @Given
        (Get-FakeRecord).plan | Should -BeExactly $Plan
    }

    It 'asks the engine what would run, and hands that back' {
        $plan = New-RpcBenchmarkPlan -Framework ZeroMQ -ValueType Int
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'plan --control -'
        (Get-FakePlan).frameworks | Should -Be 'ZeroMQ'
        $plan.PSObject.TypeNames[0] | Should -BeExactly 'RpcBench.Plan'
        $plan.Path | Should -BeNullOrEmpty
    }

    It 'saves what Invoke-RpcBenchmark and the command line read' {
        $plan = New-RpcBenchmarkPlan -Framework ZeroMQ -Path $file
        $plan.Path | Should -BeExactly ([System.IO.Path]::GetFullPath($file))
        $saved = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file))
        $saved.frameworks | Should -Be 'ZeroMQ'
        Get-ContractFault -Text ([System.IO.File]::ReadAllText($file)) -Contract plan | Should -BeNullOrEmpty
    }

    It 'saves nothing with -WhatIf' {
        New-RpcBenchmarkPlan -Path $file -WhatIf | Should -Not -BeNullOrEmpty
        $file | Should -Not -Exist
    }

    It 'replaces a file, or with -NoClobber does not' {
        $null = New-Item -ItemType Directory -Path (Split-Path -Path $file) -Force
        [System.IO.File]::WriteAllText($file, 'mine')
        Get-CaughtId { New-RpcBenchmarkPlan -Path $file -NoClobber } | Should -BeExactly 'FileExists,New-RpcBenchmarkPlan'
        [System.IO.File]::ReadAllText($file) | Should -BeExactly 'mine'
        $null = New-RpcBenchmarkPlan -Path $file
        [System.IO.File]::ReadAllText($file) | Should -Not -BeExactly 'mine'
    }

    It 'ends with the engine''s word when something is wrong' {
        $problem = @{ id = 'UnknownFramework'; message = 'No.'; remedy = 'Yes.'; target = 'zeromk' }
        Use-FakeEngine -Steps @{ event = @{ type = 'failed'; problem = $problem; terminating = $true } }
        Get-CaughtId { New-RpcBenchmarkPlan -Framework zeromk -Path $file } | Should -BeExactly 'UnknownFramework,New-RpcBenchmarkPlan'
        $file | Should -Not -Exist
    }
}

Describe 'A plan given to Invoke-RpcBenchmark' {
    BeforeAll {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu
        Use-FakeEngine -Steps @{ event = Get-ExampleEvent -Name planned }, (Get-FinishedStep)
        $file = Join-Path $TestDrive 'plan [1].json'
        $plan = New-RpcBenchmarkPlan -Path $file
        $expected = '{"version":1,"plans":[{"version":1,"frameworks":["ZeroMQ"],"arguments":["Int"]}]'
    }
    BeforeEach {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep)
    }

    It 'as <Name>' -ForEach @(
        @{ Name = 'an object'; Call = { Invoke-RpcBenchmark -Plan $plan }; Beside = '}' }
        @{ Name = 'a path'; Call = { Invoke-RpcBenchmark -Plan $file }; Beside = '}' }
        @{ Name = 'an object through the pipeline'; Call = { $plan | Invoke-RpcBenchmark }; Beside = '}' }
        @{ Name = 'a file through the pipeline'; Call = { Get-Item -LiteralPath $file | Invoke-RpcBenchmark }; Beside = '}' }
        @{ Name = 'an object that was serialized'; Call = { $plan | Export-Clixml -Path "$TestDrive/p.xml"; Import-Clixml -Path "$TestDrive/p.xml" | Invoke-RpcBenchmark }; Beside = '}' }
        @{ Name = 'an object with something beside it'; Call = { $plan | Invoke-RpcBenchmark -Runtime Node -StreamCount 1 }; Beside = ',"runtimes":["Node"],"streamCount":1}' }
    ) {
        & $Call
        (Get-FakeRecord).plan | Should -BeExactly "$expected$Beside"
    }

    It 'several, as one run' {
        @($plan, $file | ForEach-Object { [pscustomobject]@{ Plan = $_ } }) | Invoke-RpcBenchmark
        @((Get-FakePlan).plans).Count | Should -Be 2
    }

    It 'is refused when there is none: <Id>' -ForEach @{ Id = 'PlanNotReadable'; Path = 'no such file.json' } {
        Get-CaughtId { Invoke-RpcBenchmark -Plan (Join-Path $TestDrive $Path) } | Should -BeExactly "$Id,Invoke-RpcBenchmark"
    }
}
