function New-RpcBenchmarkSelfTestContext {
    <#
    .SYNOPSIS
    What the steps of a self-test share.

    .PARAMETER Folder
    A temporary folder, which is there.

    .OUTPUTS
    An object with Folder, DataFolder, Node, CommandFile, Doctor, Python, IsElevated and Done, what the steps have
    come to. What there is not is null; the step that is about it says why.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Looks, and makes an object')]
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Folder
    )

    $doctor = try { Get-RpcBenchmarkDoctorReport } catch { Write-Debug -Message "$_" }
    # A cmdlet of its own: what one ends itself with cannot be caught in it.
    $node = try { & { [CmdletBinding()] param() Resolve-RpcBenchmarkNode -Cmdlet $PSCmdlet } } catch { Write-Debug -Message "$_" }
    $elevated = $false
    if ($script:OnWindows) {
        $elevated = try { Test-RpcBenchmarkElevation } catch { $false }
    }
    [pscustomobject]@{
        Folder      = $Folder
        DataFolder  = Get-RpcBenchmarkDataFolder
        Node        = $node
        CommandFile = Join-Path $script:ModuleRoot $(if ($script:OnWindows) { 'rpcbench.cmd' } else { 'rpcbench' })
        Doctor      = $doctor
        Python      = if ($doctor -and $doctor.python) { $doctor.python.path }
        IsElevated  = $elevated
        Done        = @{}
    }
}
