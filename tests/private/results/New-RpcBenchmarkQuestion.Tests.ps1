BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Question {
        param([System.Collections.IDictionary] $Source, [hashtable] $Wanted = @{})
        $made = InModuleScope RpcBench -Parameters @{ Source = $Source; Wanted = $Wanted } {
            function Invoke-Inner { [CmdletBinding()] param() New-RpcBenchmarkQuestion -Want Runs -Source $Source -Wanted $Wanted -Cmdlet $PSCmdlet }
            Invoke-Inner -ErrorAction SilentlyContinue
        }
        if ($made) { ConvertTo-Json -InputObject $made -Depth 6 -Compress }
    }
}

Describe 'New-RpcBenchmarkQuestion' {
    It 'asks for everything of our own folder' {
        Get-Question -Source @{ '' = @() } | Should -BeExactly '{"version":1,"want":"Runs","places":[{"path":null}]}'
    }

    It 'has ids as a list, also one, and a path as the system has it' {
        Get-Question -Source @{ "$TestDrive" = @('a*') } | Should -BeLike '*"places":[[]{"path":"*","runIds":[[]"a`*"]}]*'
    }

    It 'has conditions as lists, times in UTC under every culture, and no condition that was not asked for' {
        $when = [datetime]::SpecifyKind([datetime] '2026-11-23T15:05:12', 'Utc').ToLocalTime()
        $json = Invoke-UnderCulture -Culture 'fa-IR' -Script { Get-Question -Source @{ '' = @() } -Wanted @{ After = $when; Tag = 'x'; Last = 2; IncludeFloor = $false } }
        $json | Should -BeLike '*"after":"2026-11-23T15:05:12.0000000Z","tags":[[]"x"],"last":2,"includeFloor":false}'
    }

    It 'asks nothing where the path leads nowhere' {
        Get-Question -Source @{ '/nowhere/at/all' = @() } | Should -BeNullOrEmpty
    }
}
