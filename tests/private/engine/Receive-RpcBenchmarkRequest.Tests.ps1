BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Receive-Line {
        <# What is queued of these lines of an engine, and what it is answered. #>
        param([string[]] $Line)
        $script:Answered = @()
        Mock -ModuleName RpcBench -CommandName Send-RpcBenchmarkAnswer -MockWith { $script:Answered += "$($Request.type) $($Request.id)" }
        InModuleScope RpcBench -Parameters @{ Text = ($Line -join "`n") } {
            $bytes = [System.Text.Encoding]::UTF8.GetBytes($Text)
            $engine = [pscustomobject]@{
                Process     = [pscustomobject]@{ StandardOutput = New-Object -TypeName System.IO.StreamReader -ArgumentList (New-Object -TypeName System.IO.MemoryStream -ArgumentList (, $bytes)) }
                Lines       = New-Object -TypeName 'System.Collections.Concurrent.BlockingCollection[string]'
                Processes   = @{}
                Ports       = @{}
                StopReading = $false
            }
            Receive-RpcBenchmarkRequest -Engine $engine -CallerCpu 0 -NotOffered '{0}'
            $engine.Lines.IsAddingCompleted
            @($engine.Processes.Keys)
            while ($engine.Lines.Count -gt 0) { $engine.Lines.Take() }
        }
    }
}

Describe 'Receive-RpcBenchmarkRequest' {
    It 'answers requests, notes processes, and queues all but the requests, in order' {
        $process = '{"type":"process","pid":7,"who":"a","port":null}'
        $lines = 'no JSON, but "place"', $process, '{"type":"place","id":1,"pid":7,"cpus":[0]}', '{ "id": 2, "pid": 7, "type": "unthrottle" }', '"place"', '', '{"type":"finished"}'
        Receive-Line -Line $lines | Should -Be $true, 7, $lines[0], $process, '"place"', '', '{"type":"finished"}'
        $script:Answered | Should -Be 'place 1', 'unthrottle 2'
    }

    It 'takes no result for a request because of a word in it' {
        $line = '{"type":"warning","problem":{"id":"x","message":"\"place\""}}'
        Receive-Line -Line $line | Should -Be $true, $line
        $script:Answered | Should -BeNullOrEmpty
    }
}
