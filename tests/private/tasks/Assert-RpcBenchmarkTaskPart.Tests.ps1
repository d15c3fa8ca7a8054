BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Resolve-RpcBenchmarkAccount

    function New-Part {
        <# An object of a class of Windows. #>
        param([string] $Class, [hashtable] $Member = @{})
        $all = @{ CimClass = [pscustomobject]@{ CimClassName = $Class } } + $Member
        [pscustomobject] $all
    }

    function Get-Refusal {
        param([System.Collections.IDictionary] $Bound)
        Get-CaughtId {
            InModuleScope RpcBench -Parameters @{ Bound = $Bound } {
                function Invoke-Inner { [CmdletBinding()] param() Assert-RpcBenchmarkTaskPart -Bound $Bound -Name nightly -Cmdlet $PSCmdlet }
                Invoke-Inner
            }
        }
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Assert-RpcBenchmarkTaskPart' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkAccount -MockWith { if ($UserId -eq 'ada') { 'S-1-5-21-1' } }
        $bound = @{ Trigger = @(New-Part -Class 'MSFT_TaskDailyTrigger') }
    }

    It 'lets what the ScheduledTasks module makes pass' {
        $bound['Settings'] = New-Part -Class 'MSFT_TaskSettings3' -Member @{ WakeToRun = $true }
        $bound['Principal'] = New-Part -Class 'MSFT_TaskPrincipal2' -Member @{ UserId = 'ada' }
        $bound['Wake'] = $true
        Get-Refusal -Bound $bound | Should -BeNullOrEmpty
    }

    It 'refuses <Case>: <Id>' -ForEach @(
        @{ Case = 'a word in place of a trigger'; Id = 'TaskPartWrong'; Given = @{ Trigger = @('Daily') } }
        @{ Case = 'a trigger among settings'; Id = 'TaskPartWrong'; Given = @{ Settings = [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskDailyTrigger' } } } }
        @{ Case = 'a name in place of a principal'; Id = 'TaskPartWrong'; Given = @{ Principal = 'SYSTEM' } }
        @{ Case = 'a trigger that is switched off'; Id = 'TaskNeverRuns'; Given = @{ Trigger = @([pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskBootTrigger' }; Enabled = $false }) } }
        @{ Case = 'waking beside settings that do not'; Id = 'TaskNotWoken'; Given = @{ Wake = $true; Settings = [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskSettings3' }; WakeToRun = $false } } }
        @{ Case = 'an account that there is not'; Id = 'TaskAccountUnknown'; Given = @{ Principal = [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskPrincipal2' }; UserId = 'nobody at all' } } }
        @{ Case = 'a group that there is not'; Id = 'TaskAccountUnknown'; Given = @{ Principal = [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskPrincipal2' }; GroupId = 'nobody at all' } } }
    ) {
        foreach ($name in $Given.Keys) { $bound[$name] = $Given[$name] }
        Get-Refusal -Bound $bound | Should -Be "$Id,Invoke-Inner"
    }
}
