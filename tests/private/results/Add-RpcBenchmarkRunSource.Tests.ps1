BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Noted {
        <# What is noted of these questions: path, then All or the ids and patterns. #>
        param([hashtable[]] $Question)
        InModuleScope RpcBench -Parameters @{ Question = $Question } {
            $source = New-Object -TypeName System.Collections.Specialized.OrderedDictionary
            foreach ($one in $Question) { Add-RpcBenchmarkRunSource -Source $source @one }
            foreach ($place in $source.Keys) {
                "$place=$(if ($source[$place].All) { 'All' } else { (@($source[$place].Exact) + @($source[$place].Patterns)) -join ',' })"
            }
        }
    }
}

Describe 'Add-RpcBenchmarkRunSource' {
    It 'notes <What>: <Noted>' -ForEach @(
        @{ What = 'nothing as everything of our own folder'; Question = @{}; Noted = '=All' }
        @{ What = 'ids and patterns, each once, case aside'; Question = @{ RunId = 'a', 'b*' }, @{ RunId = 'A', 'B*' }; Noted = '=a,b*' }
        @{ What = 'a path as all that is there'; Question = @{ Path = 'x', 'y' }; Noted = 'x=All', 'y=All' }
        @{ What = 'each object''s id at its own path'; Question = @{ RunId = 'a'; Path = 'x' }, @{ RunId = 'b'; Path = 'y' }, @{ RunId = 'c' }; Noted = 'x=a', 'y=b', '=c' }
        @{ What = 'all of a path where one question wants all'; Question = @{ RunId = 'a'; Path = 'x' }, @{ Path = 'x' }; Noted = 'x=All' }
    ) {
        Get-Noted -Question $Question | Should -Be $Noted
    }

    It 'tells <_> from a pattern' -ForEach '20261122-150512-0a1b2c', 'a' {
        InModuleScope RpcBench -Parameters @{ Id = $_ } {
            $source = New-Object -TypeName System.Collections.Specialized.OrderedDictionary
            Add-RpcBenchmarkRunSource -Source $source -RunId $Id, "$Id*"
            $source[''].Exact | Should -Be $Id
            $source[''].Patterns | Should -Be "$Id*"
        }
    }
}
