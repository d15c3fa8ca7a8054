BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'New-RpcBenchmarkPlan' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkOwnerCpu
        Use-FakeEngine -Steps @{ event = Get-ExampleEvent -Name planned }, (Get-FinishedStep)
        $file = Join-Path $TestDrive "plans [1]/$([guid]::NewGuid().ToString('N')).json"
    }

    It 'takes the parameters of Invoke-RpcBenchmark, under the same names and words' {
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
        @(& $describe New-RpcBenchmarkPlan | Sort-Object) | Should -Be @(& $describe Invoke-RpcBenchmark | Sort-Object)
    }

    It 'asks the engine what would run, and hands that back' {
        $plan = New-RpcBenchmarkPlan -Framework ZeroMQ -Argument Int
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
        InModuleScope RpcBench -Parameters @{ Saved = $saved } { Get-RpcBenchmarkContractFault -InputObject $Saved -Contract plan } | Should -BeNullOrEmpty
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
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkOwnerCpu
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
        @{ Name = 'an object with something beside it'; Call = { $plan | Invoke-RpcBenchmark -Runtime Node -Seed 1 }; Beside = ',"runtimes":["Node"],"seed":1}' }
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
