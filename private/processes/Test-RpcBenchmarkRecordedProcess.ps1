function Test-RpcBenchmarkRecordedProcess {
    <#
    .SYNOPSIS
    Whether a process that runs is the one that a run's record names: its id comes back to others.

    .DESCRIPTION
    Time, program and mark are compared. It had started when the record was written; then nobody else had its id. Its program is the one that it said.
    The engine has its script on its command line, a worker the run's id on its command line or in its environment. What cannot be seen of a
    process, such as the environment on Windows, is not held against it.

    .PARAMETER Line
    The record's line.

    .PARAMETER Started
    When the process started, local.

    .PARAMETER Program
    The program that it said it is; nothing where it said none.

    .PARAMETER RunId
    The run.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [object] $Line,

        [Parameter(Mandatory)]
        [datetime] $Started,

        [AllowNull()]
        [AllowEmptyString()]
        [string] $Program,

        [Parameter(Mandatory)]
        [string] $RunId
    )

    $said = ConvertTo-RpcBenchmarkTime -Value $Line.startedAt
    # By two clocks.
    if ($null -eq $said -or ($Started - $said).TotalSeconds -gt 5) {
        return $false
    }
    $seen = Get-RpcBenchmarkProcessMark -Id $Line.pid
    $comparison = if ($script:OnWindows) { [System.StringComparison]::OrdinalIgnoreCase } else { [System.StringComparison]::Ordinal }
    if ($Program -and $seen.Program -and -not [string]::Equals($Program, $seen.Program, $comparison)) {
        return $false
    }
    if ((Get-RpcBenchmarkOptional -InputObject $Line -Name type) -ceq 'engine') {
        $name = Get-RpcBenchmarkOptional -InputObject $Line -Name script
        return -not $name -or $null -eq $seen.CommandLine -or $seen.CommandLine.Contains($name)
    }
    $marks = @([regex]::Matches("$($seen.CommandLine)", '--run[\s\0]+"?([^\s\0"]+)') | ForEach-Object { $_.Groups[1].Value }) + @($seen.Mark | Where-Object { $_ })
    if ($marks.Count -eq 0) {
        # An adapter's worker has it in its environment alone.
        return -not $seen.SeesMark
    }
    $marks -ccontains $RunId
}
