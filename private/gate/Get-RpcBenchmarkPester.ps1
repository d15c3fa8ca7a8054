function Get-RpcBenchmarkPester {
    <#
    .SYNOPSIS
    The Pester that is loaded, 5 or later.

    .OUTPUTS
    System.Management.Automation.PSModuleInfo; nothing where none is loaded.
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.PSModuleInfo])]
    param()

    Get-Module -Name Pester -All | Where-Object { $_.Version.Major -ge 5 } | Sort-Object -Property Version -Descending | Select-Object -First 1
}
