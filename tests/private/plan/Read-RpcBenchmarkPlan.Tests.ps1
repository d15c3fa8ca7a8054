BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Read-RpcBenchmarkPlan' {
    BeforeAll {
        function Read-Plan {
            param([object] $InputObject)
            InModuleScope RpcBench -Parameters @{ InputObject = $InputObject } {
                function Invoke-Inner { [CmdletBinding()] param() Read-RpcBenchmarkPlan -InputObject $InputObject -Cmdlet $PSCmdlet }
                Invoke-Inner
            }
        }
        $file = Join-Path $TestDrive 'plan [1].json'
        [System.IO.File]::WriteAllText($file, '{"version":1,"frameworks":["gRPC"]}')
    }

    It 'from <Name>' -ForEach @(
        @{ Name = 'an object of New-RpcBenchmarkPlan'; Make = { [pscustomobject]@{ Framework = 'x'; Plan = [pscustomobject]@{ version = 1; frameworks = @('gRPC') } } } }
        @{ Name = 'what is inside of one'; Make = { [pscustomobject]@{ version = 1; frameworks = @('gRPC') } } }
        @{ Name = 'a path'; Make = { $file } }
        @{ Name = 'a file'; Make = { Get-Item -LiteralPath $file } }
    ) {
        (Read-Plan -InputObject (& $Make)).frameworks | Should -Be 'gRPC'
    }

    It 'from a path relative to where PowerShell is' {
        Push-Location -LiteralPath $TestDrive
        try {
            (Read-Plan -InputObject 'plan [1].json').frameworks | Should -Be 'gRPC'
        }
        finally {
            Pop-Location
        }
    }

    It 'refuses <Content> with <Id>' -ForEach @(
        @{ Content = $null; Id = 'PlanNotReadable' }
        @{ Content = '{'; Id = 'BadPlan' }
        @{ Content = '[1]'; Id = 'BadPlan' }
        @{ Content = ''; Id = 'BadPlan' }
    ) {
        $bad = Join-Path $TestDrive 'bad.json'
        if ($null -eq $Content) { [System.IO.File]::Delete($bad) } else { [System.IO.File]::WriteAllText($bad, $Content) }
        Get-CaughtId { Read-Plan -InputObject $bad } | Should -BeExactly "$Id,Invoke-Inner"
    }
}
