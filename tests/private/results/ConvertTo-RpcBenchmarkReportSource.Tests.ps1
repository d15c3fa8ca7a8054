BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Source {
        [CmdletBinding()]
        param([object] $Of)
        InModuleScope RpcBench -Parameters @{ Of = $Of } {
            function Invoke-Inner { [CmdletBinding()] param() ConvertTo-RpcBenchmarkReportSource -InputObject $Of -Cmdlet $PSCmdlet }
            Invoke-Inner
        }
    }
}

Describe 'ConvertTo-RpcBenchmarkReportSource' {
    It 'takes the file before the id, and an id as it is' {
        $file = Join-Path $TestDrive 'r.json'
        Get-Source -Of ([pscustomobject]@{ RunId = 'a'; Path = $file }) | Should -BeExactly $file
        Get-Source -Of ([pscustomobject]@{ RunId = 'a'; Path = $null }) | Should -BeExactly 'a'
        Get-Source -Of '20261122-150512' | Should -BeExactly '20261122-150512'
        Get-Source -Of ([System.IO.FileInfo] $file) | Should -BeExactly $file
    }

    It "takes a path from PowerShell's own location" {
        Push-Location -LiteralPath $TestDrive
        try {
            Get-Source -Of 'r.json' | Should -BeExactly (Join-Path (Get-Location).ProviderPath 'r.json')
        }
        finally {
            Pop-Location
        }
    }

    It 'refuses what is no run: <_>' -ForEach @('', 7) {
        { Get-Source -Of $_ } | Should -Throw -ErrorId 'NotARun,Invoke-Inner'
    }
}
