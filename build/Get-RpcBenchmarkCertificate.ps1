function Get-RpcBenchmarkCertificate {
    <#
    .SYNOPSIS
    The certificate to sign with, from the user's store or the machine's.

    .DESCRIPTION
    Ends the task where the system cannot sign, and where there is no such certificate with a private key.

    .PARAMETER Thumbprint
    Its thumbprint; what a certificate's window shows between the digits does not matter.

    .OUTPUTS
    System.Security.Cryptography.X509Certificates.X509Certificate2
    #>
    [CmdletBinding()]
    [OutputType([System.Security.Cryptography.X509Certificates.X509Certificate2])]
    param(
        [Parameter(Mandatory)]
        [string] $Thumbprint
    )

    foreach ($name in 'Set-AuthenticodeSignature', 'New-FileCatalog') {
        if (-not (Get-Command -Name $name -ErrorAction SilentlyContinue)) {
            Invoke-RpcBenchmarkBuildFailure -Id SigningUnavailable -TargetObject $name -Message (
                "Signing needs Windows: there is no $name here. Leave out -CertificateThumbprint.")
        }
    }
    $digits = $Thumbprint -creplace '[^0-9A-Fa-f]'
    if ($digits.Length -ne 40) {
        Invoke-RpcBenchmarkBuildFailure -Id ThumbprintInvalid -TargetObject $Thumbprint -Message (
            "'$Thumbprint' is not the thumbprint of a certificate, which has 40 hexadecimal digits.")
    }
    $found = @(
        Get-ChildItem -Path "Cert:\CurrentUser\My\$digits", "Cert:\LocalMachine\My\$digits" -ErrorAction SilentlyContinue |
            Where-Object { $_.HasPrivateKey }
    )
    if ($found.Count -eq 0) {
        Invoke-RpcBenchmarkBuildFailure -Id CertificateNotFound -TargetObject $digits -Message (
            "There is no certificate $digits with a private key in Cert:\CurrentUser\My or Cert:\LocalMachine\My.")
    }
    $found[0]
}
