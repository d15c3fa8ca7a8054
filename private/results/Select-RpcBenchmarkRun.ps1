function Select-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    The saved runs that were asked for, read one by one, from the oldest to the newest.

    .DESCRIPTION
    A file that is not one of our runs is passed over with a warning that names it, and the others are still read.

    .PARAMETER Source
    Where to look, and for which runs, from Add-RpcBenchmarkRunSource.

    .PARAMETER Wanted
    What else was asked for: After, Before, Tag, Framework, Runtime, Scenario, Last; what is absent is no condition.

    .PARAMETER Outline
    Without what the cells have measured.

    .PARAMETER Refuse
    A file that was itself named and is not one of our runs is an error, not a warning.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    Objects with Path, Run, StartedAt and FinishedAt.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Source,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Wanted,

        [switch] $Outline,

        [switch] $Refuse,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $files = @(Find-RpcBenchmarkResultFile -Source $Source -Wanted $Wanted -Cmdlet $Cmdlet)
    if ($Wanted['Last']) {
        [array]::Reverse($files)
    }
    $kept = New-Object -TypeName 'System.Collections.Generic.List[object]'
    foreach ($file in $files) {
        $read = Read-RpcBenchmarkResultFile -Path $file.Path -Outline:$Outline
        if ($read.FaultId) {
            if ($Refuse -and $file.Named) {
                $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id $read.FaultId -Values $read.FaultValues -TargetObject $file.Path))
            }
            else {
                Write-RpcBenchmarkWarning -Id $read.FaultId -Values $read.FaultValues -Cmdlet $Cmdlet
            }
            continue
        }

        $meant = $false
        foreach ($asked in $file.Source) {
            if ($asked.Exact.Contains($read.Run.runId)) {
                $null = $asked.Found.Add($read.Run.runId)
            }
            $meant = $meant -or (Test-RpcBenchmarkRunId -RunId $read.Run.runId -Source $asked)
        }
        if (-not $meant -or -not (Test-RpcBenchmarkRun -Read $read -Wanted $Wanted)) {
            continue
        }
        if (-not $Wanted['Last']) {
            $read
        }
        else {
            $kept.Add($read)
            if ($kept.Count -eq $Wanted['Last']) { break }
        }
    }
    $kept.Reverse()
    $kept

    foreach ($place in $Source.Keys) {
        foreach ($id in $Source[$place].Exact) {
            if (-not $Source[$place].Found.Contains($id)) {
                $folder = if ($place) { $place } else { Join-Path (Get-RpcBenchmarkDataFolder -Cmdlet $Cmdlet) 'results' }
                $what = [string]::Format([cultureinfo]::InvariantCulture, (Get-RpcBenchmarkMessage).Text.NoSuchRun, $id, $folder)
                $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id ResultNotFound -Values $what -TargetObject $id))
            }
        }
    }
}
