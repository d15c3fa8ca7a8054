BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Use-RpcBenchmarkCallerPreference' {
    BeforeAll {
        # A function of the module, called from outside of it.
        InModuleScope RpcBench {
            function script:Get-Seen { [CmdletBinding()] [OutputType([string])] param() Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet; "$WarningPreference/$ErrorActionPreference" }
        }
        $seen = & (Get-Module -Name RpcBench) { ${function:Get-Seen} }
        Set-Item -Path function:Get-SeenOutside -Value $seen
    }

    It 'sees what the calling script has set' {
        $WarningPreference = 'Stop'
        $ErrorActionPreference = 'Ignore'
        Get-SeenOutside | Should -Be 'Stop/Ignore'
    }

    It 'lets a parameter win' {
        $WarningPreference = 'Stop'
        Get-SeenOutside -WarningAction SilentlyContinue | Should -BeLike 'SilentlyContinue/*'
    }

    It 'does not ask at each message with -Debug, which Windows PowerShell means by it' {
        InModuleScope RpcBench {
            function Get-Debug { [CmdletBinding()] [OutputType([string])] param() $DebugPreference = 'Inquire'; Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet; "$DebugPreference" }
            Get-Debug -Debug | Should -Be 'Continue'
        }
    }

    It 'changes nothing outside' {
        $before = InModuleScope RpcBench { $WarningPreference }
        $WarningPreference = 'Stop'
        $null = Get-SeenOutside
        InModuleScope RpcBench { $WarningPreference } | Should -Be $before
    }
}
