BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Save-RpcBenchmarkText' {
    BeforeAll {
        function Save-Text {
            param([string] $Path, [string] $Text)
            InModuleScope RpcBench -Parameters @{ Path = $Path; Text = $Text } { Save-RpcBenchmarkText -Path $Path -Text $Text -Attempts 2 }
        }
    }

    It 'writes UTF-8 without a mark, with LF, into folders it makes' {
        $path = Join-Path $TestDrive 'a [b]/c/text.json'
        Save-Text -Path $path -Text "{`r`n`"x`": `"$([char] 0xE4)`"`r`n}"
        [System.IO.File]::ReadAllBytes($path) | Should -Be @(0x7B, 0x0A, 0x22, 0x78, 0x22, 0x3A, 0x20, 0x22, 0xC3, 0xA4, 0x22, 0x0A, 0x7D, 0x0A)
    }

    It 'replaces a file, and leaves no other' {
        $folder = Join-Path $TestDrive 'replace'
        Save-Text -Path "$folder/text" -Text 'old'
        Save-Text -Path "$folder/text" -Text 'new'
        [System.IO.File]::ReadAllText("$folder/text") | Should -BeExactly "new`n"
        @([System.IO.Directory]::GetFileSystemEntries($folder)).Count | Should -Be 1
    }

    It 'leaves nothing where it cannot write' {
        $folder = Join-Path $TestDrive 'taken'
        $null = New-Item -ItemType Directory -Path (Join-Path $folder 'text')
        Save-Text -Path (Join-Path $folder 'text') -Text 'x' | Should -BeOfType [System.Exception]
        @([System.IO.Directory]::GetFileSystemEntries($folder)).Count | Should -Be 1
    }

    It 'writes what a link names, and leaves the link' -Skip:([System.IO.Path]::DirectorySeparatorChar -eq '\') {
        & ln -s 'real.json' "$TestDrive/link.json"
        foreach ($text in 'first', 'second') {
            Save-Text -Path "$TestDrive/link.json" -Text $text
            [System.IO.File]::ReadAllText("$TestDrive/real.json") | Should -BeExactly "$text`n"
        }
        (Get-Item -LiteralPath "$TestDrive/link.json").LinkType | Should -Be 'SymbolicLink'
    }

    It 'leaves the file that is there, and no other, where the room ends in the middle' -Skip:([System.IO.Path]::DirectorySeparatorChar -eq '\') {
        # A limit on the size of files does to a write what a full disk does. It lasts as long as the process.
        $folder = (New-Item -ItemType Directory -Path (Join-Path $TestDrive 'full')).FullName
        [System.IO.File]::WriteAllText("$folder/text", 'old')
        $shell = Join-Path $PSHOME "pwsh"
        $script = "Import-Module '$ModuleRoot/RpcBench.psd1'; & (Get-Module RpcBench) { (Save-RpcBenchmarkText -Path '$folder/text' -Text ('x' * 1MB) -Attempts 1) -is [System.Exception] }"
        # By default .NET makes a large file in memory for its code, and the signal ends a process that does not ignore it.
        & /bin/sh -c 'trap "" XFSZ; ulimit -f 512; DOTNET_EnableWriteXorExecute=0 exec "$0" -NoProfile -NonInteractive -Command "$1"' $shell $script | Should -Be 'True'
        [System.IO.File]::ReadAllText("$folder/text") | Should -BeExactly 'old'
        @([System.IO.Directory]::GetFileSystemEntries($folder)).Count | Should -Be 1
    }
}
