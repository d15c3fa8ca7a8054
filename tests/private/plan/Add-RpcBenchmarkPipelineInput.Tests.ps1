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
}
