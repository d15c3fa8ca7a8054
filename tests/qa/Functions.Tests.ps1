# What every function owes its reader: help, an output type, an approved verb, a test.

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

Describe 'Every command, as users see it' {
    BeforeAll {
        $commands = @(foreach ($file in Get-ChildItem -Path (Join-Path $ModuleRoot 'public') -Filter '*.ps1') {
                $name = $file.BaseName
                $command = Get-Command -Name $name -Module RpcBench
                @{ Name = $name; Command = $command; Help = Get-Help -Name $name -Full; Own = @($command.Parameters.Keys | Where-Object { $_ -notin $common }) }
            })

        function Test-Said {
            <# Whether a part of the help says anything. #>
            param([object] $Part)
            "$($Part | Out-String)".Trim() -ne ''
        }
    }

    It 'is found' {
        $commands.Count | Should -Be (Get-Module -Name RpcBench).ExportedFunctions.Count
    }

    It 'has a description, examples, outputs and a link' {
        $faults = foreach ($each in $commands) {
            $help = $each.Help
            if (-not (Test-Said $help.description)) { "$($each.Name): no description" }
            if (@($help.examples.example).Count -lt 2) { "$($each.Name): fewer than two examples" }
            if (-not (Test-Said $help.returnValues)) { "$($each.Name): no outputs" }
            if (@($help.relatedLinks.navigationLink).Count -eq 0) { "$($each.Name): no link" }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'has help for every parameter' {
        # Help lacks properties that have nothing to say: of a command without parameters, and of -WhatIf.
        Set-StrictMode -Off
        $faults = foreach ($each in $commands) {
            $described = @{}
            foreach ($parameter in $each.Help.parameters.parameter) { $described[$parameter.name] = $parameter.description }
            foreach ($parameter in $each.Own | Where-Object { -not (Test-Said $described[$_]) }) { "$($each.Name) -$parameter" }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'has examples that PowerShell can read, with parameters that exist, and that say what they are for' {
        $faults = foreach ($each in $commands) {
            foreach ($example in $each.Help.examples.example) {
                $wrong = $null
                $tree = [System.Management.Automation.Language.Parser]::ParseInput($example.code, [ref] $null, [ref] $wrong)
                foreach ($fault in $wrong) { "$($each.Name): $fault in $($example.code)" }
                $calls = $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)
                if (@($calls | Where-Object { $_.GetCommandName() -eq $each.Name }).Count -eq 0) { "$($each.Name): is not in $($example.code)" }
                foreach ($call in $calls) {
                    $known = (Get-Command -Name $call.GetCommandName() -ErrorAction Stop).Parameters.Keys
                    foreach ($element in $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] -and $_.ParameterName -notin $known }) {
                        "$($each.Name): -$($element.ParameterName) of $($example.code)"
                    }
                }
                if (-not (Test-Said $example.remarks)) { "$($each.Name): it is not said what this is for: $($example.code)" }
            }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'can be asked what it would do, unless it only looks' {
        $faults = foreach ($each in $commands) {
            $looks = ($each.Name -split '-')[0] -in 'Get', 'Test', 'Assert', 'Find', 'Show', 'Compare', 'ConvertTo', 'ConvertFrom'
            foreach ($parameter in 'WhatIf', 'Confirm' | Where-Object { $each.Command.Parameters.ContainsKey($_) -eq $looks }) { "$($each.Name) -$parameter" }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'has an address for Get-Help -Online: the one that the gallery shows' {
        $address = "$((Get-Module -Name RpcBench).ProjectUri)"
        $address | Should -Not -BeNullOrEmpty
        @($commands | Where-Object { $_.Command.HelpUri -cne $address } | ForEach-Object { $_.Name }) | Should -BeNullOrEmpty
    }

    It 'says what it returns, which no switch but -Quiet changes' {
        $faults = foreach ($each in $commands) {
            if (@($each.Command.OutputType).Count -eq 0) { "$($each.Name): no output type" }
            # A file in place of a text comes with the path that asks for it.
            $types = @($each.Command.OutputType | ForEach-Object { $_.Name } | Where-Object { $_ -like 'RpcBench.*' -or $_ -eq 'System.Boolean' } | Select-Object -Unique)
            $isQuiet = $each.Command.Parameters.ContainsKey('Quiet') -and @($types | Where-Object { $_ -ne 'System.Boolean' }).Count -eq 1
            if ($types.Count -gt 1 -and -not $isQuiet) { "$($each.Name): $($types -join ', ')" }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'says of each of its objects which members it has' {
        $faults = foreach ($each in $commands) {
            $outputs = "$($each.Help.returnValues | Out-String)"
            foreach ($type in $each.Command.OutputType | Where-Object { $_.Name -like 'RpcBench.*' } | ForEach-Object { $_.Name }) {
                # docs/objects.md is made of the engine's types; of the others the help says it.
                if ($type -notin $documented -and $outputs -notmatch "$([regex]::Escape($type))[^\w.](.|\n)*\b[A-Z]\w+, [A-Z]\w+") { "$($each.Name): $type" }
            }
        }
        $faults | Should -BeNullOrEmpty
    }

    It 'links to commands that exist' {
        $links = @(foreach ($each in $commands) {
                foreach ($link in $each.Help.relatedLinks.navigationLink) {
                    if ($link.PSObject.Properties['linkText'] -and $link.linkText) { @{ Name = $each.Name; To = $link.linkText } }
                }
            })
        $links.Count | Should -BeGreaterThan 0
        @($links | Where-Object { -not (Get-Command -Name $_.To -ErrorAction Ignore) } | ForEach-Object { "$($_.Name): $($_.To)" }) | Should -BeNullOrEmpty
    }
}
