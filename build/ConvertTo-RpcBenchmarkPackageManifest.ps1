function ConvertTo-RpcBenchmarkPackageManifest {
    <#
    .SYNOPSIS
    The module's manifest as the package has it: with the notes of this version and a list of its files, the rest as it was.

    .PARAMETER Text
    The manifest as the repository has it.

    .PARAMETER ReleaseNotes
    What takes the place of ReleaseNotes.

    .PARAMETER FileList
    The files of the package.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Text,

        [Parameter(Mandatory)]
        [string] $ReleaseNotes,

        [Parameter(Mandatory)]
        [string[]] $FileList
    )

    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref] $null, [ref] $null)
    $pairs = @{}
    foreach ($table in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.HashtableAst] }, $true)) {
        foreach ($pair in $table.KeyValuePairs) {
            $pairs[$pair.Item1.Extent.Text] = $pair
        }
    }
    foreach ($key in 'PrivateData', 'ReleaseNotes') {
        if (-not $pairs.ContainsKey($key)) {
            Invoke-RpcBenchmarkBuildFailure -Id ManifestIncomplete -TargetObject $key -Message "The module's manifest has no $key."
        }
    }

    # PowerShell ends a single-quoted text at any of five quotation marks, so PowerShell itself is asked to double them.
    $quote = { "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($args[0]) + "'" }
    $notes = $pairs['ReleaseNotes'].Item2.Extent
    $private = $pairs['PrivateData'].Item1.Extent
    $lines = @($FileList | ForEach-Object { "        $(& $quote $_)" }) -join "`n"
    $list = "FileList             = @(`n$lines`n    )`n    "
    # From the end, so that what stands before keeps its place.
    $Text.Remove($notes.StartOffset, $notes.EndOffset - $notes.StartOffset).Insert($notes.StartOffset, (& $quote $ReleaseNotes)).
    Insert($private.StartOffset, $list)
}
