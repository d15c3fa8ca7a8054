function Get-RpcBenchmarkSettingName {
    <#
    .SYNOPSIS
    The settings that Optimize-RpcBenchmarkEnvironment knows, as the journal's contract names them.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    (Get-RpcBenchmarkContract -Name environment-journal).properties.changes.items.properties.setting.enum
}
