BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Add-RpcBenchmarkPipelineInput' {
    It '<Because>' -ForEach @(
        @{ Because = 'keeps each value once'; Given = @(); Bounds = @{ Framework = 'A', 'B' }, @{ Framework = 'B' }; Framework = 'A', 'B'; Runtime = @(); Plan = @() }
        @{ Because = 'takes what stands on the command line'; Given = @('Runtime'); Bounds = @(@{ Framework = 'A'; Runtime = 'Node' }); Framework = @('A'); Runtime = @('Node'); Plan = @() }
        @{ Because = 'takes no names from a plan'; Given = @(); Bounds = @(@{ Plan = 'p'; Framework = 'A'; Runtime = 'Node' }); Framework = @(); Runtime = @(); Plan = @('p') }
        @{ Because = 'takes names that stand beside a plan'; Given = @('Framework'); Bounds = @(@{ Plan = 'p'; Framework = 'A'; Runtime = 'Node' }); Framework = @('A'); Runtime = @(); Plan = @('p') }
        @{ Because = 'takes no empty text from the pipeline'; Given = @(); Bounds = @(@{ Framework = 'A'; Runtime = '' }); Framework = @('A'); Runtime = @(); Plan = @() }
        @{ Because = 'leaves empty text on the command line to be refused'; Given = @('Runtime'); Bounds = @(@{ Framework = 'A'; Runtime = '', 'B' }); Framework = @('A'); Runtime = '', 'B'; Plan = @() }
        @{ Because = 'takes names from the pipeline beside a plan on the command line'; Given = @('Plan'); Bounds = @(@{ Plan = 'p'; Framework = 'A' }); Framework = @('A'); Runtime = @(); Plan = @('p') }
    ) {
        InModuleScope RpcBench -Parameters @{ Given = $Given; Bounds = $Bounds; Expected = @{ Framework = $Framework; Runtime = $Runtime; Plan = $Plan } } {
            $collected = New-RpcBenchmarkCollection
            foreach ($bound in $Bounds) {
                Add-RpcBenchmarkPipelineInput -Collected $collected -Bound $bound -Given $Given
            }
            foreach ($name in $Expected.Keys) {
                $collected[$name].Count | Should -Be @($Expected[$name]).Count -Because $name
                $collected[$name] -join ',' | Should -BeExactly ($Expected[$name] -join ',') -Because $name
            }
        }
    }

    It 'names an implementation by what one object has: <Because>' -ForEach @(
        @{ Because = 'all of it'; Given = @(); Bound = @{ Framework = 'RPyC'; Runtime = 'Python'; Api = 'Sync' }; Expected = 'RPyC/Python/Sync' }
        @{ Because = 'what has no API'; Given = @(); Bound = @{ Framework = 'RPyC'; Runtime = 'Node'; Api = $null }; Expected = 'RPyC/Node' }
        @{ Because = 'what has no runtime'; Given = @(); Bound = @{ Framework = 'RPyC'; Runtime = ''; Api = 'Sync' }; Expected = 'RPyC//Sync' }
        @{ Because = 'an API on the command line in place of its own'; Given = @('Api'); Bound = @{ Framework = 'RPyC'; Runtime = 'Python'; Api = 'Async', 'Sync' }; Expected = 'RPyC/Python/Async', 'RPyC/Python/Sync' }
        @{ Because = 'a runtime on the command line in place of its own'; Given = @('Runtime'); Bound = @{ Framework = 'ZeroMQ'; Runtime = 'Node'; Api = 'Async' }; Expected = @('ZeroMQ/Node/Async') }
        @{ Because = 'the variant of a result'; Given = @(); Bound = @{ Framework = 'ZeroMQ'; Runtime = 'Node'; Api = 'Async' }; From = [pscustomobject]@{ Framework = 'ZeroMQ'; Tuning = 'Tuned' }; Expected = 'ZeroMQ/Node/Async/Tuned' }
        @{ Because = 'a tuning on the command line in place of its own'; Given = @('Tuning'); Bound = @{ Framework = 'ZeroMQ'; Runtime = 'Node'; Api = 'Async' }; From = [pscustomobject]@{ Framework = 'ZeroMQ'; Tuning = 'Tuned' }; Expected = 'ZeroMQ/Node/Async' }
        @{ Because = 'not the variants that a framework has'; Given = @(); Bound = @{ Framework = 'ZeroMQ'; Runtime = 'Node'; Api = 'Async' }; From = [pscustomobject]@{ Name = 'ZeroMQ'; Tuning = [string[]] @('Default', 'Tuned') }; Expected = 'ZeroMQ/Node/Async' }
    ) {
        InModuleScope RpcBench -Parameters @{ Given = $Given; Bound = $Bound; From = $_['From']; Expected = $Expected } {
            $collected = New-RpcBenchmarkCollection
            Add-RpcBenchmarkPipelineInput -Collected $collected -Bound $Bound -Given $Given -InputObject $From
            $named = @($collected['Implementation'] | ForEach-Object { (@($_.framework, $_['runtime'], $_['api'], $_['variant']) -join '/').TrimEnd('/') })
            $named | Should -Be $Expected
            $collected['Framework'].Count | Should -Be 0
        }
    }
}
