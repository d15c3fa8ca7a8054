BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"

    # What stands in for them writes down what it was told.
    function Publish-PSResource {
        [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidOverwritingBuiltInCmdlets', '', Justification = 'Nothing is to be published.')]
        [CmdletBinding()]
        param([string] $Path, [string] $Repository, [string] $ApiKey)
        $script:told = @{ Command = 'Publish-PSResource' } + $PSBoundParameters
        $null = $Path, $Repository, $ApiKey
    }

    function Publish-Module {
        [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidOverwritingBuiltInCmdlets', '', Justification = 'Nothing is to be published.')]
        [CmdletBinding()]
        param([string] $Path, [string] $Repository, [string] $NuGetApiKey, [switch] $Force)
        $script:told = @{ Command = 'Publish-Module' } + $PSBoundParameters
        $null = $Path, $Repository, $NuGetApiKey, $Force
    }

    function Get-Told {
        @($told.Keys | Sort-Object | ForEach-Object { "$_=$($told[$_])" }) -join ' '
    }
}

Describe 'Send-RpcBenchmarkPackage' {
    It 'gives Publish-PSResource the path, the repository and the key' {
        Send-RpcBenchmarkPackage -Path 'p' -Repository 'r' -ApiKey 'k'
        Get-Told | Should -BeExactly 'ApiKey=k Command=Publish-PSResource ErrorAction=Stop Path=p Repository=r'
    }

    It 'gives no key where there is none' {
        Send-RpcBenchmarkPackage -Path 'p' -Repository 'r' -ApiKey ''
        Get-Told | Should -BeExactly 'Command=Publish-PSResource ErrorAction=Stop Path=p Repository=r'
    }

    It 'takes Publish-Module where the other is not there' {
        $old = Get-Command -Name Publish-Module
        Mock -CommandName Get-Command -MockWith { if ($Name -eq 'Publish-Module') { $old } }
        Send-RpcBenchmarkPackage -Path 'p' -Repository 'r' -ApiKey 'k'
        Get-Told | Should -BeExactly 'Command=Publish-Module ErrorAction=Stop Force=True NuGetApiKey=k Path=p Repository=r'
        Send-RpcBenchmarkPackage -Path 'p' -Repository 'r'
        Get-Told | Should -BeExactly 'Command=Publish-Module ErrorAction=Stop Force=True Path=p Repository=r'
    }

    It 'says so where there is neither' {
        Mock -CommandName Get-Command
        Get-CaughtId { Send-RpcBenchmarkPackage -Path 'p' -Repository 'r' } | Should -BeExactly 'PublisherMissing'
    }
}
