BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkFileReader
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkFileReader (Windows)' {
    It 'names everybody who may read' {
        Mock -ModuleName RpcBench -CommandName Get-Acl -MockWith {
            $list = [pscustomobject]@{}
            Add-Member -InputObject $list -MemberType ScriptMethod -Name GetAccessRules -Value {
                $make = { param($sid, $rights, $kind, $flags) [pscustomobject]@{ IdentityReference = [pscustomobject]@{ Value = $sid }; FileSystemRights = $rights; AccessControlType = $kind; PropagationFlags = $flags } }
                & $make 'S-full' 2032127 'Allow' 'None'
                & $make 'S-modify' 197055 'Allow' 'None'
                & $make 'S-read' 1179817 'Allow' 'None'
                & $make 'S-denied' 2032127 'Deny' 'None'
                & $make 'S-children' 2032127 'Allow' 'InheritOnly'
                & $make 'S-takes' 524288 'Allow' 'None'
                & $make 'S-owner' 2032127 'Allow' 'None'
            }
            $list
        }
        InModuleScope RpcBench { Get-RpcBenchmarkFileReader -Path 'C:\t\plan.json' } | Should -Be 'S-full', 'S-modify', 'S-read', 'S-owner'
        Should -Invoke -ModuleName RpcBench -CommandName Get-Acl -Times 1 -Exactly -ParameterFilter { "$LiteralPath" -ceq 'C:\t\plan.json' -and $ErrorAction -eq 'Stop' }
    }
}
