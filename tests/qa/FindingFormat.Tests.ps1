# The views of findings, changes of the environment and runtimes name properties that exist, and look the same for deserialized objects.

BeforeDiscovery {
    $path = Join-Path $PSScriptRoot '../../formats/RpcBench.Finding.Format.ps1xml'
    $views = @(Select-Xml -Path $path -XPath '//View' | ForEach-Object { @{ View = $_.Node.Name; Node = $_.Node } })
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../fixtures/Shown.ps1"
    Import-RpcBench

    $samples = InModuleScope RpcBench -Parameters @{ Ready = ConvertFrom-Json -InputObject (Get-Example 'setup-events/valid/ready.json') } {
        $long = 'Many more words that go on and on, so that one line cannot hold them all, and the view has to break it somewhere between two of them.'
        @{
            'RpcBench.Finding'           = @(
                ConvertTo-RpcBenchmarkFinding -Id PackageMissing -Severity Error -Category Installation -Message 'It is missing.' -Remedy 'Run: x' -Target 'RPyC/Python'
                ConvertTo-RpcBenchmarkFinding -Id OtherLoad -Severity Warning -Category Machine -Message $long -Remedy 'Wait.'
                ConvertTo-RpcBenchmarkFinding -Id NotKnown -Severity Information -Category Machine -Message 'Nobody knows.'
                ConvertTo-RpcBenchmarkFinding -Id CpuQuota -Severity Passed -Category Machine -Message 'Nothing found.'
            )
            'RpcBench.EnvironmentChange' = @(
                ConvertTo-RpcBenchmarkEnvironmentChange -Setting PowerPlan -Before '381b4222-f694-41f0-9685-ff5bb260df2e' -After '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c' -State Applied
                ConvertTo-RpcBenchmarkEnvironmentChange -Setting Priority -Before $null -After $null -State Unavailable -ProcessId 4711
            )
            'RpcBench.Runtime'           = @(ConvertTo-RpcBenchmarkRuntime -Python $Ready.python -Origin Made)
        }
    }
}

Describe 'The view <View>' -ForEach $views {
    It 'names only properties that its objects have' {
        $types = @($Node.SelectNodes('./ViewSelectedBy/TypeName') | ForEach-Object { $_.InnerText })
        $known = $samples[$types[0]][0].PSObject.Properties.Name + @('Name', 'Version')
        $named = @($Node.SelectNodes('.//PropertyName') | ForEach-Object { $_.InnerText }) +
        @($Node.SelectNodes('.//ScriptBlock') | ForEach-Object { [regex]::Matches($_.InnerText, '\$_\.(\w+)') | ForEach-Object { $_.Groups[1].Value } })
        $named.Count | Should -BeGreaterThan 0
        foreach ($name in $named) {
            $name | Should -BeIn $known
        }
    }

    It 'is for deserialized objects, too' {
        $types = @($Node.SelectNodes('./ViewSelectedBy/TypeName') | ForEach-Object { $_.InnerText })
        $types | Should -Be $types[0], "Deserialized.$($types[0])"
    }
}

Describe 'On the screen' {
    It 'findings stand under their severity, with what to do below, in lines that end between words' {
        $lines = @(Get-Shown -Width 100 -InputObject $samples['RpcBench.Finding'])
        foreach ($severity in 'Error', 'Warning', 'Information', 'Passed') {
            @($lines -match "^ +Severity: $severity$").Count | Should -Be 1
        }
        $lines | Should -Contain 'PackageMissing: RPyC/Python'
        $lines | Should -Contain '    It is missing.'
        $lines | Should -Contain '    -> Run: x'
        $lines | Should -Contain 'OtherLoad'
        $lines | Should -Contain 'CpuQuota             Nothing found.'
        $indented = @($lines -match '^    ')
        ($indented | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 80
        (@($indented | ForEach-Object { $_.Trim() }) -join ' ').Contains($samples['RpcBench.Finding'][1].Message) | Should -BeTrue
    }

    It 'changes are a table, what is not known as a dash' {
        $lines = @(Get-Shown -Width 100 -InputObject $samples['RpcBench.EnvironmentChange'])
        @($lines -match '^PowerPlan +Balanced +High performance +Applied +-$').Count | Should -Be 1
        @($lines -match '^Priority +- +- +Unavailable +4711$').Count | Should -Be 1
    }

    It 'a runtime is a list, each package in a line, or a table if asked' {
        $lines = @(Get-Shown -Width 100 -InputObject $samples['RpcBench.Runtime'])
        @($lines -match '^Origin +: Made$').Count | Should -Be 1
        @($lines -match '^Packages +: fastjsonschema 2\.16\.3$').Count | Should -Be 1
        @($lines -match '^ +rpyc 5\.3\.0$').Count | Should -Be 1
        @((Get-Shown -Width 100 -InputObject ($samples['RpcBench.Runtime'] | Format-Table)) -match '^Python +3\.11\.2 +Made +\S+ +.*rpyc 5\.3\.0').Count | Should -Be 1
    }

    It 'Format-Table and Format-List show findings, too' {
        @((Get-Shown -Width 100 -InputObject ($samples['RpcBench.Finding'] | Format-Table)) -match '^Id +What was seen +What to do').Count | Should -Be 4
        $list = @(Get-Shown -Width 100 -InputObject ($samples['RpcBench.Finding'] | Format-List))
        @($list -match '^Severity +: ').Count | Should -Be 4
        @($list -match '^What to do +: ').Count | Should -Be 2
        @($list -match '^Target +: ').Count | Should -Be 1
    }

    It '<Type> looks the same after a trip through XML' -ForEach @{ Type = 'RpcBench.Finding' }, @{ Type = 'RpcBench.EnvironmentChange' }, @{ Type = 'RpcBench.Runtime' } {
        $file = Join-Path $TestDrive 'back.xml'
        $samples[$Type] | Export-Clixml -LiteralPath $file
        $back = @(Import-Clixml -LiteralPath $file)
        $back[0].PSObject.TypeNames | Should -Contain "Deserialized.$Type"
        Get-Shown -Width 100 -InputObject $back | Should -Be (Get-Shown -Width 100 -InputObject $samples[$Type])
    }
}
