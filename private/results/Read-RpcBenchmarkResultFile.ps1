function Read-RpcBenchmarkResultFile {
    <#
    .SYNOPSIS
    A saved run, read and held against the contract.

    .DESCRIPTION
    What is cheap to see is looked at first: a large file of another kind is not even taken apart. What each launch has measured, which is most of
    what there is to check, goes to the user as it is: nothing here looks into it.

    .PARAMETER Path
    The file.

    .PARAMETER Outline
    Not what the cells have measured, which is most of the file, where no more is wanted than what kind of run it is.

    .OUTPUTS
    An object with Path, Run, StartedAt and FinishedAt; or with Path, FaultId and FaultValues, which are for ConvertTo-RpcBenchmarkErrorRecord.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [switch] $Outline
    )

    $text = (Get-RpcBenchmarkMessage).Text
    $read = [pscustomobject]@{ Path = $Path; Run = $null; StartedAt = $null; FinishedAt = $null; FaultId = 'BadResult'; FaultValues = @($Path, $text.NotARun) }
    try {
        $json = [System.IO.File]::ReadAllText($Path)
    }
    catch {
        $read.FaultValues = $Path, [string]::Format([cultureinfo]::InvariantCulture, $text.NotReadable, $_.Exception.InnerException.Message)
        return $read
    }
    if ($json.IndexOf('"RpcBench.Run"', [System.StringComparison]::Ordinal) -lt 0) {
        return $read
    }
    try {
        $run = ConvertFrom-Json -InputObject $json -ErrorAction Stop
    }
    catch {
        $read.FaultValues = $Path, $text.NotWhole
        return $read
    }
    if ($run -isnot [System.Management.Automation.PSCustomObject] -or (Get-RpcBenchmarkOptional -InputObject $run -Name kind) -cne 'RpcBench.Run') {
        return $read
    }

    if ((Get-RpcBenchmarkOptional -InputObject $run -Name version) -eq 1) {
        $run = ConvertFrom-RpcBenchmarkVersion1 -Run $run
    }
    $lists = [string[]] @(if ($Outline) { 'cells' } else { 'cells/launches' })
    $fault = Get-RpcBenchmarkContractFault -InputObject $run -Contract result -Outline $lists
    if ($fault) {
        if ($fault.Id -eq 'UnsupportedVersion') {
            $read.FaultId = $fault.Id
            $read.FaultValues = "'$Path': result", $fault.Version, $fault.Supported
        }
        else {
            $read.FaultValues = $Path, $fault.Text
        }
        return $read
    }
    foreach ($name in 'startedAt', 'finishedAt') {
        $read.$name = ConvertTo-RpcBenchmarkTime -Value $run.$name
        if ($null -eq $read.$name) {
            $read.FaultValues = $Path, [string]::Format([cultureinfo]::InvariantCulture, $text.NotATime, $name)
            return $read
        }
    }
    $read.Run = $run
    $read.FaultId = $null
    $read.FaultValues = $null
    $read
}
