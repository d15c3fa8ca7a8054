function ConvertTo-RpcBenchmarkInstallationReport {
    <#
    .SYNOPSIS
    The report of a self-test, as it is sent to somebody: Markdown.

    .PARAMETER Installation
    The object of Test-RpcBenchmarkInstallation.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [object] $Installation
    )

    $cell = { ("$($args[0])" -replace '\s+', ' ').Replace('|', '\|') }
    $lines = @(
        '# Self-test of RpcBench'
        ''
        "$($Installation.PassedCount) passed, $($Installation.FailedCount) failed, $($Installation.SkippedCount) skipped."
        ''
        '| of | |'
        '| --- | --- |'
        foreach ($name in 'Version', 'System', 'Architecture', 'PowerShell', 'Node', 'Python', 'IsElevated', 'TestedAt') {
            $value = $Installation.$name
            if ($value -is [datetime]) { $value = $value.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture) }
            "| $name | $(& $cell $value) |"
        }
        ''
        '| step | state | what was seen | what it is |'
        '| --- | --- | --- | --- |'
        foreach ($step in $Installation.Steps) {
            "| $($step.Id) | $($step.State) | $(& $cell $step.Seen) | $(& $cell $step.What) |"
        }
    )
    $lines -join "`n"
}
