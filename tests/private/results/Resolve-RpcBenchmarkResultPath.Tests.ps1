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
        @($found | ForEach-Object { if ($_ -is [string]) { $_ } else { "$($_.Path.Substring("$TestDrive".Length + 1).Replace('\', '/')) $($_.Named)" } } | Sort-Object)
    }
}

Describe 'Resolve-RpcBenchmarkResultPath' {
    It 'finds for <Path>: <Found>' -ForEach @(
        @{ Path = 'a.json'; Found = 'a.json True' }
        @{ Path = './sub/../b.json'; Found = 'b.json True' }
        @{ Path = 'note.txt'; Found = 'note.txt True' }
        @{ Path = 'b*'; Found = 'b.json True' }
        @{ Path = '[ab].json'; Found = 'a.json True', 'b.json True' }
        @{ Path = 'a[1].json'; Found = 'a[1].json True' }
        @{ Path = 'z*.json'; Found = @() }
        @{ Path = 'sub'; Found = 'sub/c.json False' }
        @{ Path = 's*b'; Found = 'sub/c.json False' }
        @{ Path = '.'; Found = 'a.json False', 'a[1].json False', 'a1.json False', 'b.json False' }
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
        Get-Resolved -Path (Get-Item -LiteralPath (Join-Path $TestDrive 'a[1].json')).PSPath | Should -Be 'a[1].json True'
    }
}
