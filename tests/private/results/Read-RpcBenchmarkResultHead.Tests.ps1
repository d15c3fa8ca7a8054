BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $file = Join-Path $TestDrive 'run.json'

    function Get-Head {
        InModuleScope RpcBench -Parameters @{ Path = $file } { Read-RpcBenchmarkResultHead -Path $Path }
    }
}

Describe 'Read-RpcBenchmarkResultHead' {
    It 'says when a run was, what became of it, and its tags: <_>' -ForEach 'indented', 'compact', 'with a byte order mark', 'UTF-16' {
        $json = ConvertTo-Json -InputObject (Get-ExampleRun -RunId '20261122-150512-0a1b2c' -Tag 'nightly', 'v1.2') -Depth 20 -Compress:($_ -eq 'compact')
        $encoding = switch ($_) { 'with a byte order mark' { [System.Text.Encoding]::UTF8 } 'UTF-16' { [System.Text.Encoding]::Unicode } default { New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false } }
        [System.IO.File]::WriteAllText($file, $json, $encoding)
        $head = Get-Head
        $head.RunId | Should -BeExactly '20261122-150512-0a1b2c'
        $head.State | Should -Be 'Completed'
        $head.StartedAt.ToUniversalTime().ToString('HH:mm:ss', [cultureinfo]::InvariantCulture) | Should -Be '15:05:12'
        $head.Tag | Should -Be 'nightly', 'v1.2'
    }

    It 'knows no tags from tags that the file does not have' {
        [System.IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject (Get-ExampleRun) -Depth 20))
        $null -eq (Get-Head).Tag | Should -BeFalse
        @((Get-Head).Tag).Count | Should -Be 0
        [System.IO.File]::WriteAllText($file, (Get-Example 'result/valid/partial.json'))
        $null -eq (Get-Head).Tag | Should -BeTrue
    }

    It 'is not led astray by what a path says' {
        $run = Get-ExampleRun -Tag 'real'
        $run.runtimes[0].path = '"tags": ["false"], "state": "Failed"'
        [System.IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject $run -Depth 20))
        (Get-Head).Tag | Should -Be 'real'
    }

    It 'says what there is of a file that was cut short' {
        [System.IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject (Get-ExampleRun) -Depth 20).Substring(0, 200))
        (Get-Head).RunId | Should -Be '20261122-150512-0a1b2c'
        $null -eq (Get-Head).Tag | Should -BeTrue
    }

    It 'says nothing of <What>' -ForEach @(
        @{ What = 'an empty file'; Text = '' }
        @{ What = 'a file of another kind'; Text = '{"name":"rpcbench","kind":"RpcBench.Run"}' }
        @{ What = 'what is not JSON'; Text = 'hello' }
        @{ What = 'a file that is not there'; Text = $null }
    ) {
        if ($null -eq $Text) { Remove-Item -LiteralPath $file } else { [System.IO.File]::WriteAllText($file, $Text) }
        Get-Head | Should -BeNullOrEmpty
    }

    It 'reads a file that another program is writing' {
        $stream = New-Object -TypeName System.IO.FileStream -ArgumentList $file, 'Create', 'ReadWrite', 'ReadWrite'
        try {
            $bytes = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject (Get-ExampleRun) -Depth 20))
            $stream.Write($bytes, 0, $bytes.Length)
            $stream.Flush()
            (Get-Head).State | Should -Be 'Completed'
        }
        finally {
            $stream.Dispose()
        }
    }
}
