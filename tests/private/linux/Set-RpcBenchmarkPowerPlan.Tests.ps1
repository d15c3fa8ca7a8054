BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Get-RpcBenchmarkPowerPlan', 'Set-RpcBenchmarkPowerPlan') {
        . (Get-Module -Name RpcBench) { . $args[0] } (Join-Path $ModuleRoot "private/linux/$name.ps1")
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Set-RpcBenchmarkPowerPlan (Linux)' {
    BeforeEach {
        $root = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        foreach ($name in 'policy0', 'policy4') {
            $null = New-Item -ItemType Directory -Path "$root/$name"
            [System.IO.File]::WriteAllText("$root/$name/scaling_governor", "schedutil`n")
        }
    }

    It 'gives the CPUs what it is told: <_>' -ForEach 'performance', 'policy0=powersave policy4=performance' {
        InModuleScope RpcBench -Parameters @{ Root = $root; Value = $_ } {
            Set-RpcBenchmarkPowerPlan -Value $Value -Root $Root | Should -BeNullOrEmpty
            Get-RpcBenchmarkPowerPlan -Root $Root | Should -BeExactly $Value
        }
    }

    It 'says what to type where it may not write: <Typed>' -ForEach @(
        @{ Value = 'performance'; Typed = 'echo performance | sudo tee */policy`*/scaling_governor' }
        @{ Value = 'policy0=a policy4=b'; Typed = 'echo a | sudo tee */policy0/scaling_governor; echo b | sudo tee */policy4/scaling_governor' }
    ) {
        # A folder in the file's place may not be written by anybody, root included.
        foreach ($name in 'policy0', 'policy4') {
            Remove-Item -LiteralPath "$root/$name/scaling_governor"
            $null = New-Item -ItemType Directory -Path "$root/$name/scaling_governor"
        }
        $failure = InModuleScope RpcBench -Parameters @{ Root = $root; Value = $Value } { Set-RpcBenchmarkPowerPlan -Value $Value -Root $Root }
        $failure.FullyQualifiedErrorId | Should -Be 'SettingDenied'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike "*$Typed"
    }
}
