function Start-RpcBenchmarkReader {
    <#
    .SYNOPSIS
    Reads what the engine says in a thread of its own, and answers its requests there.

    .DESCRIPTION
    The thread of the pipeline waits as long as whatever is further down takes: a prompt, a page of `more`, a slow upload. The engine waits for the
    answer to a request, and a cell fails where it does not come. So a runspace reads, answers, and queues everything else for the pipeline.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine, started. Its Lines and Reader are set here; Stop-RpcBenchmarkReader ends both.

    .PARAMETER CallerCpu
    The CPUs that the plan offered.

    .OUTPUTS
    Nothing.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Reads what this module started; the user was asked before the run')]
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [object] $Engine,

        [Parameter(Mandatory)]
        [int[]] $CallerCpu
    )

    $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    # A runspace knows nothing of this module, and importing it there would take longer than these few functions.
    foreach ($name in 'Receive-RpcBenchmarkRequest', 'Add-RpcBenchmarkStartedProcess', 'Send-RpcBenchmarkAnswer', 'Send-RpcBenchmarkEngineLine', 'Set-RpcBenchmarkProcessorAffinity', 'ConvertTo-RpcBenchmarkAffinityMask', 'Disable-RpcBenchmarkEfficiencyMode', 'Invoke-RpcBenchmarkWin32Method', 'New-RpcBenchmarkNativeType', 'New-RpcBenchmarkCompiledType') {
        $function = Get-Command -Name $name -CommandType Function -ErrorAction Ignore
        if ($function) {
            $state.Commands.Add((New-Object -TypeName System.Management.Automation.Runspaces.SessionStateFunctionEntry -ArgumentList $name, $function.Definition))
        }
    }

    $Engine.Lines = New-Object -TypeName 'System.Collections.Concurrent.BlockingCollection[string]'
    $shell = [powershell]::Create($state)
    $null = $shell.AddCommand('Receive-RpcBenchmarkRequest').AddParameter('Engine', $Engine).AddParameter('CallerCpu', $CallerCpu).AddParameter('NotOffered', (Get-RpcBenchmarkMessage).Text.CpuNotOffered)
    $Engine.Reader = [pscustomobject]@{
        Shell  = $shell
        Handle = $shell.BeginInvoke()
    }
}
