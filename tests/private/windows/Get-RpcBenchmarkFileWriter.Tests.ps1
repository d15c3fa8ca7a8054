BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkFileWriter
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkFileWriter (Windows)' {
    It 'names the owner and everybody who may write, put another in its place, or take the right' {
        $made = {
            $list = [pscustomobject]@{}
            Add-Member -InputObject $list -MemberType ScriptMethod -Name GetOwner -Value { [pscustomobject]@{ Value = 'S-owner' } }
            Add-Member -InputObject $list -MemberType ScriptMethod -Name GetAccessRules -Value {
                $make = { param($sid, $rights, $kind, $flags) [pscustomobject]@{ IdentityReference = [pscustomobject]@{ Value = $sid }; FileSystemRights = $rights; AccessControlType = $kind; PropagationFlags = $flags } }
                & $make 'S-full' 2032127 'Allow' 'None'
                & $make 'S-modify' 197055 'Allow' 'None'
                & $make 'S-read' 1179817 'Allow' 'None'
                & $make 'S-denied' 2032127 'Deny' 'None'
                & $make 'S-children' 2032127 'Allow' 'InheritOnly'
                & $make 'S-takes' 524288 'Allow' 'None'
                & $make 'S-owner' 2032127 'Allow' 'None'
                & $make 'S-generic' 0x10000000 'Allow' 'None'
                & $make 'S-creates' 6 'Allow' 'None'
            }
            $list
        }
        Mock -ModuleName RpcBench -CommandName Get-Acl -MockWith $made
        InModuleScope RpcBench { Get-RpcBenchmarkFileWriter -Path 'C:\t\plan.json' } | Should -Be 'S-owner', 'S-full', 'S-modify', 'S-takes', 'S-generic', 'S-creates'
        Should -Invoke -ModuleName RpcBench -CommandName Get-Acl -Times 1 -Exactly -ParameterFilter { "$LiteralPath" -ceq 'C:\t\plan.json' -and $ErrorAction -eq 'Stop' }
        # Who may only make files in a folder puts none in the place of what lies in it, and a drive is not replaced.
        InModuleScope RpcBench { Get-RpcBenchmarkFileWriter -Path '/t' -Above } | Should -Be 'S-owner', 'S-full', 'S-modify', 'S-takes', 'S-generic'
        InModuleScope RpcBench { Get-RpcBenchmarkFileWriter -Path '/' -Above } | Should -Be 'S-owner', 'S-full', 'S-takes', 'S-generic'
    }

    It 'ends where a list cannot be read, but not for a folder above' {
        Mock -ModuleName RpcBench -CommandName Get-Acl -MockWith { throw 'Access is denied.' }
        { InModuleScope RpcBench { Get-RpcBenchmarkFileWriter -Path '/t' } } | Should -Throw
        InModuleScope RpcBench { Get-RpcBenchmarkFileWriter -Path '/t' -Above } | Should -BeNullOrEmpty
    }
}
