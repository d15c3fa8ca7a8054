function Skip-RpcBenchmarkStrayText {
    <#
    .SYNOPSIS
    What of a text is the engine's: what others printed before it is passed over, with a warning that quotes it.

    .DESCRIPTION
    A preload of NODE_OPTIONS runs in the engine before the engine does, and may print to its stdout, with or without a line end. A few are told,
    and each is cut.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine.

    .PARAMETER Text
    A line, or all that was printed.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    System.String: from the first object of JSON on; nothing where there is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [object] $Engine,

        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Text,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $mostTold = 3
    $quoteLength = 120
    $found = [regex]::Match($Text, '\{\s*["}]')
    $stray = $(if ($found.Success) { $Text.Substring(0, $found.Index) } else { $Text }).Trim([char] 0xFEFF, ' ', "`t", "`r", "`n")
    if ($stray) {
        $Engine.Strays++
        if ($Engine.Strays -le $mostTold) {
            $quote = $(if ($stray.Length -gt $quoteLength) { $stray.Substring(0, $quoteLength) + '...' } else { $stray }) -replace '\s+', ' '
            Write-RpcBenchmarkWarning -Id StrayOutput -Values $quote -Cmdlet $Cmdlet
        }
    }
    if ($found.Success) {
        $Text.Substring($found.Index)
    }
}
