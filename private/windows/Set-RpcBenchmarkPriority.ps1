function Set-RpcBenchmarkPriority {
    <#
    .SYNOPSIS
    Gives a process a priority class.

    .PARAMETER Id
    The process.

    .PARAMETER Value
    The class, as Get-RpcBenchmarkPriority names it.

    .OUTPUTS
    System.Management.Automation.ErrorRecord where the system refuses; nothing otherwise.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The public function has asked')]
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param(
        [Parameter(Mandatory)]
        [int] $Id,

        [Parameter(Mandatory)]
        [string] $Value
    )

    $process = $null
    try {
        $process = Get-Process -Id $Id -ErrorAction Stop
        $process.PriorityClass = [System.Diagnostics.ProcessPriorityClass] $Value
    }
    catch {
        $reason = $_.Exception.GetBaseException()
        $remedy = (Get-RpcBenchmarkMessage).Text.RemedyPriority
        ConvertTo-RpcBenchmarkErrorRecord -Id SettingDenied -Values "Priority '$Value'", $reason.Message.TrimEnd('.'), $remedy -TargetObject $Id -InnerException $reason
    }
    finally {
        if ($process) {
            $process.Dispose()
        }
    }
}
