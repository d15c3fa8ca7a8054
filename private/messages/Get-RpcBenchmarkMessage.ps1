function Get-RpcBenchmarkMessage {
    <#
    .SYNOPSIS
    The module's error ids and texts, read once from the language folder.

    .DESCRIPTION
    The language is the user's where a folder for it exists, else English: Import-LocalizedData alone would fail under any other culture.

    .OUTPUTS
    System.Collections.Hashtable with the tables Problems (id -> Category, Message, Remedy) and Text.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    if (-not (Test-Path -LiteralPath 'variable:script:Messages')) {
        $fileName = 'RpcBench.Messages.psd1'
        $culture = 'en-US'
        if (Test-Path -LiteralPath (Join-Path $script:ModuleRoot "$PSUICulture/$fileName")) {
            $culture = $PSUICulture
        }
        # It reads a base directory with [brackets] in it as a pattern.
        $folder = [System.Management.Automation.WildcardPattern]::Escape($script:ModuleRoot)
        $script:Messages = Import-LocalizedData -BaseDirectory $folder -FileName $fileName -UICulture $culture -ErrorAction Stop
    }
    $script:Messages
}
