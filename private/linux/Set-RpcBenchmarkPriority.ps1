function Set-RpcBenchmarkPriority {
    <#
    .SYNOPSIS
    Gives all threads of a process a nice value.

    .DESCRIPTION
    On Linux the value belongs to a thread, and a child has that of the thread that started it. .NET's PriorityClass changes the main thread
    alone, and no script runs there.

    .PARAMETER Id
    The process.

    .PARAMETER Value
    The nice value.

    .PARAMETER Renice
    The program that does it.

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
        [string] $Value,

        [string] $Renice = 'renice'
    )

    $folder = "/proc/$Id/task"
    $words = ''
    # Again for threads that began meanwhile; renice also fails for one that has ended meanwhile.
    foreach ($attempt in 1..4) {
        $threads = [string[]] @([System.IO.Directory]::GetDirectories($folder) | Where-Object {
                $fields = @(Read-RpcBenchmarkProcStat -Path "$_/stat")
                $fields.Count -gt 16 -and $fields[16] -cne $Value
            } | ForEach-Object { [System.IO.Path]::GetFileName($_) })
        if ($threads.Count -eq 0) {
            return
        }
        if ($attempt -lt 4) {
            $words = (Invoke-RpcBenchmarkProgram -Path $Renice -Argument (@($Value, '-p') + $threads)).Output
        }
    }
    $remedy = [string]::Format([cultureinfo]::InvariantCulture, (Get-RpcBenchmarkMessage).Text.RemedyNice, $Value, $Id)
    $reason = @($words -split '\r?\n')[0].TrimEnd('.')
    ConvertTo-RpcBenchmarkErrorRecord -Id SettingDenied -Values "Priority 'nice $Value'", $reason, $remedy -TargetObject $Id
}
