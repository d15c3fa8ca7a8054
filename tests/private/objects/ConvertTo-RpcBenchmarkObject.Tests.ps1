BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Converted {
        param([string] $Name)
        $message = Get-ExampleEvent -Name $Name
        InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkObject -Type $Message.of -Member $Message.members -Kind $Message.kind -Detail $Message.detail -Shown $Message.shown }
    }
}

Describe 'ConvertTo-RpcBenchmarkObject' {
    It 'makes figures doubles, lists arrays, also of one or none, and leaves what is not known null' {
        $result = Get-Converted -Name result
        $result.PSObject.TypeNames[0, 1] | Should -Be 'RpcBench.Result.SimpleCall', 'RpcBench.Result'
        $result.UsPerCall | Should -BeOfType [double]
        $result.CallCount | Should -BeOfType [valuetype]
        , $result.Tag | Should -BeOfType [string[]]
        , $result.ErrorId | Should -BeOfType [string[]]
        $result.ErrorId.Count | Should -Be 0
        foreach ($property in $result.PSObject.Properties | Where-Object { $null -eq $_.Value }) {
            [object]::ReferenceEquals($property.Value, $null) | Should -BeTrue -Because $property.Name
        }
        "$($result.Detail)" | Should -BeExactly $result.CellId
    }

    It 'makes times local, spans of seconds, and findings objects of a run' {
        $run = Get-Converted -Name run
        $run.StartedAt.Kind | Should -Be 'Local'
        $run.StartedAt.ToUniversalTime() | Should -Be ([datetime]::SpecifyKind([datetime] '2026-11-22T15:05:12', 'Utc'))
        $run.Duration | Should -Be ([timespan]::FromSeconds(50))
        , $run.Findings | Should -BeOfType [object[]]
        $run.Findings[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.Finding'
        , $run.UnfitBecause | Should -BeOfType [string[]]
    }

    It 'makes points objects of a curve' {
        $curve = Get-Converted -Name load-curve
        $curve.Points[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.LoadPoint'
        $curve.Points[0].CallsPerSecond | Should -BeOfType [double]
        @($curve.Points | Where-Object IsKnee).Concurrency | Should -Be $curve.KneeConcurrency
    }

    It 'keeps a member that it does not know' {
        $object = InModuleScope RpcBench { ConvertTo-RpcBenchmarkObject -Type Run -Member ([pscustomobject]@{ RunId = 'r'; Later = 7 }) }
        $object.Later | Should -Be 7
    }
}
