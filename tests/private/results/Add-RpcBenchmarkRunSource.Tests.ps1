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
                "$place=$(if ($source[$place].Count -eq 0) { 'All' } else { @($source[$place]) -join ',' })"
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
        @{ What = 'all of it, too, where an id comes later'; Question = @{ Path = 'x' }, @{ RunId = 'a'; Path = 'x' }; Noted = 'x=All' }
        @{ What = 'an object without a file in our own folder'; Question = @{ RunId = 'a'; Path = '' }, @{ RunId = 'b'; Path = $null }; Noted = '=a,b' }
    ) {
        Get-Noted -Question $Question | Should -Be $Noted
    }
}
