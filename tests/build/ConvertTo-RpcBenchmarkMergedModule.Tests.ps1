BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows

    function Write-Source {
        param([string] $Name, [string] $Text)
        $file = Join-Path $root $Name
        $null = [System.IO.Directory]::CreateDirectory((Split-Path -Path $file))
        [System.IO.File]::WriteAllText($file, $Text)
    }
}

Describe 'ConvertTo-RpcBenchmarkMergedModule' {
    BeforeEach {
        $root = Join-Path $TestDrive "$([guid]::NewGuid().ToString('N')) [1]"
        Write-Source 'RpcBench.psm1' "`$script:OnWindows = `$$onWindows`ntry {`n    # <functions>: a loop`n    . nothing`n    # </functions>`n    `$script:Names = `$commands`n}`ncatch { throw }`n"
        Write-Source 'public/Get-Thing.ps1' "function Get-Thing {`n    <#`n    .SYNOPSIS`n    What it is for.`n    #>`n    Get-System`n    @'`nas it stands`n'@`n}`n"
        Write-Source 'public/Set-Thing.ps1' "function Set-Thing { `$script:Names }`n"
        Write-Source 'private/windows/Get-System.ps1' "function Get-System { 'Windows' }`n"
        Write-Source 'private/linux/Get-System.ps1' "function Get-System { 'another' }`n"
        Write-Source 'private/names/Get-Name.ps1' "function Get-Name { 'name' }`n"
    }

    It 'has every function, of this system''s twins the right one, and the commands'' names; texts and help stay as they were' {
        $module = New-Module -ScriptBlock ([scriptblock]::Create((ConvertTo-RpcBenchmarkMergedModule -Root $root)))
        & $module { Get-Thing } | Should -Be $(if ($onWindows) { 'Windows' } else { 'another' }), 'as it stands'
        & $module { Set-Thing } | Should -Be 'Get-Thing', 'Set-Thing'
        & $module { Get-Name } | Should -Be 'name'
        & $module { (Get-Help -Name Get-Thing).Synopsis } | Should -Be 'What it is for.'
    }

    It 'refuses a loader without the part that is replaced' {
        Write-Source 'RpcBench.psm1' 'function Get-Thing { }'
        Get-CaughtId { ConvertTo-RpcBenchmarkMergedModule -Root $root } | Should -BeExactly 'LoaderUnknown'
    }
}
