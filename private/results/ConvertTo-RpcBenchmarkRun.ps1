function ConvertTo-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    A saved run as the object that users get of it as a whole.

    .DESCRIPTION
    The one place where RpcBench.Run gets its names. Its properties are flat, lists are texts, so that Export-Csv keeps them.

    .PARAMETER Read
    The run, from Read-RpcBenchmarkResultFile; an outline is enough.

    .OUTPUTS
    RpcBench.Run
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Run')]
    param(
        [Parameter(Mandatory)]
        [object] $Read
    )

    $run = $Read.Run
    $machine = $run.machine
    $cells = @($run.cells | Where-Object { $null -eq $_.twinOf })
    $measured = @($cells | Where-Object { -not $_.isFloor -or $run.plan.includeFloor })
    $tags = [string[]] @(Get-RpcBenchmarkOptional -InputObject $run.plan -Name tags)
    [pscustomobject]@{
        PSTypeName      = 'RpcBench.Run'
        RunId           = $run.runId
        StartedAt       = $Read.StartedAt
        FinishedAt      = $Read.FinishedAt
        Duration        = $Read.FinishedAt - $Read.StartedAt
        State           = $run.state
        Fit             = @($run.findings | Where-Object { $_.severity -ceq 'Unfit' }).Count -eq 0
        Tag             = if ($tags.Count -gt 0) { $tags -join ', ' } else { $null }
        Frameworks      = @($measured | ForEach-Object { $_.framework } | Select-Object -Unique) -join ', '
        Runtimes        = @($measured | ForEach-Object { $_.runtime } | Select-Object -Unique) -join ', '
        Scenarios       = @($measured | ForEach-Object { $_.scenario } | Select-Object -Unique) -join ', '
        Placements      = @($run.groups | ForEach-Object { $_.placement } | Select-Object -Unique) -join ', '
        Groups          = @($run.groups).Count
        Cells           = $cells.Count
        FailedCells     = @($cells | Where-Object { $_.state -ceq 'Failed' }).Count
        Findings        = @($run.findings).Count
        Effort          = $run.plan.effort
        Seed            = $run.plan.seed
        EngineVersion   = $run.engine.version
        NodeVersion     = $run.engine.nodeVersion
        OS              = $machine.os
        OSVersion       = $machine.osVersion
        Architecture    = $machine.architecture
        Cpu             = $machine.cpuModel
        LogicalCpuCount = $machine.logicalCpus
        MemoryMB        = ConvertTo-RpcBenchmarkFigure -Value $machine.memoryBytes -Per 1MB
        Path            = $Read.Path
    }
}
