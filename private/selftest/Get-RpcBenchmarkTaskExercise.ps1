function Get-RpcBenchmarkTaskExercise {
    <#
    .SYNOPSIS
    What the self-test does about scheduled tasks and Windows' log.

    .OUTPUTS
    System.Collections.Specialized.OrderedDictionary: the id of a line of selftest/windows-lines.json to a script block (see Invoke-RpcBenchmarkExercise).
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    [ordered]@{
        ScheduledTask = {
            param($Context)
            $name = "self-test-$PID"
            $parts = @{
                Program     = $Context.Node
                Argument    = '--version'
                Folder      = $Context.Folder
                Description = 'RpcBench, for its self-test, which removes it'
                Trigger     = New-ScheduledTaskTrigger -Daily -At '03:00'
                Settings    = $null
                Principal   = $null
            }
            $task = New-RpcBenchmarkTaskObject @parts
            try {
                $null = Register-RpcBenchmarkTask -Name $name -Task $task
                if (-not (Get-RpcBenchmarkTask -Name $name)) { throw 'The task that was registered is not there.' }
            }
            finally {
                Unregister-ScheduledTask -TaskPath '\RpcBench\' -TaskName $name -Confirm:$false -ErrorAction SilentlyContinue
            }
            if (Get-RpcBenchmarkTask -Name $name) { throw "The task $name could not be removed." }
            'a task was made, registered, found and removed'
        }
        ScriptPolicy  = {
            param($Context)
            $policy = Get-RpcBenchmarkScriptPolicy
            $known = [System.Enum]::GetNames([Microsoft.PowerShell.ExecutionPolicy])
            if ($policy -notin $known) { throw "The policy is '$policy'." }
            $file = Join-Path $Context.Folder 'unsigned.ps1'
            [System.IO.File]::WriteAllText($file, "'a script'")
            if (Test-RpcBenchmarkSignature -Path $file) { throw 'A script that nobody has signed was said to be signed.' }
            "$policy without what holds for this PowerShell, $(Get-RpcBenchmarkScriptPolicy -OtherAccount) for another account"
        }
        EventSource   = {
            $was = [System.Diagnostics.EventLog]::SourceExists('RpcBench')
            New-RpcBenchmarkEventSource
            if (-not [System.Diagnostics.EventLog]::SourceExists('RpcBench')) { throw 'Windows made no source RpcBench.' }
            if ($was) { return 'it was there already' }
            [System.Diagnostics.EventLog]::DeleteEventSource('RpcBench')
            'it was made and removed'
        }
    }
}
