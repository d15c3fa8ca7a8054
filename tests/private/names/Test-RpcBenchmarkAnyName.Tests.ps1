BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkAnyName' {
    It 'is <Fits> for <Name> and <Pattern>, also in Turkey' -ForEach @(
        @{ Name = @('nightly', 'v1'); Pattern = @('NIGHTLY'); Fits = $true }
        @{ Name = @('nightly', 'v1'); Pattern = @('x', 'v?'); Fits = $true }
        @{ Name = @('nightly'); Pattern = @('night'); Fits = $false }
        @{ Name = @(); Pattern = @('*'); Fits = $false }
        @{ Name = $null; Pattern = @('*'); Fits = $false }
        @{ Name = @(); Pattern = $null; Fits = $true }
        @{ Name = @('x'); Pattern = @(); Fits = $true }
    ) {
        $case = $_
        $found = Invoke-UnderCulture -Culture 'tr-TR' -Script { InModuleScope RpcBench -Parameters $case { Test-RpcBenchmarkAnyName -Name $Name -Pattern $Pattern } }
        $found | Should -Be $Fits
    }
}
