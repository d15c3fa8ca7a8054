function Use-RpcBenchmarkSleeper {
    <#
    .SYNOPSIS
    Does something with a process that waits for ever and has started another one. Both are gone afterwards.

    .PARAMETER Node
    The path of node, which is what both run.

    .PARAMETER Script
    What is done. It gets the System.Diagnostics.Process and the id of the process that it has started.

    .OUTPUTS
    What the script returns.
    #>
    [CmdletBinding()]
    [OutputType([object])]
    param(
        [Parameter(Mandatory)]
        [string] $Node,

        [Parameter(Mandatory)]
        [scriptblock] $Script
    )

    # Detached: libuv would have Windows end the child with its parent, and it is for us to see that it is ended.
    $code = "const c=require('child_process').spawn(process.execPath,['-e','setInterval(()=>{},1000)'],{stdio:'ignore',detached:true});" +
    'console.log(c.pid);setInterval(()=>{},1000)'
    $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
    $start.FileName = $Node
    $start.Arguments = "-e $(ConvertTo-RpcBenchmarkArgument -Argument $code)"
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardOutput = $true
    $process = New-Object -TypeName System.Diagnostics.Process
    $process.StartInfo = $start
    $childId = 0
    try {
        $null = $process.Start()
        $saying = $process.StandardOutput.ReadLineAsync()
        if (-not $saying.Wait(10000)) {
            throw "The process $($process.Id) of $Node said nothing for ten seconds."
        }
        $childId = [int] $saying.Result
        & $Script $process $childId
    }
    finally {
        $left = @($childId) + @(try { $process.Id } catch { 0 })
        foreach ($id in $left | Where-Object { $_ -gt 0 }) {
            Stop-Process -Id $id -Force -ErrorAction SilentlyContinue -Confirm:$false -WhatIf:$false
        }
        $process.Dispose()
    }
}
