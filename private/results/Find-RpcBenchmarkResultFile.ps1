function Find-RpcBenchmarkResultFile {
    <#
    .SYNOPSIS
    The files that may hold the runs that were asked for, from the oldest to the newest run.

    .DESCRIPTION
    A run is saved under its id, which begins with the time: so most files that are not meant need not be opened. Of one with another name the
    first lines say the id; what does not even begin as a run is looked at later, by whoever reads it.

    .PARAMETER Source
    Where to look, and for which runs, from Add-RpcBenchmarkRunSource. Their ids are noted in Found.

    .PARAMETER Wanted
    What else was asked for: After, Before, Tag; each may be null.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    Objects with Path; RunId, or null; Named, whether exactly this file or run was asked for; and Source, a list.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Source,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Wanted,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $comparer = if ($script:OnWindows) { [System.StringComparer]::OrdinalIgnoreCase } else { [System.StringComparer]::Ordinal }
    $files = New-Object -TypeName System.Collections.Specialized.OrderedDictionary -ArgumentList $comparer
    foreach ($place in $Source.Keys) {
        $path = $place
        if (-not $place) {
            $path = Join-Path (Get-RpcBenchmarkDataFolder -Cmdlet $Cmdlet) 'results'
            if (-not (Test-Path -LiteralPath $path)) {
                # No run has been saved yet.
                continue
            }
        }
        foreach ($file in Resolve-RpcBenchmarkResultPath -Path $path -Cmdlet $Cmdlet) {
            if (-not $files.Contains($file.Path)) {
                $files[$file.Path] = [pscustomobject]@{ Path = $file.Path; RunId = $null; Named = $false; Source = @() }
            }
            $files[$file.Path].Named = $files[$file.Path].Named -or $file.Named
            $files[$file.Path].Source += $Source[$place]
        }
    }

    $possible = @(foreach ($file in $files.Values) {
            $tags = $null
            $name = [System.IO.Path]::GetFileNameWithoutExtension($file.Path)
            $isNamedSo = $name -cmatch '^\d{8}-\d{6}-[0-9a-f]{6}$'
            if ($isNamedSo) {
                $file.RunId = $name
            }
            if (-not $file.RunId -or $Wanted['Tag']) {
                $head = Read-RpcBenchmarkResultHead -Path $file.Path
                if ($head) {
                    $tags = $head.Tag
                    if (-not $file.RunId) { $file.RunId = $head.RunId }
                }
            }
            if ($file.RunId) {
                $meant = $false
                foreach ($asked in $file.Source) {
                    if ($asked.Exact.Contains($file.RunId)) {
                        $null = $asked.Found.Add($file.RunId)
                        $file.Named = $true
                    }
                    $meant = $meant -or (Test-RpcBenchmarkRunId -RunId $file.RunId -Source $asked)
                }
                if (-not $meant) { continue }
            }
            if ($isNamedSo) {
                # The id is given when the run begins; what is done until it starts to measure takes no day.
                $styles = [System.Globalization.DateTimeStyles] 'AssumeUniversal, AdjustToUniversal'
                $begun = [datetime]::MinValue
                if ([datetime]::TryParseExact($name.Substring(0, 15), 'yyyyMMdd-HHmmss', [cultureinfo]::InvariantCulture, $styles, [ref] $begun)) {
                    if ($null -ne $Wanted['Before'] -and $begun -ge $Wanted['Before'].ToUniversalTime()) { continue }
                    if ($null -ne $Wanted['After'] -and $begun.AddDays(1) -lt $Wanted['After'].ToUniversalTime()) { continue }
                }
            }
            if ($null -ne $tags -and -not (Test-RpcBenchmarkAnyName -Name $tags -Pattern $Wanted['Tag'])) { continue }
            $file
        })
    $ids = [string[]] @($possible | ForEach-Object { [string] $_.RunId })
    # Without the casts PowerShell takes the generic overload, which sorts a copy.
    [array]::Sort([array] $ids, [array] $possible, [System.Collections.IComparer] [System.StringComparer]::Ordinal)
    foreach ($file in $possible) { $file }
}
