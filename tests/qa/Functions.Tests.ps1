# What every function owes its reader: help, an output type, an approved verb, a test.

BeforeDiscovery {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
    $publicFunctions = @(Get-ChildItem -Path (Join-Path $root 'public') -Filter '*.ps1' | ForEach-Object { @{ Name = $_.BaseName } })
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    # Examples name commands that only Windows has.
    if (-not (Get-Command -Name New-ScheduledTaskTrigger -ErrorAction Ignore)) {
        . "$PSScriptRoot/../fixtures/WindowsCommands.ps1"
    }
    $approved = @((Get-Verb).Verb)
    $documented = @([regex]::Matches([System.IO.File]::ReadAllText((Join-Path $ModuleRoot 'docs/objects.md')), '(?m)^## (RpcBench\.\w+)') | ForEach-Object { $_.Groups[1].Value })
    $common = @([System.Management.Automation.PSCmdlet]::CommonParameters) + @([System.Management.Automation.PSCmdlet]::OptionalCommonParameters)
    $files = @(Get-ChildItem -Path (Join-Path $ModuleRoot 'public'), (Join-Path $ModuleRoot 'private') -Recurse -Filter '*.ps1') +
    @(Get-ChildItem -Path (Join-Path $ModuleRoot 'build') -Filter '*.ps1')
    $functions = @(foreach ($file in $files) {
            $tree = [System.Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref] $null, [ref] $null)
            $found = @($tree.FindAll({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $false))
            $block = @($found | ForEach-Object { $_.Body.ParamBlock } | Where-Object { $_ } | Select-Object -First 1)
            @{
                Name       = $file.BaseName
                Relative   = $file.FullName.Substring($ModuleRoot.Length + 1)
                Found      = @($found | ForEach-Object { $_.Name })
                Help       = if ($found) { $found[0].GetHelpContent() }
                Parameters = @($block | ForEach-Object { $_.Parameters } | ForEach-Object { $_.Name.VariablePath.UserPath })
                Attributes = @($block | ForEach-Object { $_.Attributes } | ForEach-Object { $_.TypeName.Name })
            }
        })
}

Describe 'Every function' {
    It 'is found' {
        $functions.Count | Should -BeGreaterThan (Get-Module -Name RpcBench).ExportedFunctions.Count
    }

    It 'has a file of its own, of its name' {
        @($functions | Where-Object { $_.Found.Count -ne 1 -or $_.Found[0] -cne $_.Name } | ForEach-Object { "$($_.Relative): $($_.Found)" }) | Should -BeNullOrEmpty
    }

    It 'has an approved verb and a noun of ours' {
        $faults = foreach ($function in $functions) {
            $verb, $noun = $function.Name -split '-', 2
            if ($verb -notin $approved) { "$($function.Relative): $verb" }
            if ($noun -notlike 'RpcBenchmark*') { "$($function.Relative): $noun" }
            # A command is named for one of what it takes or gives.
            if ($noun -cmatch '[^s]s$') { "$($function.Relative): $noun is several" }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'has CmdletBinding and OutputType' {
        $faults = foreach ($function in $functions) {
            foreach ($attribute in 'CmdletBinding', 'OutputType' | Where-Object { $_ -notin $function.Attributes }) { "$($function.Relative): no $attribute" }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'has help with a synopsis, every parameter and what comes out' {
        $faults = foreach ($function in $functions) {
            $help = $function.Help
            if (-not $help) {
                "$($function.Relative): no help"
                continue
            }
            if (-not $help.Synopsis) { "$($function.Relative): no synopsis" }
            if (@($help.Outputs).Count -eq 0) { "$($function.Relative): no outputs" }
            foreach ($parameter in $function.Parameters | Where-Object { -not $help.Parameters[$_.ToUpperInvariant()] }) { "$($function.Relative): -$parameter has no help" }
            foreach ($described in $help.Parameters.Keys | Where-Object { $_ -notin $function.Parameters }) { "$($function.Relative): help describes -$described" }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'has a test file' {
        $wanted = @($functions | ForEach-Object { $_.Relative }) -replace '\.ps1$', '.Tests.ps1'
        @($wanted | Where-Object { -not (Test-Path -LiteralPath (Join-Path $ModuleRoot "tests/$_")) }) | Should -BeNullOrEmpty
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

Describe 'Every test file' {
    It 'tests a function that is there' {
        $tests = @(Get-ChildItem -Path (Join-Path $ModuleRoot 'tests/public'), (Join-Path $ModuleRoot 'tests/private'), (Join-Path $ModuleRoot 'tests/build') -Recurse -Filter '*.Tests.ps1' |
                ForEach-Object { $_.FullName.Substring($ModuleRoot.Length + 1) })
        $tests.Count | Should -BeGreaterThan 0
        # Invoke-RpcBenchmark.Errors.Tests.ps1 is about a part of Invoke-RpcBenchmark.
        @($tests | Where-Object { -not (Test-Path -LiteralPath (Join-Path $ModuleRoot ($_ -replace '^tests.', '' -replace '(\.[A-Za-z]+)?\.Tests\.ps1$', '.ps1'))) }) | Should -BeNullOrEmpty
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
        $command.Parameters.ContainsKey('WhatIf') | Should -Be ($verb -notin 'Get', 'Test', 'Assert', 'Find', 'Show', 'Compare', 'ConvertTo', 'ConvertFrom')
        $command.Parameters.ContainsKey('Confirm') | Should -Be $command.Parameters.ContainsKey('WhatIf')
    }

    It 'has an address for Get-Help -Online: the one that the gallery shows' {
        $command.HelpUri | Should -BeExactly (Get-Module -Name RpcBench).ProjectUri
    }

    It 'says what it returns, which no switch but -Quiet changes' {
        @($command.OutputType).Count | Should -BeGreaterThan 0
        # A file in place of a text comes with the path that asks for it.
        $types = @($command.OutputType | ForEach-Object { $_.Name } | Where-Object { $_ -like 'RpcBench.*' -or $_ -eq 'System.Boolean' } | Select-Object -Unique)
        if ($types.Count -gt 1) {
            $command.Parameters.ContainsKey('Quiet') | Should -BeTrue -Because "it returns $($types -join ', ')"
            @($types | Where-Object { $_ -ne 'System.Boolean' }).Count | Should -Be 1
        }
    }

    It 'says of each of its objects which members it has' {
        $outputs = "$($help.returnValues | Out-String)"
        foreach ($type in $command.OutputType | Where-Object { $_.Name -like 'RpcBench.*' } | ForEach-Object { $_.Name }) {
            # docs/objects.md is made of the engine's types; of the others the help says it.
            if ($type -notin $documented -and $outputs -notmatch "$([regex]::Escape($type))[^\w.](.|\n)*\b[A-Z]\w+, [A-Z]\w+") { $type | Should -Be 'a type of docs/objects.md, or one whose members .OUTPUTS lists' }
        }
    }

    It 'links to commands that exist' {
        foreach ($link in $help.relatedLinks.navigationLink) {
            if ($link.PSObject.Properties['linkText'] -and $link.linkText) {
                Get-Command -Name $link.linkText -ErrorAction Stop | Should -Not -BeNullOrEmpty
            }
        }
    }
}
