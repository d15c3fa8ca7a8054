function Get-RpcBenchmarkEngineFinding {
    <#
    .SYNOPSIS
    What the engine finds, and what passed, as findings; where it cannot be asked, why not, as a finding, too.

    .OUTPUTS
    RpcBench.Finding
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Finding')]
    param()

    $text = (Get-RpcBenchmarkMessage).Text
    $invariant = [cultureinfo]::InvariantCulture
    # The session's: a module has an $Error of its own.
    $errors = Get-Variable -Name Error -Scope Global -ValueOnly
    $errorsBefore = $errors.Count
    try {
        $report = Get-RpcBenchmarkDoctorReport
    }
    catch {
        $record = $_
        # It becomes a finding; in $Error it would look as if the command had failed.
        while ($errors.Count -gt $errorsBefore) {
            $errors.RemoveAt(0)
        }
        $facts = @{
            Id       = @($record.FullyQualifiedErrorId -split ',')[0]
            Severity = 'Error'
            Category = 'Installation'
            Message  = $record.Exception.Message
            Remedy   = if ($record.ErrorDetails) { $record.ErrorDetails.RecommendedAction }
            Target   = "$($record.TargetObject)"
        }
        return ConvertTo-RpcBenchmarkFinding @facts
    }

    foreach ($found in $report.findings) {
        # Without a Python none of its implementations runs: Python's own finding says so for them all.
        if ($found.id -ceq 'PythonMissing' -and "$($found.target)".EndsWith('/Python', [System.StringComparison]::Ordinal)) {
            continue
        }
        $facts = @{
            Id       = $found.id
            Severity = if ($found.ok) { 'Passed' } else { 'Error' }
            Category = 'Installation'
            Message  = if ($found.found.EndsWith('.', [System.StringComparison]::Ordinal)) { $found.found } else { "$($found.subject): $($found.found)." }
            Remedy   = $found.remedy
            Target   = $found.target
        }
        ConvertTo-RpcBenchmarkFinding @facts
    }

    foreach ($check in $report.checks) {
        $remedy = $check.remedy
        $setting = Get-RpcBenchmarkOptional -InputObject $check -Name setting
        if ($setting) {
            $remedy = [string]::Format($invariant, $text.MendedBy, $setting, $remedy)
        }
        $facts = @{
            Id       = $check.id
            Severity = if ($check.severity -ceq 'Info') { 'Information' } else { $check.severity }
            Category = 'Machine'
            Message  = $check.seen
            Remedy   = $remedy
            Target   = Get-RpcBenchmarkOptional -InputObject $check -Name target
        }
        ConvertTo-RpcBenchmarkFinding @facts
    }

    foreach ($check in $report.passed) {
        ConvertTo-RpcBenchmarkFinding -Id $check.id -Severity Passed -Category Machine -Message ([string]::Format($invariant, $text.CheckPassed, $check.about))
    }
}
