BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Clear-FakeEngine
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
    $first = '20261122-150512-0a1b2c'
    $second = '20261123-150512-0a1b2c'
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Export-RpcBenchmarkReport' {
    It 'says that there is no run yet' {
        { Export-RpcBenchmarkReport -Path (Join-Path $TestDrive 'none.html') } | Should -Throw -ErrorId 'NoSavedRun,Export-RpcBenchmarkReport'
    }

    It 'writes a page of the latest run, of runs through the pipeline, of a file' {
        $null = Save-ExampleRun -RunId $first
        $file = Save-ExampleRun -RunId $second
        $page = Export-RpcBenchmarkReport -Path (Join-Path $TestDrive 'a.html') -PassThru
        $page | Should -BeOfType [System.IO.FileInfo]
        $text = [System.IO.File]::ReadAllText($page.FullName)
        $text | Should -BeLike '<!doctype html>*'
        $text | Should -BeLike "*`"runId`":`"$second`"*"

        Get-RpcBenchmarkRun -RunId $first, $second | Export-RpcBenchmarkReport -Path (Join-Path $TestDrive 'two.html') | Should -BeNullOrEmpty
        [System.IO.File]::ReadAllText((Join-Path $TestDrive 'two.html')) | Should -BeLike '*"change":{*'

        Get-Item -LiteralPath $file | Export-RpcBenchmarkReport -Path (Join-Path $TestDrive 'b.md')
        [System.IO.File]::ReadAllText((Join-Path $TestDrive 'b.md')) | Should -BeLike '# *'
    }

    It 'lists the cells of a run of version 1 by their p50' {
        $old = "$PSScriptRoot/../fixtures/result-version-1.json"
        Export-RpcBenchmarkReport -InputObject $old -Path (Join-Path $TestDrive 'old.md')
        [System.IO.File]::ReadAllText((Join-Path $TestDrive 'old.md')) | Should -BeLike '*| p50 201 us |*'
    }

    It 'keeps a file with -NoClobber, and with -WhatIf' {
        $null = Save-ExampleRun -RunId $first
        $kept = Join-Path $TestDrive 'kept.html'
        [System.IO.File]::WriteAllText($kept, 'mine')
        { Export-RpcBenchmarkReport -Path $kept -NoClobber } | Should -Throw -ErrorId 'FileExists,Export-RpcBenchmarkReport'
        Export-RpcBenchmarkReport -Path $kept -WhatIf
        [System.IO.File]::ReadAllText($kept) | Should -BeExactly 'mine'
    }

    It 'refuses <Case>' -ForEach @(
        @{ Case = 'a name that says no form'; Path = 'r.pdf'; Given = $null; Id = 'UnknownReportForm' }
        @{ Case = 'a run that is not there'; Path = 'r.html'; Given = '20200101-000000-0a0a0a'; Id = 'ResultNotFound' }
        @{ Case = 'a file that is no run'; Path = 'r.html'; Given = 'none.json'; Id = 'ResultNotReadable' }
        @{ Case = 'a run of a newer version'; Path = 'r.html'; Given = 'newer.json'; Id = 'UnsupportedVersion' }
        @{ Case = 'a run of version 1 beside another'; Path = 'r.html'; Given = @('old.json', '20261122-150512-0a1b2c'); Id = 'ResultNotReadable' }
        @{ Case = 'a folder that is a file'; Path = 'taken/r.html'; Given = $null; Id = 'ReportNotWritable' }
        @{ Case = 'three runs'; Path = 'r.html'; Given = @('a.json', 'b.json', 'c.json'); Id = 'TooManyRuns' }
    ) {
        $null = Save-ExampleRun -RunId $first
        [System.IO.File]::WriteAllText((Join-Path $TestDrive 'taken'), '')
        [System.IO.File]::WriteAllText((Join-Path $TestDrive 'newer.json'), (Get-Example 'result/invalid/newer-version.json'))
        Copy-Item -LiteralPath "$PSScriptRoot/../fixtures/result-version-1.json" -Destination (Join-Path $TestDrive 'old.json')
        $parameters = @{ Path = Join-Path $TestDrive $Path }
        if ($Given) {
            $parameters['InputObject'] = @($Given | ForEach-Object -Process { if ($_ -like '*.json') { Join-Path $TestDrive $_ } else { $_ } })
        }
        { Export-RpcBenchmarkReport @parameters } | Should -Throw -ErrorId "$Id,Export-RpcBenchmarkReport"
        Test-Path -LiteralPath $parameters.Path | Should -BeFalse
    }

    It 'writes nothing for a pipeline that nothing came through' {
        $path = Join-Path $TestDrive 'nothing.html'
        @() | Export-RpcBenchmarkReport -Path $path
        Test-Path -LiteralPath $path | Should -BeFalse
    }
}
