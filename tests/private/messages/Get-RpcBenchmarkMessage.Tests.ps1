BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkMessage' {
    It 'gives every problem a category that PowerShell has' {
        InModuleScope RpcBench {
            $problems = (Get-RpcBenchmarkMessage).Problems
            $problems.Count | Should -BeGreaterThan 20
            foreach ($id in $problems.Keys) {
                { [System.Management.Automation.ErrorCategory] $problems[$id].Category } | Should -Not -Throw -Because $id
            }
        }
    }

    It 'knows every id that the engine can report' {
        $errors = Join-Path $ModuleRoot 'engine/src/errors'
        if (-not (Test-Path -LiteralPath $errors)) {
            Set-ItResult -Skipped -Because "the engine's sources are not here"
            return
        }
        $text = @(Get-ChildItem -LiteralPath $errors -Filter '*.ts' -Recurse | ForEach-Object { [System.IO.File]::ReadAllText($_.FullName) }) -join "`n"
        $ids = @([regex]::Matches($text, '(?m)^  ([A-Z][A-Za-z]+): \{') | ForEach-Object { $_.Groups[1].Value })
        $ids.Count | Should -BeGreaterThan 50
        InModuleScope RpcBench -Parameters @{ Ids = $ids } {
            $known = @((Get-RpcBenchmarkMessage).Problems.Keys)
            # Those are warnings only, and a warning has no category.
            $warnings = 'ResultElsewhere', 'PlaceNotAnswering', 'OnlyFreePlacement', 'FewerLaunches', 'GroupsLeftOut'
            # The sentences of options, which go by ids of their own: InvalidRate, UnknownRuntime. All such are bad arguments.
            $ofOptions = 'NameUnknown', 'ValueRefused'
            @($Ids | Where-Object { $_ -notin $known -and $_ -notin $warnings -and $_ -notin $ofOptions -and $_ -cnotmatch '^(Unknown|Invalid)[A-Z]' }) | Should -BeNullOrEmpty
        }
    }

    It 'is English where the language of the user is not there' {
        # Another process: the language of a running one cannot be changed everywhere.
        $shell = Get-TestShell
        $script = "[System.Threading.Thread]::CurrentThread.CurrentUICulture = 'tr-TR'; Import-Module '$ModuleRoot/RpcBench.psd1'; & (Get-Module RpcBench) { (Get-RpcBenchmarkMessage).Text.Measure }"
        & $shell -NoProfile -NonInteractive -Command $script | Should -Be 'Measure'
    }
    It 'reads them in a folder whose name looks like a pattern' {
        $folder = Join-Path $TestDrive 'a [folder]'
        $null = New-Item -ItemType Directory -Path (Join-Path $folder 'en-US')
        Copy-Item -LiteralPath (Join-Path $ModuleRoot 'en-US/RpcBench.Messages.psd1') -Destination (Join-Path $folder 'en-US')
        Import-RpcBench
        InModuleScope RpcBench -Parameters @{ Folder = $folder } {
            $script:ModuleRoot = $Folder
            (Get-RpcBenchmarkMessage).Text.Measure | Should -BeExactly 'Measure'
        }
        Import-RpcBench
    }
}
