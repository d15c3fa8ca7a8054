function Invoke-RpcBenchmarkExercise {
    <#
    .SYNOPSIS
    Does what exercises a line of the self-test, and says what came of it.

    .PARAMETER Line
    The line, from Get-RpcBenchmarkSelfTestLine.

    .PARAMETER Script
    What exercises it: gets the context, returns what was seen, and fails where that is not what it should be. Where it cannot be done here it returns a
    hashtable with Skipped, the reason. Nothing where there is no exercise for the line.

    .PARAMETER Context
    From New-RpcBenchmarkSelfTestContext.

    .OUTPUTS
    RpcBench.InstallationStep
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.InstallationStep')]
    param(
        [Parameter(Mandatory)]
        [object] $Line,

        [AllowNull()]
        [scriptblock] $Script,

        [Parameter(Mandatory)]
        [object] $Context
    )

    $text = (Get-RpcBenchmarkMessage).Text
    $state = 'Skipped'
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $lacking = @($Line.needs | Where-Object { -not $Context.$_ })
    $seen = if ($Line.without) { $Line.without }
    elseif ($Line.system -eq 'Windows' -and -not $script:OnWindows) { $text.StepOfWindows }
    elseif ($lacking -contains 'IsElevated') { $text.StepElevated }
    elseif ($lacking.Count -gt 0) { [string]::Format([cultureinfo]::InvariantCulture, $text.StepLacks, ($lacking -join ', ')) }
    if (-not $seen) {
        # Several lines may be one step's.
        if (-not $Context.Done.ContainsKey($Line.by)) {
            $Context.Done[$Line.by] = try {
                $answer = & $Script $Context
                if ($answer -is [hashtable]) { @{ State = 'Skipped'; Seen = $answer.Skipped } } else { @{ State = 'Passed'; Seen = "$answer" } }
            }
            catch {
                @{ State = 'Failed'; Seen = $_.Exception.GetBaseException().Message }
            }
        }
        $state = $Context.Done[$Line.by].State
        $seen = $Context.Done[$Line.by].Seen
    }
    # It is sent to others, so it does not say who this is.
    foreach ($private in @($Context.Folder, (Get-RpcBenchmarkSystemHome)) | Where-Object { $_ -and $_.Length -gt 3 }) {
        $seen = $seen.Replace($private, '~')
    }
    [pscustomobject]@{
        PSTypeName = 'RpcBench.InstallationStep'
        Id         = $Line.id
        State      = $state
        What       = $Line.what
        Seen       = $seen.Trim()
        Where      = [string[]] @($Line.where)
        Duration   = $clock.Elapsed
    }
}
