BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkSystemHome' {
    It 'does not go by HOME, and leaves it as it is' {
        $said = $env:HOME
        try {
            $env:HOME = 'relative'
            $found = InModuleScope RpcBench { Get-RpcBenchmarkSystemHome }
            [System.IO.Path]::IsPathRooted($found) | Should -BeTrue
            $env:HOME | Should -BeExactly 'relative'
        }
        finally {
            $env:HOME = $said
        }
    }

    It 'leaves HOME unset where it was, and asks nothing under -WhatIf' {
        $said = $env:HOME
        try {
            $env:HOME = $null
            $found = InModuleScope RpcBench {
                $WhatIfPreference = $true
                Get-RpcBenchmarkSystemHome
            }
            $found | Should -BeOfType [string]
            [System.Environment]::GetEnvironmentVariable('HOME') | Should -BeNullOrEmpty
            Test-Path -LiteralPath Env:HOME | Should -BeFalse
        }
        finally {
            $env:HOME = $said
        }
    }
}
