# The list of what only Windows has (selftest/windows-lines.json) is whole, and the self-test does what it says.

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $lines = @(InModuleScope RpcBench { Get-RpcBenchmarkSelfTestLine })
    $exercises = @{}
    $called = @{}
    foreach ($file in Get-ChildItem -LiteralPath (Join-Path $ModuleRoot 'private/selftest') -Filter 'Get-*Exercise.ps1') {
        $table = InModuleScope RpcBench -Parameters @{ Name = $file.BaseName } { & $Name }
        foreach ($id in $table.Keys) {
            $exercises[$id] = $table[$id]
            $called[$id] = @($table[$id].Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true) | ForEach-Object { $_.GetCommandName() })
        }
    }
}

Describe 'The list of what only Windows has' {
    It 'has each id once, and names files that are there' {
        @($lines.id | Group-Object | Where-Object { $_.Count -gt 1 }) | Should -BeNullOrEmpty
        @($lines | ForEach-Object { $id = $_.id; $_.where | Where-Object { -not (Test-Path -LiteralPath (Join-Path $ModuleRoot $_)) } | ForEach-Object { "${id}: $_" } }) | Should -BeNullOrEmpty
    }

    It 'has every function of private/windows in a line, whose step calls it' {
        $files = @(Get-ChildItem -LiteralPath (Join-Path $ModuleRoot 'private/windows') -Filter '*.ps1')
        $files.Count | Should -BeGreaterThan 0
        $faults = foreach ($file in $files) {
            $own = @($lines | Where-Object { "private/windows/$($file.Name)" -in $_.where })
            if ($own.Count -eq 0) { "$($file.BaseName): in no line" }
            elseif (@($own | Where-Object { $file.BaseName -in $called[$_.by] }).Count -eq 0) { "$($file.BaseName): no step of $($own.id) calls it" }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'has a step for every line, or says why there is none, and no step that no line names' {
        @($lines | Where-Object { -not $_.without -and -not $exercises.ContainsKey($_.by) } | ForEach-Object { $_.id }) | Should -BeNullOrEmpty
        @($lines | Where-Object { $_.without -and $exercises.ContainsKey($_.id) } | ForEach-Object { $_.id }) | Should -BeNullOrEmpty
        @($exercises.Keys | Where-Object { $_ -notin $lines.by }) | Should -BeNullOrEmpty
    }

    It 'needs nothing that the steps do not get' {
        $known = @(InModuleScope RpcBench { Mock Get-RpcBenchmarkDoctorReport { }; (New-RpcBenchmarkSelfTestContext -Folder '/f').PSObject.Properties.Name })
        @($lines.needs | Where-Object { $_ -notin $known }) | Should -BeNullOrEmpty
        @($lines.system | Where-Object { $_ -cnotin 'Windows', 'Any' }) | Should -BeNullOrEmpty
    }
}
