function Send-RpcBenchmarkAnswer {
    <#
    .SYNOPSIS
    Does what the engine asks for one of its processes - keep it on certain CPUs, or let it run at full speed - and answers whether that was done.

    .DESCRIPTION
    What goes wrong is the engine's to report: it knows which process that is.

    .PARAMETER Request
    The `place` event (id, pid, cpus) or the `unthrottle` event (id, pid).

    .PARAMETER CallerCpu
    The CPUs that the plan offered. Others are not touched, whoever asks; and where none was offered, nothing is.

    .PARAMETER NotOffered
    The answer for a CPU that was not offered, with a place for its number.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [object] $Request,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [int[]] $CallerCpu,

        [Parameter(Mandatory)]
        [string] $NotOffered,

        [Parameter(Mandatory)]
        [object] $Engine
    )

    $answer = [ordered]@{ type = 'placed'; id = $Request.id; error = $null }
    try {
        if ($CallerCpu.Count -eq 0) {
            $answer['error'] = [string]::Format([cultureinfo]::InvariantCulture, $NotOffered, '')
        }
        elseif ($Request.type -ceq 'unthrottle') {
            Disable-RpcBenchmarkEfficiencyMode -Id $Request.pid
        }
        else {
            $others = @($Request.cpus | Where-Object { $_ -notin $CallerCpu })
            if ($others.Count -gt 0) {
                $answer['error'] = [string]::Format([cultureinfo]::InvariantCulture, $NotOffered, $others[0])
            }
            else {
                Set-RpcBenchmarkProcessorAffinity -Id $Request.pid -Cpu $Request.cpus
            }
        }
    }
    catch {
        # The system's own sentence; the engine puts a period behind it.
        $answer['error'] = $_.Exception.GetBaseException().Message.Trim().TrimEnd('.')
    }
    $line = ConvertTo-Json -InputObject $answer -Compress
    Write-Debug -Message "> $line"
    Send-RpcBenchmarkEngineLine -Engine $Engine -Line $line
}
