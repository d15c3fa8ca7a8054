BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Resolve-RpcBenchmarkAccount', 'Get-RpcBenchmarkScriptPolicy', 'Test-RpcBenchmarkSignature') { Import-WindowsFunction -Name $name }
    $folder = [System.IO.Path]::GetFullPath('/tasks/nightly')

    function Get-Refusal {
        param([object] $Principal)
        Get-CaughtId {
            InModuleScope RpcBench -Parameters @{ Launcher = Join-Path $folder 'Invoke-RpcBenchmarkTask.ps1'; Principal = $Principal } {
                function Invoke-Inner { [CmdletBinding()] param() Assert-RpcBenchmarkTaskFile -Launcher $Launcher -Node /usr/bin/node -Python '' -DataFolder /data -Principal $Principal -Cmdlet $PSCmdlet }
                Invoke-Inner
            }
        }
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Assert-RpcBenchmarkTaskFile' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkForeignWriter
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkUnreadableFile
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkAccount -MockWith { if ($UserId) { "S-$UserId" } else { 'S-me' } }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkScriptPolicy -MockWith { 'RemoteSigned' }
        Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkSignature -MockWith { $false }
    }

    It 'looks at launcher, plan, settings, module, programs and data folder' {
        Get-Refusal | Should -BeNullOrEmpty
        Should -Invoke -ModuleName RpcBench -CommandName Find-RpcBenchmarkForeignWriter -Times 1 -Exactly -ParameterFilter {
            $wanted = @($folder, $ModuleRoot, '/data', '/usr/bin/node', (Join-Path $ModuleRoot 'RpcBench.psm1')) + @('Invoke-RpcBenchmarkTask.ps1', 'plan.json', 'task.json' | ForEach-Object { Join-Path $folder $_ })
            @($wanted | Where-Object { $Path -notcontains $_ }).Count -eq 0 -and $Path -notcontains ''
        }
        Should -Invoke -ModuleName RpcBench -CommandName Get-RpcBenchmarkScriptPolicy -Times 1 -Exactly -ParameterFilter { -not $OtherAccount }
    }

    It 'refuses what a lesser account may write, and what another may not read' {
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkForeignWriter -MockWith { [pscustomobject]@{ Path = 'C:\t'; Account = 'S-1-5-11' } }
        Get-Refusal | Should -Be 'TaskFileNotSafe,Invoke-Inner'
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkUnreadableFile -MockWith { 'C:\t\plan.json' }
        Get-Refusal -Principal ([pscustomobject]@{ UserId = 'other' }) | Should -Be 'TaskFileNotReadable,Invoke-Inner'
    }

    It 'refuses where the account would run no scripts: <Policy>, signed <Signed>: <Id>' -ForEach @(
        @{ Policy = 'Restricted'; Signed = $true; Id = 'TaskScriptsNotAllowed,Invoke-Inner' }
        @{ Policy = 'AllSigned'; Signed = $false; Id = 'TaskScriptsNotAllowed,Invoke-Inner' }
        @{ Policy = 'AllSigned'; Signed = $true; Id = $null }
        @{ Policy = 'Bypass'; Signed = $false; Id = $null }
    ) {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkScriptPolicy -MockWith { $Policy }
        Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkSignature -MockWith { $Signed }
        Get-Refusal -Principal ([pscustomobject]@{ UserId = 'other' }) | Should -Be $Id
        Should -Invoke -ModuleName RpcBench -CommandName Get-RpcBenchmarkScriptPolicy -Times 1 -Exactly -ParameterFilter { $OtherAccount }
    }
}
