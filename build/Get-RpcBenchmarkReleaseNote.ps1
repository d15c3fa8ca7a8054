function Get-RpcBenchmarkReleaseNote {
    <#
    .SYNOPSIS
    What the changelog says of a version; of what is unreleased, while that version has no section yet.

    .PARAMETER Path
    The changelog, in the form of Keep a Changelog: a section begins with '## [version]'.

    .PARAMETER Version
    The version.

    .OUTPUTS
    System.String, with LF between the lines.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [string] $Version
    )

    $sections = @{}
    $title = ''
    foreach ($line in [System.IO.File]::ReadAllLines($Path)) {
        if ($line -cmatch '^## \[?(?<title>[^\]\s]+)') {
            $title = $Matches.title
            $sections[$title] = New-Object -TypeName 'System.Collections.Generic.List[string]'
        }
        elseif ($title) {
            $sections[$title].Add($line)
        }
    }
    foreach ($wanted in $Version, 'Unreleased') {
        if ($sections.ContainsKey($wanted)) {
            $text = ($sections[$wanted] -join "`n").Trim()
            if ($text) {
                return $text
            }
        }
    }
    Invoke-RpcBenchmarkBuildFailure -Id ReleaseNotesMissing -TargetObject $Path -Message (
        "$Path says nothing of version $Version, nor of what is unreleased. Add a section '## [$Version]'.")
}
