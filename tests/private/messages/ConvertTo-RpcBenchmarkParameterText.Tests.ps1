BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkParameterText' {
    It 'turns "<Text>" into "<Shown>"' -ForEach @(
        @{ Text = 'Measure longer: --measure-time 10s.'; Shown = 'Measure longer: -MeasureTime 10s.' }
        @{ Text = 'such as --payload-size 64KB'; Shown = 'such as -PayloadSize 64KB' }
        @{ Text = 'a folder you may write to with --output'; Shown = 'a folder you may write to with -OutputPath' }
        @{ Text = 'pip install --break-system-packages x'; Shown = 'pip install --break-system-packages x' }
        @{ Text = 'a--measure-time'; Shown = 'a--measure-time' }
        @{ Text = 'give --rate, or --rates'; Shown = 'give -Rate, or --rates' }
        @{ Text = ''; Shown = '' }
        @{ Text = 'Run rpcbench doctor.'; Shown = 'Run Test-RpcBenchmarkEnvironment.' }
        @{ Text = 'rpcbench frameworks lists which'; Shown = 'Get-RpcBenchmarkFramework lists which' }
        @{ Text = 'Run: node "C:\Program Files\rpcbench.mjs" setup Or: sudo x'; Shown = 'Run: Install-RpcBenchmarkRuntime Or: sudo x' }
        @{ Text = 'then: node "/opt/rpcbench.mjs" setup'; Shown = 'then: Install-RpcBenchmarkRuntime' }
        @{ Text = 'Run: npm run build'; Shown = 'Run: ./build.ps1' }
        @{ Text = 'Run: npm ci'; Shown = 'Run: ./build.ps1' }
        @{ Text = ''; Shown = '' }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            ConvertTo-RpcBenchmarkParameterText -Text $Text | Should -BeExactly $Shown
        }
    }
}
