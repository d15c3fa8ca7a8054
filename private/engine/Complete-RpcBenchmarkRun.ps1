function Complete-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    What is said when the engine is gone: the progress bar goes away, what outlived the run is reported, and an interrupted run says where it is kept.

    .DESCRIPTION
    Called from a finally block, so perhaps while the pipeline is being stopped and nobody listens any more: nothing here may throw.

    .PARAMETER Run
    What is known of the run, as Publish-RpcBenchmarkEvent has it.

    .PARAMETER LastLine
    The last line that the engine wrote while it was being closed; after a stop, that is `finished`.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [object] $Run,

        [AllowNull()]
        [AllowEmptyString()]
        [string] $LastLine,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $text = (Get-RpcBenchmarkMessage).Text
    try {
        $record = New-Object -TypeName System.Management.Automation.ProgressRecord -ArgumentList $Run.ProgressId, $text.ProgressActivity, ' '
        $record.RecordType = 'Completed'
        if ($Run.ShowProgress) {
            $Cmdlet.WriteProgress($record)
        }
        foreach ($leftover in $Run.Engine.Leftovers) {
            $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id "$($leftover.Kind)Left" -Values $leftover.Id, $leftover.Who -TargetObject $leftover.Id))
        }

        if (-not $Run.Finished -and $LastLine) {
            $last = ConvertFrom-Json -InputObject $LastLine -ErrorAction Stop
            $path = Get-RpcBenchmarkOptional -InputObject $last -Name path
            if ($path) {
                $sentence = [string]::Format([cultureinfo]::InvariantCulture, $text.RunKept, $path)
                # Ctrl+C comes while we wait, and was perhaps not meant to cost the results. Select-Object -First ends us while we hand over an
                # object, and knows what it does. ($Cmdlet.Stopping is false in a finally block.)
                if ($Run.Publishing) {
                    $Cmdlet.WriteVerbose($sentence)
                }
                else {
                    $Cmdlet.WriteWarning([string]::Format([cultureinfo]::InvariantCulture, $text.Warning, $sentence, 'Interrupted'))
                }
            }
        }
    }
    catch {
        Write-Debug -Message "Nobody listens any more: $($_.Exception.Message)"
    }
}
