# What every function owes its reader: help, an output type, an approved verb, a test.

BeforeDiscovery {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
    $files = @(Get-ChildItem -Path (Join-Path $root 'public'), (Join-Path $root 'private') -Recurse -Filter '*.ps1') +
    @(Get-ChildItem -Path (Join-Path $root 'build') -Filter '*.ps1')
    $functions = @(foreach ($file in $files) {
            @{
                Name     = $file.BaseName
                Path     = $file.FullName
                Relative = $file.FullName.Substring($root.Length + 1)
                IsPublic = $file.Directory.Name -eq 'public'
            }
        })
    $publicFunctions = @($functions | Where-Object { $_.IsPublic })
    $tests = @(Get-ChildItem -Path (Join-Path $root 'tests/public'), (Join-Path $root 'tests/private'), (Join-Path $root 'tests/build') -Recurse -Filter '*.Tests.ps1' | ForEach-Object {
            @{ Test = $_.FullName.Substring($root.Length + 1) }
        })
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $approved = @((Get-Verb).Verb)
    $common = @([System.Management.Automation.PSCmdlet]::CommonParameters) + @([System.Management.Automation.PSCmdlet]::OptionalCommonParameters)

    function Get-FunctionAst {
        param([string] $Path)
        $tree = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $null)
        $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $false)
    }
}

Describe '<Relative>' -ForEach $functions {
    BeforeAll {
        $found = @(Get-FunctionAst -Path $Path)
        $ast = $found[0]
        $help = $ast.GetHelpContent()
        $parameters = @(if ($ast.Body.ParamBlock) { $ast.Body.ParamBlock.Parameters | ForEach-Object { $_.Name.VariablePath.UserPath } })
        $attributes = @(if ($ast.Body.ParamBlock) { $ast.Body.ParamBlock.Attributes })
    }

    It 'holds one function, of its own name' {
        $found.Count | Should -Be 1
        $ast.Name | Should -BeExactly $Name
    }

    It 'has an approved verb and a noun of ours' {
        $verb, $noun = $Name -split '-', 2
        $verb | Should -BeIn $approved
        $noun | Should -BeLike 'RpcBenchmark*'
    }

    It 'has CmdletBinding and OutputType' {
        $attributes.TypeName.Name | Should -Contain 'CmdletBinding'
        $attributes.TypeName.Name | Should -Contain 'OutputType'
    }

    It 'has help with a synopsis, every parameter and what comes out' {
        $help | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -BeNullOrEmpty
        @($help.Outputs).Count | Should -BeGreaterThan 0
        foreach ($parameter in $parameters) {
            $help.Parameters[$parameter.ToUpperInvariant()] | Should -Not -BeNullOrEmpty -Because "-$parameter has no help"
        }
        foreach ($described in $help.Parameters.Keys) {
            $parameters | Should -Contain $described -Because "help describes -$described"
        }
    }

    It 'has a test file' {
        Join-Path $ModuleRoot "tests/$($Relative -replace '\.ps1$', '.Tests.ps1')" | Should -Exist
    }
}

Describe 'Names' {
    It 'are given once: of two functions of one name the module would load the second alone' {
        # Each system has a folder of its own with twins.
        foreach ($other in 'linux', 'windows') {
            $names = @(Get-ChildItem -Path (Join-Path $ModuleRoot 'public'), (Join-Path $ModuleRoot 'private') -Recurse -Filter '*.ps1' | Where-Object { $_.Directory.Name -ne $other } | ForEach-Object { $_.BaseName })
            @($names | Group-Object | Where-Object { $_.Count -gt 1 } | ForEach-Object { $_.Name }) | Should -BeNullOrEmpty
        }
    }
}

Describe '<Test>' -ForEach $tests {
    It 'tests a function that is there' {
        # Invoke-RpcBenchmark.Errors.Tests.ps1 is about a part of Invoke-RpcBenchmark.
        Join-Path $ModuleRoot ($Test -replace '^tests.', '' -replace '(\.[A-Za-z]+)?\.Tests\.ps1$', '.ps1') | Should -Exist
    }
}

Describe '<Name>, as users see it' -ForEach $publicFunctions {
    BeforeAll {
        $command = Get-Command -Name $Name -Module RpcBench
        $help = Get-Help -Name $Name -Full
        $own = @($command.Parameters.Keys | Where-Object { $_ -notin $common })
    }

    It 'has a description, examples, outputs and a link' {
        "$($help.description | Out-String)".Trim() | Should -Not -BeNullOrEmpty
        @($help.examples.example).Count | Should -BeGreaterThan 1
        "$($help.returnValues | Out-String)".Trim() | Should -Not -BeNullOrEmpty
        @($help.relatedLinks.navigationLink).Count | Should -BeGreaterThan 0
    }

    It 'has help for every parameter' {
        foreach ($parameter in $own) {
            $described = @($help.parameters.parameter | Where-Object { $_.name -eq $parameter })
            "$($described.description | Out-String)".Trim() | Should -Not -BeNullOrEmpty -Because "-$parameter"
        }
    }

    It 'has examples that PowerShell can read, with parameters that exist' {
        foreach ($example in $help.examples.example) {
            $faults = $null
            $tree = [System.Management.Automation.Language.Parser]::ParseInput($example.code, [ref] $null, [ref] $faults)
            $faults | Should -BeNullOrEmpty -Because $example.code
            $commands = $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)
            @($commands | Where-Object { $_.GetCommandName() -eq $Name }).Count | Should -BeGreaterThan 0 -Because $example.code
            foreach ($call in $commands) {
                $known = (Get-Command -Name $call.GetCommandName() -ErrorAction Stop).Parameters.Keys
                foreach ($element in $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                    $element.ParameterName | Should -BeIn $known -Because $example.code
                }
            }
            "$($example.remarks | Out-String)".Trim() | Should -Not -BeNullOrEmpty -Because 'an example says what it is for'
        }
    }

    It 'can be asked what it would do, unless it only looks' {
        $verb = ($Name -split '-')[0]
        $command.Parameters.ContainsKey('WhatIf') | Should -Be ($verb -notin 'Get', 'Test', 'Find', 'Show', 'Compare', 'ConvertTo', 'ConvertFrom')
        $command.Parameters.ContainsKey('Confirm') | Should -Be $command.Parameters.ContainsKey('WhatIf')
    }

    It 'says what it returns' {
        @($command.OutputType).Count | Should -BeGreaterThan 0
    }

    It 'links to commands that exist' {
        foreach ($link in $help.relatedLinks.navigationLink) {
            if ($link.PSObject.Properties['linkText'] -and $link.linkText) {
                Get-Command -Name $link.linkText -ErrorAction Stop | Should -Not -BeNullOrEmpty
            }
        }
    }
}
