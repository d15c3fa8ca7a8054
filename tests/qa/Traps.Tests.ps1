# What PowerShell lets one write and does otherwise than it reads. Each of these has been in here once.

BeforeAll {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
    $files = @(Get-ChildItem -Path (Join-Path $root 'RpcBench.psm1') -File) +
    @(Get-ChildItem -Path (Join-Path $root 'public'), (Join-Path $root 'private'), (Join-Path $root 'launcher'), (Join-Path $root 'build') -Recurse -File -Filter '*.ps1')

    function Get-AskFault {
        <# An answer that is not the condition of an if: where nobody can be asked, ShouldProcess throws, and PowerShell goes on behind the statement. #>
        param([System.Management.Automation.Language.Ast] $Ast)
        foreach ($call in $Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.InvokeMemberExpressionAst] -and "$($args[0].Member)" -in 'ShouldProcess', 'ShouldContinue' }, $true)) {
            $child = $call
            $parent = $call.Parent
            $isNegated = $false
            while ($parent -and $parent -isnot [System.Management.Automation.Language.StatementBlockAst] -and $parent -isnot [System.Management.Automation.Language.NamedBlockAst] -and $parent -isnot [System.Management.Automation.Language.IfStatementAst]) {
                $isNegated = $isNegated -or $parent -is [System.Management.Automation.Language.UnaryExpressionAst]
                $child = $parent
                $parent = $parent.Parent
            }
            $isCondition = $parent -is [System.Management.Automation.Language.IfStatementAst] -and @($parent.Clauses | Where-Object { $_.Item1 -eq $child }).Count -gt 0
            if ($isNegated -or -not $isCondition) { $call.Extent.Text }
        }
    }

    function Get-CultureFault {
        <# Letters that are compared by the rules of some language: in Turkish i is no small I, and the Kelvin sign is a small k everywhere. #>
        param([System.Management.Automation.Language.Ast] $Ast)
        $operators = 'Imatch', 'Inotmatch', 'Ireplace', 'Isplit', 'Ilike', 'Inotlike'
        foreach ($operation in $Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.BinaryExpressionAst] -and "$($args[0].Operator)" -in $operators }, $true)) {
            $pattern = if ($operation.Right -is [System.Management.Automation.Language.ArrayLiteralAst]) { $operation.Right.Elements[0] } else { $operation.Right }
            if ($pattern -is [System.Management.Automation.Language.StringConstantExpressionAst] -and ($pattern.Value -creplace '\\[a-zA-Z]') -cmatch '[a-zA-Z]') { $operation.Extent.Text }
        }
        foreach ($call in $Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.InvokeMemberExpressionAst] }, $true)) {
            $given = @($call.Arguments | Where-Object { $_ })
            $isText = $given.Count -eq 1 -and $given[0] -isnot [System.Management.Automation.Language.ConvertExpressionAst]
            if (("$($call.Member)" -in 'StartsWith', 'EndsWith', 'IndexOf', 'LastIndexOf' -and $isText) -or ("$($call.Member)" -in 'ToLower', 'ToUpper' -and $given.Count -eq 0)) { $call.Extent.Text }
        }
    }

    function Get-TruthFault {
        <# A comparison with $true or $false: every text that is not empty is equal to $true. #>
        param([System.Management.Automation.Language.Ast] $Ast)
        $operators = 'Ieq', 'Ceq', 'Ine', 'Cne', 'Icontains', 'Ccontains', 'Iin', 'Cin'
        foreach ($operation in $Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.BinaryExpressionAst] -and "$($args[0].Operator)" -in $operators }, $true)) {
            $sides = @($operation.Left, $operation.Right) | Where-Object { $_ -is [System.Management.Automation.Language.VariableExpressionAst] -and $_.VariablePath.UserPath -in 'true', 'false' }
            if ($sides) { $operation.Extent.Text }
        }
    }

    function Get-SourceFault {
        <# What a check finds in all sources. #>
        param([string] $Check)
        foreach ($file in $files) {
            $tree = [System.Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref] $null, [ref] $null)
            & $Check -Ast $tree | ForEach-Object { "$($file.FullName.Substring($root.Length + 1)): $_" }
        }
    }
}

Describe 'No source' {
    It '<What>' -ForEach @(
        @{ What = 'goes on where nobody can be asked'; Check = 'Get-AskFault' }
        @{ What = 'compares letters by a language'; Check = 'Get-CultureFault' }
        @{ What = 'compares with $true or $false'; Check = 'Get-TruthFault' }
    ) {
        $files.Count | Should -BeGreaterThan 100
        @(Get-SourceFault -Check $Check) | Should -BeNullOrEmpty
    }
}

Describe 'The checks themselves' {
    It 'see: <Script>' -ForEach @(
        @{ Check = 'Get-AskFault'; Script = 'if (-not $PSCmdlet.ShouldProcess("x")) { return }'; Count = 1 }
        @{ Check = 'Get-AskFault'; Script = 'if ($a -or -not $Cmdlet.ShouldProcess("x")) { continue }'; Count = 1 }
        @{ Check = 'Get-AskFault'; Script = '$go = $PSCmdlet.ShouldProcess("x")'; Count = 1 }
        @{ Check = 'Get-AskFault'; Script = 'if ($a -and $PSCmdlet.ShouldProcess("x")) { 1 }'; Count = 0 }
        @{ Check = 'Get-AskFault'; Script = 'if ($a) { $PSCmdlet.ShouldProcess("x") }'; Count = 1 }
        @{ Check = 'Get-CultureFault'; Script = '$x -match "^[A-Za-z]+"'; Count = 1 }
        @{ Check = 'Get-CultureFault'; Script = '$x -replace "id", "y"'; Count = 1 }
        @{ Check = 'Get-CultureFault'; Script = '$x -split "\s+"; $x -cmatch "[a-z]"; $x -like "*"'; Count = 0 }
        @{ Check = 'Get-CultureFault'; Script = '$x.EndsWith("i"); $x.ToLower()'; Count = 2 }
        @{ Check = 'Get-CultureFault'; Script = '$x.EndsWith("i", "Ordinal"); $x.IndexOf([char] "i"); $x.ToLowerInvariant()'; Count = 0 }
        @{ Check = 'Get-TruthFault'; Script = '$true -eq $x; $x -ne $false'; Count = 2 }
        @{ Check = 'Get-TruthFault'; Script = '$x -eq "true"; -not $x'; Count = 0 }
    ) {
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($Script, [ref] $null, [ref] $null)
        @(& $Check -Ast $tree).Count | Should -Be $Count
    }
}
