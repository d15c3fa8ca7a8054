BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkErrorRecord' {
    It 'has id, category, target, cause and remedy' {
        InModuleScope RpcBench {
            $cause = New-Object -TypeName System.IO.IOException -ArgumentList 'why'
            $record = ConvertTo-RpcBenchmarkErrorRecord -Id OutputNotWritable -Message 'm' -Remedy 'do this' -TargetObject 'x' -InnerException $cause
            $record.FullyQualifiedErrorId | Should -Be 'OutputNotWritable'
            $record.CategoryInfo.Category | Should -Be 'WriteError'
            $record.TargetObject | Should -Be 'x'
            $record.Exception.Message | Should -Be 'm'
            $record.Exception.InnerException | Should -Be $cause
            $record.ErrorDetails.RecommendedAction | Should -Be 'do this'
        }
    }

    It 'shows the remedy also where the error view does not' {
        InModuleScope RpcBench {
            $record = ConvertTo-RpcBenchmarkErrorRecord -Id WrongAnswer -Category InvalidResult -Message 'm' -Remedy 'do this'
            $shown = if ($PSVersionTable.PSVersion.Major -lt 7) { 'm do this' } else { 'm' }
            $record.ErrorDetails.Message | Should -BeExactly $shown
        }
    }

    It 'is an exception that can be caught by type: <Id>' -ForEach @(
        @{ Id = 'UnknownSetting'; Category = 'InvalidArgument'; Type = [System.ArgumentException] }
        @{ Id = 'CallTimedOut'; Category = 'OperationTimeout'; Type = [System.TimeoutException] }
        @{ Id = 'WrongAnswer'; Category = 'InvalidResult'; Type = [System.InvalidOperationException] }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            (ConvertTo-RpcBenchmarkErrorRecord -Id $Id -Category $Category -Message 'm').Exception | Should -BeOfType $Type
        }
    }

    It 'takes an id that it has never heard of' {
        InModuleScope RpcBench {
            $record = ConvertTo-RpcBenchmarkErrorRecord -Id BrandNew -Message 'm'
            $record.FullyQualifiedErrorId | Should -Be 'BrandNew'
            $record.CategoryInfo.Category | Should -Be 'NotSpecified'
        }
    }

    It 'fills the sentences of every problem that the module words itself' {
        InModuleScope RpcBench {
            $problems = (Get-RpcBenchmarkMessage).Problems
            foreach ($id in $problems.Keys | Where-Object { $problems[$_].ContainsKey('Message') }) {
                $record = ConvertTo-RpcBenchmarkErrorRecord -Id $id -Values 'a', 'b', 'c', 'd'
                $record.Exception.Message | Should -Not -Match '\{\d' -Because $id
                $record.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty -Because $id
            }
        }
    }
}
