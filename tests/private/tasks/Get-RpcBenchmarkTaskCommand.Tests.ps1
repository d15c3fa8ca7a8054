BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkTaskCommand' {
    It 'is this PowerShell with the launcher, without profile, quoted where it has to be' {
        $command = InModuleScope RpcBench { Get-RpcBenchmarkTaskCommand -Launcher '/a folder/Invoke.ps1' -Name nightly }
        $command.Program | Should -Exist
        $command.Argument | Should -Be '-NoProfile -NonInteractive -File "/a folder/Invoke.ps1" -Name nightly'
    }

    It 'knows a PowerShell of the Store by its folder' {
        $store = Join-Path $TestDrive 'WindowsApps/Microsoft.PowerShell_7.6.9.0_x64__8wekyb3d8bbwe'
        $null = New-Item -ItemType Directory -Path $store
        [System.IO.File]::WriteAllText((Join-Path $store 'pwsh.exe'), '')
        (InModuleScope RpcBench -Parameters @{ Folder = $store } { Get-RpcBenchmarkTaskCommand -Launcher '/x.ps1' -Name nightly -Folder $Folder }).IsOfStore | Should -BeTrue
        (InModuleScope RpcBench { Get-RpcBenchmarkTaskCommand -Launcher '/x.ps1' -Name nightly }).IsOfStore | Should -BeFalse
    }
}
