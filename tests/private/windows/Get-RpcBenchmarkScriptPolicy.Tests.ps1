BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkScriptPolicy
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkScriptPolicy (Windows)' {
    It '<Case>: <Is>' -ForEach @(
        @{ Case = 'bypassed for this process alone'; Policies = @{ Process = 'Bypass' }; Is = 'Restricted' }
        @{ Case = 'bypassed for this process, which the machine restricts'; Policies = @{ Process = 'Bypass'; LocalMachine = 'AllSigned' }; Is = 'AllSigned' }
        @{ Case = 'allowed for this user'; Policies = @{ CurrentUser = 'RemoteSigned'; LocalMachine = 'Restricted' }; Is = 'RemoteSigned' }
        @{ Case = 'allowed for this user, and another runs it'; Policies = @{ CurrentUser = 'RemoteSigned'; LocalMachine = 'Restricted' }; Other = $true; Is = 'Restricted' }
        @{ Case = 'a policy of the machine counts most'; Policies = @{ MachinePolicy = 'AllSigned'; CurrentUser = 'Unrestricted' }; Is = 'AllSigned' }
        @{ Case = 'nobody has said anything, and scripts run'; Policies = @{ '' = 'RemoteSigned' }; Is = 'RemoteSigned' }
        @{ Case = 'nobody has said anything, and another runs it'; Policies = @{ '' = 'RemoteSigned' }; Other = $true; Is = 'Restricted' }
        @{ Case = 'nobody has said anything on a server, and another runs it'; Policies = @{ '' = 'Bypass' }; Other = $true; Product = 'ServerNT'; Is = 'RemoteSigned' }
        @{ Case = 'the same on a domain controller'; Policies = @{ Process = 'Bypass' }; Product = 'LanmanNT'; Is = 'RemoteSigned' }
        @{ Case = 'a server that was restricted'; Policies = @{ LocalMachine = 'Restricted' }; Other = $true; Product = 'ServerNT'; Is = 'Restricted' }
        @{ Case = 'a Windows that does not say what it is'; Policies = @{ Process = 'Bypass' }; Product = $null; Is = 'Restricted' }
    ) {
        $isOther = [bool] $_['Other']
        $said = if (-not $_.ContainsKey('Product')) { [pscustomobject]@{ ProductType = 'WinNT' } } elseif ($_.Product) { [pscustomobject]@{ ProductType = $_.Product } }
        Mock -ModuleName RpcBench -CommandName Get-ItemProperty -MockWith { $said } -ParameterFilter { "$LiteralPath" -eq 'HKLM:\SYSTEM\CurrentControlSet\Control\ProductOptions' -and "$Name" -eq 'ProductType' }
        Mock -ModuleName RpcBench -CommandName Get-ExecutionPolicy -MockWith { $asked = "$(Get-Variable -Name Scope -ValueOnly -ErrorAction Ignore)"; if ($Policies.ContainsKey($asked)) { $Policies[$asked] } else { 'Undefined' } }
        InModuleScope RpcBench -Parameters @{ Other = $isOther } { Get-RpcBenchmarkScriptPolicy -OtherAccount:$Other } | Should -Be $Is
    }
}
