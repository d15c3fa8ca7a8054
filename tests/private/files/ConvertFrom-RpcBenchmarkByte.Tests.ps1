BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertFrom-RpcBenchmarkByte' {
    BeforeDiscovery {
        $text = '{"a":"' + [char] 0xe9 + '"}'
        $utf16 = [System.Text.UnicodeEncoding]::new($false, $false).GetBytes($text)
    }

    It 'reads <Name>' -ForEach @(
        @{ Name = 'UTF-8'; Bytes = [System.Text.UTF8Encoding]::new($false).GetBytes($text); Text = $text }
        @{ Name = 'UTF-16 without a mark'; Bytes = $utf16; Text = $text }
        @{ Name = 'UTF-16 with its mark'; Bytes = [byte[]] (@(0xff, 0xfe) + $utf16); Text = $text }
        @{ Name = 'UTF-16, big-endian'; Bytes = [System.Text.UnicodeEncoding]::new($true, $false).GetBytes($text); Text = $text }
        @{ Name = 'nothing'; Bytes = [byte[]] @(); Text = '' }
        @{ Name = 'a mark alone'; Bytes = [byte[]] (0xff, 0xfe); Text = '' }
    ) {
        InModuleScope RpcBench -Parameters @{ Bytes = $Bytes } { ConvertFrom-RpcBenchmarkByte -Byte $Bytes } | Should -BeExactly $Text
    }

    It 'refuses <Name> by that name' -ForEach @(
        @{ Name = 'UTF-32'; Bytes = [byte[]] (0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0) }
        @{ Name = 'not UTF-8'; Bytes = [byte[]] (0x7b, 0x22, 0xe9, 0x22, 0x7d) }
        @{ Name = 'UTF-16'; Bytes = [byte[]] (0xff, 0xfe, 0x7b, 0, 0x7d) }
    ) {
        $failure = { InModuleScope RpcBench -Parameters @{ Bytes = $Bytes } { ConvertFrom-RpcBenchmarkByte -Byte $Bytes } } | Should -Throw -PassThru
        $failure.Exception | Should -BeOfType [System.FormatException]
        $failure.Exception.Message | Should -Match $Name
    }
}
