BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Get-RpcBenchmarkPowerPlan') {
        . (Get-Module -Name RpcBench) { . $args[0] } (Join-Path $ModuleRoot "private/linux/$name.ps1")
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkPowerPlan (Linux)' {
    It 'is "<Plan>" where the governors are <Governors>' -ForEach @(
        @{ Governors = 'schedutil', 'schedutil'; Plan = 'schedutil' }
        @{ Governors = 'powersave', 'performance'; Plan = 'policy0=powersave policy1=performance' }
        # In the order of numbers, not of letters.
        @{ Governors = @('a') * 10 + 'b'; Plan = (@(0..9 | ForEach-Object { "policy$_=a" }) + 'policy10=b') -join ' ' }
    ) {
        $root = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        for ($i = 0; $i -lt $Governors.Count; $i++) {
            $null = New-Item -ItemType Directory -Path "$root/policy$i" -Force
            [System.IO.File]::WriteAllText("$root/policy$i/scaling_governor", "$($Governors[$i])`n")
        }
        $null = New-Item -ItemType Directory -Path "$root/boost"
        InModuleScope RpcBench -Parameters @{ Root = $root } { Get-RpcBenchmarkPowerPlan -Root $Root } | Should -BeExactly $Plan
    }

    It 'is nothing where the kernel has none: <_>' -ForEach 'no folder', 'an empty folder' {
        $root = Join-Path $TestDrive $_
        if ($_ -eq 'an empty folder') {
            $null = New-Item -ItemType Directory -Path $root
        }
        InModuleScope RpcBench -Parameters @{ Root = $root } { Get-RpcBenchmarkPowerPlan -Root $Root } | Should -BeNullOrEmpty
    }
}
