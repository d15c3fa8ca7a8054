BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $folder = Join-Path $TestDrive "it's a [task]"
    $launcher = InModuleScope RpcBench -Parameters @{ Folder = $folder } { Save-RpcBenchmarkTask -Folder $Folder -Name nightly -PlanText '{"version":1}' -Node /usr/bin/node -Python '' -DataFolder /data -OutputPath '' -Gate ([ordered]@{ limit = [ordered]@{ UsPerCall = '+3%' }; inconclusiveAs = 'Pass'; baseline = $null }) -WaitSeconds 5 -EverySeconds 1 }
}

Describe 'Save-RpcBenchmarkTask' {
    It 'writes all that the launcher needs, and gives its path' {
        $launcher | Should -Be (Join-Path $folder 'Invoke-RpcBenchmarkTask.ps1')
        [System.IO.File]::ReadAllText($launcher) | Should -Be ([System.IO.File]::ReadAllText((Join-Path $ModuleRoot 'launcher/Invoke-RpcBenchmarkTask.ps1')))
        [System.IO.File]::ReadAllText((Join-Path $folder 'plan.json')) | Should -Be '{"version":1}'
        $settings = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $folder 'task.json')))
        "$($settings.version) $($settings.name) $($settings.node) $($settings.dataFolder) $($settings.waitSeconds) $($settings.everySeconds)" | Should -Be '2 nightly /usr/bin/node /data 5 1'
        $settings.module | Should -Exist
        "$($settings.gate.limit.UsPerCall) $($settings.gate.inconclusiveAs)" | Should -Be '+3% Pass'
        $settings.python, $settings.outputPath | Should -Be $null, $null
    }
}
