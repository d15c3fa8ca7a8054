function Get-RpcBenchmarkScriptPolicy {
    <#
    .SYNOPSIS
    The execution policy that another PowerShell will have: without what holds for this one alone.

    .PARAMETER OtherAccount
    Another account's PowerShell, which does not have the policy of this user.

    .OUTPUTS
    System.String, such as RemoteSigned.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [switch] $OtherAccount
    )

    foreach ($scope in 'MachinePolicy', 'UserPolicy', 'CurrentUser', 'LocalMachine') {
        if ($OtherAccount -and $scope -in 'UserPolicy', 'CurrentUser') {
            continue
        }
        $policy = "$(Get-ExecutionPolicy -Scope $scope)"
        if ($policy -ne 'Undefined') {
            return $policy
        }
    }
    # Nobody has said anything: what lets this PowerShell run scripts is Windows' default then, unless it was said for this process, or for this user.
    if (-not $OtherAccount -and "$(Get-ExecutionPolicy -Scope Process)" -eq 'Undefined') {
        return "$(Get-ExecutionPolicy)"
    }
    # about_Execution_Policies: RemoteSigned on a Windows Server, Restricted on any other. WinNT is what is no server.
    $product = Get-ItemProperty -LiteralPath 'HKLM:\SYSTEM\CurrentControlSet\Control\ProductOptions' -Name ProductType -ErrorAction Ignore
    $kind = "$(Get-RpcBenchmarkOptional -InputObject $product -Name ProductType)"
    if ($kind -and $kind -ne 'WinNT') { 'RemoteSigned' } else { 'Restricted' }
}
