function Test-RpcBenchmarkInstallation {
    <#
    .SYNOPSIS
    Tests step by step whether everything that RpcBench needs works on this machine.

    .DESCRIPTION
    Tests what RpcBench uses of Windows and of everything else it depends on: job objects, affinities, power plans, the firewall, scheduled tasks, the
    engine, and a short run on Node and on Python. docs/windows.md has the same list, and says where each step has been seen to work. On other
    systems, the steps that only Windows has are skipped.

    Returns one object: Passed, the counts, and Steps, each with its State (Passed, Failed or Skipped) and what was Seen. It takes about half a
    minute. Its short run is only a test: do not use its figures.

    Everything that it creates is removed again (processes, the scheduled task and, in an elevated PowerShell, the firewall rule and the event
    source), except an empty folder \RpcBench\ in the Task Scheduler. Steps that need an elevated PowerShell are skipped in others.

    .PARAMETER Quiet
    Returns only true or false.

    .PARAMETER ReportPath
    Writes a Markdown report to this file, to send to somebody. It names versions, but no user and no computer.

    .EXAMPLE
    Test-RpcBenchmarkInstallation

    Shows what works here, and what does not.

    .EXAMPLE
    Test-RpcBenchmarkInstallation -ReportPath ./self-test.md

    Also writes the results to a file, to attach to a problem report.

    .EXAMPLE
    (Test-RpcBenchmarkInstallation).Steps | Where-Object State -EQ Failed | Format-List

    Shows what failed, and how.

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
