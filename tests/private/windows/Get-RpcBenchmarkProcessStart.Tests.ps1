BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkProcessStart
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkProcessStart (Windows)' {
    It 'is the time in ticks, under <_>' -ForEach 'en-US', 'fa-IR' {
        $found = Invoke-UnderCulture -Culture $_ -Script { InModuleScope RpcBench { Get-RpcBenchmarkProcessStart -Id $PID } }
        $found | Should -Match '^\d{18}$'
        [System.Math]::Abs([long] $found - [System.Diagnostics.Process]::GetCurrentProcess().StartTime.ToFileTimeUtc()) | Should -BeLessThan 100000000
    }

    It 'has nothing for a process that is not there' {
        InModuleScope RpcBench { Get-RpcBenchmarkProcessStart -Id 0x7FFFFFFE } | Should -BeNullOrEmpty
    }
}
