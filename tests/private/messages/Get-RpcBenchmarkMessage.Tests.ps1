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

    It 'has a sentence and a remedy for each: what the engine words has its category from there, too' {
        InModuleScope RpcBench {
            $problems = (Get-RpcBenchmarkMessage).Problems
            @($problems.Keys | Where-Object { -not $problems[$_].ContainsKey('Message') -or -not $problems[$_].ContainsKey('Remedy') }) | Should -BeNullOrEmpty
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
