function Add-RpcBenchmarkSignature {
    <#
    .SYNOPSIS
    Signs files; ends the task when one of them is not validly signed then. On Windows only.

    .PARAMETER Path
    The files.

    .PARAMETER Certificate
    What to sign with.

    .PARAMETER TimestampServer
    Who vouches for the time of signing. Without it a signature holds until the certificate ends.

    .OUTPUTS
    None.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [string[]] $Path,

        [Parameter(Mandatory)]
        [System.Security.Cryptography.X509Certificates.X509Certificate2] $Certificate,

        [string] $TimestampServer
    )

    $signing = @{ LiteralPath = $Path; Certificate = $Certificate; HashAlgorithm = 'SHA256'; ErrorAction = 'Stop' }
    if ($TimestampServer) {
        $signing['TimestampServer'] = $TimestampServer
    }
    $signatures = @(Set-AuthenticodeSignature @signing)
    $bad = @($signatures | Where-Object { "$($_.Status)" -ne 'Valid' })
    if ($bad.Count -gt 0) {
        Invoke-RpcBenchmarkBuildFailure -Id SignatureInvalid -TargetObject $bad[0].Path -Message (
            "The signature of $($bad[0].Path) is not valid: $($bad[0].StatusMessage)")
    }
    if ($signatures.Count -ne $Path.Count) {
        Invoke-RpcBenchmarkBuildFailure -Id SignatureInvalid -TargetObject $Path -Message (
            "Of $($Path.Count) files $($signatures.Count) were signed.")
    }
}
