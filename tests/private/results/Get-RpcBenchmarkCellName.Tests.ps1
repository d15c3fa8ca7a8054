BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkCellName' {
    It 'names the cell, and notes where its run is' {
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param($One, $Source) Get-RpcBenchmarkCellName -InputObject $One -Source $Source -Cmdlet $PSCmdlet }
            $source = New-Object -TypeName System.Collections.Specialized.OrderedDictionary
            $name = Invoke-Inner -One ([pscustomobject]@{ RunId = 'r'; CellId = 'c'; Path = '/x.json' }) -Source $source
            $name.runId, $name.cellId | Should -Be 'r', 'c'
            @($source.Keys) | Should -Be '/x.json'
        }
    }

    It 'refuses what is no result' {
        Get-CaughtId { 7 | Compare-RpcBenchmarkResult } | Should -Be 'NotAResult,Compare-RpcBenchmarkResult'
    }
}
