# Every command and every parameter that the module and its build use is one of Windows PowerShell 5.1, by the list that
# PSScriptAnalyzer ships. What runs here runs on PowerShell 7 anyway.

BeforeDiscovery {
    $analyzer = @(Get-Module -Name PSScriptAnalyzer -ListAvailable)
    $list = if ($analyzer) { Join-Path $analyzer[0].ModuleBase 'Settings/desktop-5.1.14393.206-windows.json' }
    $missing = -not $list -or -not (Test-Path -LiteralPath $list)
}

BeforeAll {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
    $files = @(Get-ChildItem -Path $root -File | Where-Object { $_.Extension -in '.ps1', '.psm1' }) +
    @(Get-ChildItem -Path (Join-Path $root 'public'), (Join-Path $root 'private') -Recurse -File -Filter '*.ps1') +
    @(Get-ChildItem -Path (Join-Path $root 'build') -File -Filter '*.ps1')

    function Get-DesktopFault {
        <# What a script uses that Windows PowerShell lacks. #>
        param([System.Management.Automation.Language.Ast] $Ast)

        $own = @($Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true) | ForEach-Object { $_.Name })
        foreach ($call in $Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
            $name = $call.GetCommandName()
            if (-not $name -or $name -in $own -or $name -like '*-RpcBenchmark*') {
                continue
            }
            if (-not $desktop.ContainsKey($name)) {
                "$name is not a command there"
                continue
            }
            $common = '-(ErrorAction|ErrorVariable|WarningAction|WarningVariable|Verbose|Debug|OutVariable|OutBuffer|PipelineVariable|InformationAction|InformationVariable)\b'
            foreach ($parameter in $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                $typed = "-$($parameter.ParameterName)"
                if ($typed -notmatch $common -and $desktop[$name] -notmatch "$typed(?=[\s\]])") {
                    "$name has no parameter $typed there"
                }
            }
        }
    }

    $desktop = @{}
    $found = @(Get-Module -Name PSScriptAnalyzer -ListAvailable)
    if ($found) {
        $profilePath = Join-Path $found[0].ModuleBase 'Settings/desktop-5.1.14393.206-windows.json'
        if (Test-Path -LiteralPath $profilePath) {
            foreach ($module in (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($profilePath))).Modules) {
                foreach ($command in $module.ExportedCommands | Where-Object { $_ }) {
                    $desktop[$command.Name] = "$($command.ParameterSets)"
                }
            }
        }
    }
}

Describe 'Windows PowerShell 5.1' {
    It 'has every command and parameter that is used (skipped without the list of PSScriptAnalyzer)' -Skip:$missing {
        $faults = foreach ($file in $files) {
            $tree = [System.Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref] $null, [ref] $null)
            Get-DesktopFault -Ast $tree | ForEach-Object { "$($file.FullName.Substring($root.Length + 1)): $_" }
        }
        $files.Count | Should -BeGreaterThan 0
        $faults | Should -BeNullOrEmpty
    }
}

Describe 'The check itself' {
    It 'sees <Script>: <Fault>' -Skip:$missing -ForEach @(
        @{ Script = 'Get-Uptime'; Fault = 'Get-Uptime *' }
        @{ Script = 'ConvertFrom-Json -InputObject $x -AsHashtable'; Fault = '*-AsHashtable*' }
        @{ Script = 'Get-Content -Path x -AsByteStream'; Fault = '*-AsByteStream*' }
        @{ Script = '1 | ForEach-Object -Parallel { $_ }'; Fault = '*-Parallel*' }
        @{ Script = 'Get-ChildItem -LiteralPath x -ErrorAction Stop'; Fault = $null }
    ) {
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($Script, [ref] $null, [ref] $null)
        $said = Get-DesktopFault -Ast $tree
        if ($null -eq $Fault) { $said | Should -BeNullOrEmpty } else { $said | Should -BeLike $Fault }
    }
}
