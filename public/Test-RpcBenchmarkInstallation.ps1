function Test-RpcBenchmarkInstallation {
    <#
    .SYNOPSIS
    Says whether what RpcBench asks of this machine works here: a self-test, step by step.

    .DESCRIPTION
    Exercises what RpcBench does that only Windows has, and what everything else stands on: job objects, affinities, power plans, the firewall, scheduled
    tasks, the engine and a short run on Node and on Python. docs/windows.md has the same list, with who has seen each of them work. Elsewhere it does what
    is not Windows' alone, and says so of the rest.

    One object comes back: Passed, the counts, and Steps, each with its State (Passed, Failed or Skipped) and what was Seen. It takes about half a minute
    and measures nothing that is worth reading.

    Nothing stays behind but an empty folder \RpcBench\ of the Task Scheduler: the processes, the scheduled task and, in an elevated PowerShell, the
    firewall rule and the source of events that it makes are removed again. What takes an elevated PowerShell is skipped in others.

    .PARAMETER Quiet
    Returns only true or false.

    .PARAMETER ReportPath
    Writes a report in Markdown there, to be sent to somebody. It names versions, no user and no computer.

    .EXAMPLE
    Test-RpcBenchmarkInstallation

    What works here, and what does not.

    .EXAMPLE
    Test-RpcBenchmarkInstallation -ReportPath ./self-test.md

    The same as a file, to be sent along when something does not work.

    .EXAMPLE
    (Test-RpcBenchmarkInstallation).Steps | Where-Object State -EQ Failed | Format-List

    What failed, and how.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Installation: Passed, PassedCount, FailedCount, SkippedCount, Version, System, Architecture, PowerShell, Node, Python, IsElevated, TestedAt, Steps;
    with -Quiet, System.Boolean

    .LINK
    Test-RpcBenchmarkEnvironment

    .LINK
    Get-RpcBenchmarkFinding
    #>
    [CmdletBinding(DefaultParameterSetName = 'Installation', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Installation', ParameterSetName = 'Installation')]
    [OutputType([bool], ParameterSetName = 'Quiet')]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Quiet')]
        [switch] $Quiet,

        [ValidateNotNullOrEmpty()]
        [string] $ReportPath
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    $reportFile = if ($ReportPath) { Resolve-RpcBenchmarkOutputPath -Path $ReportPath -ErrorId ReportNotWritable -Cmdlet $PSCmdlet }
    $exercises = @{}
    foreach ($table in (Get-RpcBenchmarkEngineExercise), (Get-RpcBenchmarkMachineExercise), (Get-RpcBenchmarkNetworkExercise), (Get-RpcBenchmarkProcessExercise), (Get-RpcBenchmarkTaskExercise)) {
        foreach ($id in $table.Keys) { $exercises[$id] = $table[$id] }
    }
    # What fails is in the steps; in $Error it would look as if the command had. The session's, for a module has one of its own.
    $errors = Get-Variable -Name Error -Scope Global -ValueOnly
    $errorsBefore = $errors.Count
    $kept = @{ RPCBENCH_DATA = $env:RPCBENCH_DATA; RPCBENCH_PYTHON = $env:RPCBENCH_PYTHON }
    $folder = Join-Path ([System.IO.Path]::GetTempPath()) "rpcbench-self-test-$([guid]::NewGuid().ToString('N'))"
    $null = [System.IO.Directory]::CreateDirectory($folder)
    try {
        $context = New-RpcBenchmarkSelfTestContext -Folder $folder
        # Its runs are nobody's results. The Python that was found by the user's data folder is named, then.
        Set-Item -LiteralPath Env:RPCBENCH_DATA -Value (Join-Path $folder 'data') -WhatIf:$false -Confirm:$false
        if ($context.Python) { Set-Item -LiteralPath Env:RPCBENCH_PYTHON -Value $context.Python -WhatIf:$false -Confirm:$false }
        $lines = @(Get-RpcBenchmarkSelfTestLine)
        $steps = [object[]] @(
            for ($index = 0; $index -lt $lines.Count; $index++) {
                Write-Progress -Activity (Get-RpcBenchmarkMessage).Text.SelfTest -Status $lines[$index].id -PercentComplete (100 * $index / $lines.Count)
                Invoke-RpcBenchmarkExercise -Line $lines[$index] -Script $exercises[$lines[$index].by] -Context $context
            }
        )
    }
    finally {
        foreach ($name in $kept.Keys) { Set-Item -LiteralPath "Env:$name" -Value $kept[$name] -WhatIf:$false -Confirm:$false }
        Write-Progress -Activity (Get-RpcBenchmarkMessage).Text.SelfTest -Completed
        $null = Invoke-RpcBenchmarkRetry -Script { [System.IO.Directory]::Delete($folder, $true) }
        while ($errors.Count -gt $errorsBefore) { $errors.RemoveAt(0) }
    }

    $count = @{}
    foreach ($state in 'Passed', 'Failed', 'Skipped') { $count[$state] = @($steps | Where-Object { $_.State -eq $state }).Count }
    $installation = [pscustomobject]@{
        PSTypeName   = 'RpcBench.Installation'
        Passed       = $count['Failed'] -eq 0
        PassedCount  = $count['Passed']
        FailedCount  = $count['Failed']
        SkippedCount = $count['Skipped']
        Version      = "$($ExecutionContext.SessionState.Module.Version)"
        System       = [System.Runtime.InteropServices.RuntimeInformation]::OSDescription.Trim()
        Architecture = "$([System.Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)"
        PowerShell   = "$($PSVersionTable.PSVersion) $($PSVersionTable.PSEdition)"
        Node         = if ($context.Node) { "$(Get-RpcBenchmarkNodeVersion -Path $context.Node)" }
        Python       = if ($context.Python) { $context.Doctor.python.version }
        IsElevated   = $context.IsElevated
        TestedAt     = [datetime]::Now
        Steps        = $steps
    }
    if ($reportFile) {
        $reason = Save-RpcBenchmarkText -Path $reportFile -Text (ConvertTo-RpcBenchmarkInstallationReport -Installation $installation)
        if ($reason) {
            $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id ReportNotWritable -Values $reportFile, $reason.Message.TrimEnd('.') -TargetObject $reportFile -InnerException $reason))
        }
    }
    if ($Quiet) {
        return $installation.Passed
    }
    $installation
}
