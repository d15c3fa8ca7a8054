BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $started = @{ event = ConvertFrom-Json -InputObject (Get-Example 'setup-events/valid/started.json') }
    $progress = @{ event = ConvertFrom-Json -InputObject (Get-Example 'setup-events/valid/progress.json') }
    $ready = @{ event = ConvertFrom-Json -InputObject (Get-Example 'setup-events/valid/ready.json') }
    $failed = @{ event = ConvertFrom-Json -InputObject (Get-Example 'setup-events/valid/failed.json') }

    function Invoke-InRunspace {
        <# Runs a script in a PowerShell of its own, and gives it, ended: its streams can be looked at. #>
        param([string] $Script)
        $shell = [powershell]::Create()
        $null = $shell.AddScript("Import-Module '$ModuleRoot/RpcBench.psd1'; $Script")
        $null = $shell.Invoke()
        $shell
    }
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Install-RpcBenchmarkRuntime' {
    It 'asks the engine, and returns what is ready, under <_>' -ForEach 'en-US', 'de-DE', 'tr-TR' {
        Use-FakeEngine -Steps $started, $progress, $ready
        $runtime = Invoke-UnderCulture -Culture $_ -Script {
            Set-StrictMode -Version Latest
            Install-RpcBenchmarkRuntime -ErrorAction Stop
        }
        $runtime.PSObject.TypeNames[0] | Should -Be 'RpcBench.Runtime'
        $runtime.Origin | Should -Be 'Made'
        @($runtime.Packages | Where-Object { $_.Name -eq 'rpyc' }).Version | Should -Be '5.3.0'
        $record = Get-FakeRecord
        $record.argv -join ' ' | Should -BeExactly 'setup --control -'
        $record.plan | Should -BeExactly '{"version":1,"python":null,"force":false}'
        $record.control | Should -BeNullOrEmpty
    }

    It 'says which Python, and that it is to be anew: a path by PowerShell''s location, of any letters' {
        Use-FakeEngine -Steps $started, $ready
        $folder = Join-Path $TestDrive "with spaces and $([char] 0xFC)$([char] 0x4E2D)"
        $null = New-Item -ItemType Directory -Path $folder
        Push-Location -LiteralPath $folder
        try {
            $null = Install-RpcBenchmarkRuntime -Python ./python.exe -Force
        }
        finally {
            Pop-Location
        }
        $plan = Get-FakePlan
        $plan.python | Should -BeExactly (Join-Path $folder 'python.exe')
        $plan.force | Should -BeTrue
        $plan.version | Should -Be 1
    }

    It 'sends what follows its contract' {
        Use-FakeEngine -Steps $started, $ready
        $null = Install-RpcBenchmarkRuntime -Python node
        Get-ContractFault -Text (Get-FakeRecord).plan -Contract setup | Should -BeNullOrEmpty
    }

    It 'starts nothing with <_>' -ForEach '-WhatIf', '$WhatIfPreference' {
        Use-FakeEngine -Steps $started, $ready
        if ($_ -eq '-WhatIf') {
            Install-RpcBenchmarkRuntime -WhatIf | Should -BeNullOrEmpty
        }
        else {
            $WhatIfPreference = $true
            Install-RpcBenchmarkRuntime | Should -BeNullOrEmpty
            $WhatIfPreference = $false
        }
        $env:RPCBENCH_FAKE_RECORD | Should -Not -Exist
    }

    It 'ends with the engine''s error, in the engine''s words' {
        Use-FakeEngine -Steps $started, $failed
        $failure = { Install-RpcBenchmarkRuntime } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'SetupFailed,Install-RpcBenchmarkRuntime'
        $failure.CategoryInfo.Category | Should -Be 'NotInstalled'
        $failure.ErrorDetails.RecommendedAction | Should -BeExactly $failed.event.problem.remedy
    }

    It 'ends where the engine <Does>: <Id>' -ForEach @(
        @{ Does = 'ends without a word'; Steps = @(@{ exit = 7 }); Id = 'EngineFailed' }
        @{ Does = 'says what is no event'; Steps = @(@{ raw = '{"type":"done"}' }); Id = 'BadEvent' }
        @{ Does = 'is newer'; Steps = @(@{ raw = '{"type":"started","version":2,"engineVersion":"9"}' }); Id = 'UnsupportedVersion' }
    ) {
        Use-FakeEngine -Steps $Steps
        Get-CaughtId { Install-RpcBenchmarkRuntime } | Should -Be "$Id,Install-RpcBenchmarkRuntime"
    }

    It 'shows each step, what pip says last, and takes the progress away' {
        Use-FakeEngine -Steps $started, $progress, $ready
        $shell = Invoke-InRunspace -Script 'Install-RpcBenchmarkRuntime'
        try {
            $shown = @($shell.Streams.Progress)
            $shown.Count | Should -Be 2
            $shown[0].StatusDescription | Should -BeExactly 'Installing the Python packages with pip ...'
            $shown[0].CurrentOperation | Should -BeExactly 'Collecting rpyc<7,>=5.3'
            $shown[1].RecordType | Should -Be 'Completed'
        }
        finally {
            $shell.Dispose()
        }
    }

    It 'stops the engine on Ctrl+C, and waits until it has ended' {
        Use-FakeEngine -Steps $started, $progress, @{ waitForStop = $true }, $failed
        $output = New-Object -TypeName 'System.Management.Automation.PSDataCollection[psobject]'
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$ModuleRoot/RpcBench.psd1'; Install-RpcBenchmarkRuntime")
            $null = $shell.BeginInvoke($output, $output)
            Wait-Until { $shell.Streams.Progress.Count -gt 0 } | Should -BeTrue
            $shell.Stop()
        }
        finally {
            $shell.Dispose()
        }
        $record = Get-FakeRecord
        $record.control | Should -BeExactly '{"type":"stop"}'
        Test-ProcessRunning -Id $record.pid | Should -BeFalse
    }
}
