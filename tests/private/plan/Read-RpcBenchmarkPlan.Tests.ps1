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

    It 'from a file in <Name>' -ForEach @(
        @{ Name = 'UTF-16, as > writes it in Windows PowerShell'; Encoding = [System.Text.UnicodeEncoding]::new($false, $true) }
        @{ Name = 'UTF-16, big-endian'; Encoding = [System.Text.UnicodeEncoding]::new($true, $true) }
        @{ Name = 'UTF-16 without a mark'; Encoding = [System.Text.UnicodeEncoding]::new($false, $false) }
        @{ Name = 'UTF-16 without a mark, big-endian'; Encoding = [System.Text.UnicodeEncoding]::new($true, $false) }
        @{ Name = 'UTF-8 with its mark'; Encoding = [System.Text.UTF8Encoding]::new($true) }
    ) {
        $encoded = Join-Path $TestDrive 'encoded.json'
        [System.IO.File]::WriteAllText($encoded, '{"version":1,"frameworks":["gRPC"]}', $Encoding)
        (Read-Plan -InputObject $encoded).frameworks | Should -Be 'gRPC'
    }

    It 'from a file that has what rpcbench plan --json printed' {
        $printed = Join-Path $TestDrive 'printed.json'
        [System.IO.File]::WriteAllText($printed, '{"type":"planned","version":1,"request":{"version":1,"frameworks":["gRPC"]},"plan":{"version":1}}')
        (Read-Plan -InputObject $printed).frameworks | Should -Be 'gRPC'
        (Read-Plan -InputObject $printed).PSObject.Properties.Name | Should -Not -Contain 'type'
    }

    It 'refuses a file in <Name> by that name' -ForEach @(
        @{ Name = 'UTF-32'; Bytes = [System.Text.Encoding]::UTF32.GetBytes('{"version":1}') }
        @{ Name = 'not UTF-8'; Bytes = [byte[]] (0x7b, 0x22, 0xe9, 0x22, 0x7d) }
    ) {
        $bad = Join-Path $TestDrive 'bad.json'
        [System.IO.File]::WriteAllBytes($bad, $Bytes)
        $failure = { Read-Plan -InputObject $bad } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeExactly 'BadPlan,Invoke-Inner'
        $failure.Exception.Message | Should -Match $Name
    }

    It 'refuses a folder' {
        $failure = { Read-Plan -InputObject "$TestDrive" } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeExactly 'PlanNotReadable,Invoke-Inner'
        $failure.Exception.Message.Contains((InModuleScope RpcBench { (Get-RpcBenchmarkMessage).Text.IsFolder })) | Should -BeTrue -Because $failure
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
