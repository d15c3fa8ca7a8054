BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Register-RpcBenchmarkMember' {
    It 'lets Tab offer members before any object is there: <Line>' -ForEach @(
        @{ Line = 'Get-RpcBenchmarkResult | Sort-Object UsPer'; Offered = 'UsPerCall' }
        @{ Line = 'Invoke-RpcBenchmark | Where-Object Verd'; Offered = 'Verdict' }
        @{ Line = 'Get-RpcBenchmarkRun | Where-Object Unf'; Offered = 'UnfitBecause' }
        @{ Line = 'Compare-RpcBenchmarkResult | Sort-Object ResolvedD'; Offered = 'ResolvedDifference' }
        @{ Line = 'Get-RpcBenchmarkFinding | Group-Object Sev'; Offered = 'Severity' }
    ) {
        $offers = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches
        $offers.CompletionText | Should -Contain $Offered
    }

    It 'leaves the members of an object its own, in CSV, JSON and for Get-Member' {
        $message = Get-ExampleEvent -Name result
        $result = InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkObject -Type Result -Member $Message.members -Kind SimpleCall -Detail $Message.detail -Shown $Message.shown }
        ($result | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv).UsPerCall | Should -Be '210'
        (ConvertFrom-Json -InputObject (ConvertTo-Json -InputObject $result -WarningAction SilentlyContinue)).UsPerCall | Should -Be 210
        @($result | Get-Member -Name UsPerCall).Count | Should -Be 1
    }
}
