BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"

    function Get-Program {
        param([string] $Path)
        InModuleScope RpcBench -Parameters @{ Path = $Path } { Get-RpcBenchmarkNodeProgram -Path $Path }
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkNodeProgram' {
    BeforeEach {
        Import-RpcBench
        # A node.exe of Volta's or Scoop's starts another program, with its arguments.
        $real = Join-Path $TestDrive "programs/r$([char] 0xE9)al/node"
        $null = New-Item -ItemType Directory -Path (Split-Path -Path $real) -Force
        [System.IO.File]::WriteAllText($real, '')
    }

    It 'is the program behind a launcher, whatever letters its path has' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -MockWith { [pscustomobject]@{ ExitCode = 0; Output = [uri]::EscapeDataString($real) } }
        Get-Program -Path 'C:\shims\node.exe' | Should -BeExactly $real
        Get-Program -Path 'C:\shims\node.exe' | Should -BeExactly $real
        Should -Invoke -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -Times 1 -Exactly -ParameterFilter { $Path -eq 'C:\shims\node.exe' }
    }

    It 'is node itself where it is no launcher' {
        $node = @(Get-Command -Name node -CommandType Application)[0].Path
        $itself = & $node -p process.execPath
        Get-Program -Path $node | Should -BeExactly $itself
    }

    It 'is the launcher where the answer is <What>' -ForEach @(
        @{ What = 'none'; Answer = @{ ExitCode = $null; Output = 'Access is denied' } }
        @{ What = 'no program'; Answer = @{ ExitCode = 0; Output = 'Volta error: no node' } }
        @{ What = 'empty'; Answer = @{ ExitCode = 0; Output = '' } }
    ) {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -MockWith { [pscustomobject] $Answer }
        Get-Program -Path 'C:\shims\node.exe' | Should -BeExactly 'C:\shims\node.exe'
    }
}
