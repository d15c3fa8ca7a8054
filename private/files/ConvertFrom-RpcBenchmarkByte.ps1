function ConvertFrom-RpcBenchmarkByte {
    <#
    .SYNOPSIS
    The text of a file that somebody wrote: UTF-8 or UTF-16, without its byte order mark.

    .DESCRIPTION
    As engine/src/contracts/text.ts reads it. UTF-16 is what > makes in Windows PowerShell. Throws for anything else, with what it is.

    .PARAMETER Byte
    The bytes of the file.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [byte[]] $Byte
    )

    $first, $second, $third, $fourth = 1, 1, 1, 1
    if ($Byte.Length -gt 0) { $first = $Byte[0] }
    if ($Byte.Length -gt 1) { $second = $Byte[1] }
    if ($Byte.Length -gt 3) { $third, $fourth = $Byte[2], $Byte[3] }
    $text = (Get-RpcBenchmarkMessage).Text

    # By the mark; without one by where the zeros of the first character are, for JSON begins with an ASCII character.
    $isWide = $third -eq 0 -and $fourth -eq 0
    if (($first -eq 0 -and $second -eq 0) -or ($isWide -and ($second -eq 0 -or ($first -eq 0xff -and $second -eq 0xfe)))) {
        throw (New-Object -TypeName System.FormatException -ArgumentList $text.NotThisEncoding)
    }
    if (($first -eq 0xff -and $second -eq 0xfe) -or $second -eq 0) {
        $encoding = New-Object -TypeName System.Text.UnicodeEncoding -ArgumentList $false, $true, $true
        $reason = $text.NotUtf16
    }
    elseif (($first -eq 0xfe -and $second -eq 0xff) -or $first -eq 0) {
        $encoding = New-Object -TypeName System.Text.UnicodeEncoding -ArgumentList $true, $true, $true
        $reason = $text.NotUtf16
    }
    else {
        $encoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $true, $true
        $reason = $text.NotUtf8
    }
    try {
        $read = $encoding.GetString($Byte)
    }
    catch [System.ArgumentException] {
        throw (New-Object -TypeName System.FormatException -ArgumentList $reason, $_.Exception)
    }
    $read.TrimStart([char] 0xfeff)
}
