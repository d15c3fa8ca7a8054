BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Resolve-Link {
        param([string] $Path)
        InModuleScope RpcBench -Parameters @{ Path = $Path } { Resolve-RpcBenchmarkLink -Path $Path }
    }
}

Describe 'Resolve-RpcBenchmarkLink' {
    It 'gives a path that is no link as it is, there or not' {
        $file = Join-Path $TestDrive 'a [b].json'
        Resolve-Link -Path $file | Should -BeExactly $file
        [System.IO.File]::WriteAllText($file, 'x')
        Resolve-Link -Path $file | Should -BeExactly $file
    }

    It 'follows links, also to what is not there yet, and says where they go round in a circle' -Skip:([System.IO.Path]::DirectorySeparatorChar -eq '\') {
        & ln -s 'to.json' "$TestDrive/from.json"
        & ln -s "$TestDrive/from.json" "$TestDrive/first.json"
        Resolve-Link -Path "$TestDrive/first.json" | Should -BeExactly "$TestDrive/to.json"
        & ln -s 'one' "$TestDrive/two"
        & ln -s 'two' "$TestDrive/one"
        Resolve-Link -Path "$TestDrive/one" | Should -BeOfType [System.IO.IOException]
    }

    It 'refuses a pipe, whose place a file would take' -Skip:([System.IO.Path]::DirectorySeparatorChar -eq '\') {
        & mkfifo "$TestDrive/pipe"
        Resolve-Link -Path "$TestDrive/pipe" | Should -BeOfType [System.IO.IOException]
    }
}
