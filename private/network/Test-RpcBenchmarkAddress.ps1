function Test-RpcBenchmarkAddress {
    <#
    .SYNOPSIS
    Whether a text is an address, or what a firewall rule takes for several.

    .PARAMETER Address
    The text.

    .PARAMETER Single
    One address, and nothing else.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Address,

        [switch] $Single
    )

    # .NET takes '10' for 0.0.0.10, and '[::1]:80' for ::1.
    $isOne = {
        param($text)
        $parsed = $null
        ($text -match '^\d{1,3}(\.\d{1,3}){3}$' -or ($text.Contains(':') -and -not $text.Contains('['))) -and [System.Net.IPAddress]::TryParse($text, [ref] $parsed)
    }
    if (& $isOne $Address) {
        return $true
    }
    if ($Single) {
        return $false
    }
    if ($Address -in 'Any', 'LocalSubnet') {
        return $true
    }
    $from, $to = $Address -split '-', 2
    if ($to) {
        return (& $isOne $from) -and (& $isOne $to)
    }
    $network, $length = $Address -split '/', 2
    if (-not $length -or -not (& $isOne $network)) {
        return $false
    }
    $bits = 0
    $most = if ($network.Contains(':')) { 128 } else { 32 }
    ([int]::TryParse($length, [ref] $bits) -and $bits -ge 1 -and $bits -le $most) -or (& $isOne $length)
}
