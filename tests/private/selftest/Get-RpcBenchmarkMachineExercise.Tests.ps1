BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/StepTools.ps1"
    Import-RpcBench
    if (-not (InModuleScope RpcBench { $script:OnWindows })) {
        Import-StepFunction -Name Get-RpcBenchmarkCpuCount, Resolve-RpcBenchmarkAccount, Get-RpcBenchmarkFileWriter, Get-RpcBenchmarkFileReader, Test-RpcBenchmarkElevation
    }
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
    $balanced = '381b4222-f694-41f0-9685-ff5bb260df2e'

    function Use-Answer {
        <# Functions of the module that answer so. #>
        param([hashtable] $Answer)
        foreach ($name in $Answer.Keys) { Mock -ModuleName RpcBench -CommandName $name -MockWith $Answer[$name] }
    }
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkMachineExercise' {
    It 'has a step <_> that passes on any system' -ForEach 'FileReplaced', 'JournalLock' {
        $step = Invoke-Step -Topic Machine -Id $_
        $step.State | Should -Be 'Passed' -Because $step.Seen
    }

    It '<Id> is <State> where <Because>' -ForEach @(
        @{ Id = 'CpuCount'; State = 'Passed'; Because = 'the registry has as many as .NET'; Answer = @{ 'Get-RpcBenchmarkCpuCount' = { [System.Environment]::ProcessorCount } } }
        @{ Id = 'CpuCount'; State = 'Failed'; Because = 'it has fewer'; Answer = @{ 'Get-RpcBenchmarkCpuCount' = { 0 } } }
        @{ Id = 'CallerCpu'; State = 'Passed'; Because = 'some are offered'; Answer = @{ 'Get-RpcBenchmarkCallerCpu' = { 0, 1 }; 'Get-RpcBenchmarkCpuCount' = { 2 } } }
        @{ Id = 'CallerCpu'; State = 'Failed'; Because = 'none is, of few'; Answer = @{ 'Get-RpcBenchmarkCallerCpu' = { }; 'Get-RpcBenchmarkCpuCount' = { 2 } } }
        @{ Id = 'CallerCpu'; State = 'Passed'; Because = 'none is, of more than a mask has'; Answer = @{ 'Get-RpcBenchmarkCallerCpu' = { }; 'Get-RpcBenchmarkCpuCount' = { 128 } } }
        @{ Id = 'CallerCore'; State = 'Passed'; Because = 'Windows tells of its cores'; Answer = @{ 'Get-RpcBenchmarkCallerCore' = { @{ cpu = 0; core = 0; efficiencyClass = 0 }, @{ cpu = 1; core = 0; efficiencyClass = 0 } } } }
        @{ Id = 'CallerCore'; State = 'Failed'; Because = 'it does not'; Answer = @{ 'Get-RpcBenchmarkCallerCore' = { } } }
        @{ Id = 'PowerPlan'; State = 'Passed'; Because = 'the plan is read and set again'; Answer = @{ 'Get-RpcBenchmarkPowerPlan' = { '381b4222-f694-41f0-9685-ff5bb260df2e' }; 'Set-RpcBenchmarkPowerPlan' = { }; 'Get-RpcBenchmarkSettingTarget' = { $Value } } }
        @{ Id = 'PowerPlan'; State = 'Failed'; Because = 'it is not told'; Answer = @{ 'Get-RpcBenchmarkPowerPlan' = { } } }
        @{ Id = 'PowerPlan'; State = 'Failed'; Because = 'setting it is refused'; Answer = @{ 'Get-RpcBenchmarkPowerPlan' = { 'x' }; 'Get-RpcBenchmarkSettingTarget' = { $Value }; 'Set-RpcBenchmarkPowerPlan' = { ConvertTo-RpcBenchmarkErrorRecord -Id SettingDenied -Values 'a', 'b', 'c' } } }
        @{ Id = 'Elevation'; State = 'Passed'; Because = 'Windows says'; Answer = @{ 'Test-RpcBenchmarkElevation' = { $false } } }
        @{ Id = 'Account'; State = 'Failed'; Because = 'this account has no SID'; Answer = @{ 'Resolve-RpcBenchmarkAccount' = { } } }
        @{ Id = 'FileWriter'; State = 'Passed'; Because = 'somebody may write, and read'; Answer = @{ 'Get-RpcBenchmarkFileWriter' = { 'S-1-5-32-544' }; 'Get-RpcBenchmarkFileReader' = { 'S-1-5-32-544' }; 'Resolve-RpcBenchmarkAccount' = { 'S-1-5-21-1' } } }
        @{ Id = 'FileWriter'; State = 'Failed'; Because = 'nobody may read'; Answer = @{ 'Get-RpcBenchmarkFileWriter' = { 'S-1-5-32-544' }; 'Get-RpcBenchmarkFileReader' = { }; 'Resolve-RpcBenchmarkAccount' = { 'S-1-5-21-1' } } }
        @{ Id = 'FileWriter'; State = 'Failed'; Because = 'nobody may'; Answer = @{ 'Get-RpcBenchmarkFileWriter' = { } } }
        @{ Id = 'FileReplaced'; State = 'Failed'; Because = 'it is not written'; Answer = @{ 'Save-RpcBenchmarkText' = { New-Object -TypeName System.IO.IOException } } }
        @{ Id = 'JournalLock'; State = 'Failed'; Because = 'two have the lock'; Answer = @{ 'Lock-RpcBenchmarkEnvironmentJournal' = { New-Object -TypeName System.IO.MemoryStream } } }
    ) {
        Use-Answer -Answer $Answer
        $step = Invoke-Step -Topic Machine -Id $Id
        $step.State | Should -Be $State -Because $step.Seen
    }

    It 'writes to the data folder, and leaves nothing in it' {
        $folder = Join-Path $TestDrive 'of the user'
        (Invoke-Step -Topic Machine -Id DataFolder -Context @{ DataFolder = $folder }).State | Should -Be 'Passed'
        @(Get-ChildItem -LiteralPath $folder).Count | Should -Be 0
        (Invoke-Step -Topic Machine -Id DataFolder).State | Should -Be 'Failed'
    }
}
