BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    $saved = (ConvertFrom-Json -InputObject (Get-Example 'result/valid/load-curve.json')).curves

    function Get-Converted {
        param([object] $Curve, [string[]] $Tag)
        InModuleScope RpcBench -Parameters @{ Curve = $Curve; Tag = $Tag } { ConvertTo-RpcBenchmarkLoadCurve -Curve $Curve -RunId 'r1' -Tag $Tag }
    }
}

Describe 'ConvertTo-RpcBenchmarkLoadCurve' {
    It 'says what was measured, where the knee is, and what a connection costs' {
        $curve = Get-Converted -Curve $saved[0] -Tag 'nightly', 'v1'
        $curve.PSObject.TypeNames[0] | Should -Be 'RpcBench.LoadCurve'
        foreach ($name in 'framework', 'runtime', 'api', 'variant', 'scenario', 'argument', 'payloadBytes', 'streamCount', 'placement', 'kneeConcurrency', 'serverBytesPerConnection') {
            $curve.$name | Should -Be $saved[0].$name -Because $name
        }
        $curve.Group | Should -BeExactly 'SimpleCall, small int, as deployed'
        $curve.KneeCallsPerSecond | Should -Be 14000
        $curve.RunId | Should -BeExactly 'r1'
        $curve.Tag | Should -BeExactly 'nightly, v1'
    }

    It 'has its points with their figures in the units of results, and the knee marked' {
        $points = (Get-Converted -Curve $saved[0]).Points
        $points[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.LoadPoint'
        $points.Concurrency | Should -Be 1, 2, 4, 8
        $points.Clients | Should -Be 1, 1, 1, 2
        $points.CallsPerSecond | Should -Be 4800, 9000, 14000, 14400
        $points.UsPerCall | Should -Be 206, 221, 283, 552
        $points.LatencyP99Us[2] | Should -Be 812.5
        @($points | Where-Object IsKnee).Concurrency | Should -Be 4
    }

    It 'leaves null what is not known, also in lists' {
        $curves = @($saved | ForEach-Object { Get-Converted -Curve $_ })
        @($curves.ServerBytesPerConnection) | Should -Be 61440, -2048, $null
        @($curves.ClientBytesPerConnection) | Should -Be $null, 512, $null
        @($curves[1].Points.LatencyP99Us).Count | Should -Be 3
        @($curves.Tag) | Should -Be $null, $null, $null
    }
}
