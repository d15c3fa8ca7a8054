BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'a.json', 'b.json', 'a1.json', 'a[1].json', 'note.txt', 'old.jsonx', 'sub/c.json') {
        $path = Join-Path $TestDrive $name
        $null = New-Item -ItemType Directory -Path (Split-Path -Path $path) -Force
        [System.IO.File]::WriteAllText($path, '')
    }

    function Get-Resolved {
        param([string] $Path)
        $found = InModuleScope RpcBench -Parameters @{ Path = $Path } {
            function Invoke-Inner { [CmdletBinding()] param() Resolve-RpcBenchmarkResultPath -Path $Path -Cmdlet $PSCmdlet }
            Invoke-Inner -ErrorAction SilentlyContinue -ErrorVariable failures
            # PowerShell adds what was caught on the way.
            $failures | Where-Object { $_.FullyQualifiedErrorId -like '*,Invoke-Inner' } | ForEach-Object { "$($_.FullyQualifiedErrorId) $($_.TargetObject)" }
        }
        @($found | ForEach-Object { if ($_.StartsWith("$TestDrive")) { $_.Substring("$TestDrive".Length).TrimStart('/', '\').Replace('\', '/') } else { $_ } } | Sort-Object)
    }
}

Describe 'Resolve-RpcBenchmarkResultPath' {
    It 'finds for <Path>: <Found>' -ForEach @(
        @{ Path = 'a.json'; Found = 'a.json' }
        @{ Path = './sub/../b.json'; Found = 'b.json' }
        @{ Path = 'note.txt'; Found = 'note.txt' }
        @{ Path = 'b*'; Found = 'b.json' }
        @{ Path = '[ab].json'; Found = 'a.json', 'b.json' }
        @{ Path = 'a[1].json'; Found = 'a[1].json' }
        @{ Path = 'z*.json'; Found = @() }
        @{ Path = 'sub'; Found = 'sub' }
        @{ Path = 's*b'; Found = 'sub' }
        @{ Path = '.'; Found = '' }
        @{ Path = 'z[1].json'; Found = 'ResultNotFound,Invoke-Inner z[1].json' }
        @{ Path = 'z.json'; Found = 'ResultNotFound,Invoke-Inner z.json' }
        @{ Path = 'nowhere/z*.json'; Found = 'ResultNotFound,Invoke-Inner nowhere/z*.json' }
        @{ Path = 'nodrive:/z.json'; Found = 'ResultNotFound,Invoke-Inner nodrive:/z.json' }
        @{ Path = 'Variable:PWD'; Found = 'ResultNotFound,Invoke-Inner Variable:PWD' }
    ) {
        # From PowerShell's location, which is not the process's.
        Push-Location -LiteralPath $TestDrive
        try {
            Get-Resolved -Path $Path | Should -Be @($Found | Sort-Object)
        }
        finally {
            Pop-Location
        }
    }

    It 'takes the path of a provider, as objects of Get-ChildItem have it' {
        Get-Resolved -Path (Get-Item -LiteralPath (Join-Path $TestDrive 'a[1].json')).PSPath | Should -Be 'a[1].json'
    }
}
