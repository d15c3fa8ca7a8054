BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name New-RpcBenchmarkNetRule
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'New-RpcBenchmarkNetRule (Windows)' {
    It 'allows exactly what was named' {
        Mock -ModuleName RpcBench -CommandName New-NetFirewallRule -MockWith { [pscustomobject]@{ Name = $Name } }
        $rule = InModuleScope RpcBench { New-RpcBenchmarkNetRule -Name RpcBench-TCP-50051 -Description 'RpcBench, for x; expires 2026-01-01T00:00:00Z' -Program 'C:\node.exe' -Port 50051 -LocalAddress 10.0.0.5 -RemoteAddress 10.0.0.7, 10.0.1.0/24 -NetworkProfile Domain, Private }
        $rule.Name | Should -Be RpcBench-TCP-50051
        Should -Invoke -ModuleName RpcBench -CommandName New-NetFirewallRule -Times 1 -Exactly -ParameterFilter {
            $Name -ceq 'RpcBench-TCP-50051' -and $DisplayName -ceq 'RpcBench, TCP port 50051' -and $Group -ceq 'RpcBench' -and $Description -clike 'RpcBench, for x*' -and
            $Direction -ceq 'Inbound' -and $Action -ceq 'Allow' -and $Enabled -ceq 'True' -and $Protocol -ceq 'TCP' -and "$LocalPort" -ceq '50051' -and "$LocalAddress" -ceq '10.0.0.5' -and
            ($RemoteAddress -join ' ') -ceq '10.0.0.7 10.0.1.0/24' -and $Program -ceq 'C:\node.exe' -and $Profile -ceq 'Domain,Private' -and $ErrorAction -eq 'Stop'
        }
    }
}
