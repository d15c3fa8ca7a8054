BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'run-1.json', 'run-1.html', 'run-1.csv.bak', 'run-10.html', 'xrun-1.html', 'mine.json', 'mine.html') {
        [System.IO.File]::WriteAllText((Join-Path $TestDrive $name), '')
    }
    $null = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'run-1.folder')
}

Describe 'Get-RpcBenchmarkCompanion' {
    It 'finds the files named after the run of <File>: <Found>' -ForEach @(
        @{ File = 'run-1.json'; Found = 'run-1.csv.bak', 'run-1.html' }
        @{ File = 'mine.json'; Found = @() }
    ) {
        $names = InModuleScope RpcBench -Parameters @{ Path = Join-Path $TestDrive $File } { Get-RpcBenchmarkCompanion -Path $Path -RunId 'run-1' }
        @($names | ForEach-Object { [System.IO.Path]::GetFileName($_) } | Sort-Object) | Should -Be $Found
    }
}
