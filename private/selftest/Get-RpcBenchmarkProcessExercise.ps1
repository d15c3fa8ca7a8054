function Get-RpcBenchmarkProcessExercise {
    <#
    .SYNOPSIS
    What the self-test does about processes: job objects, process trees, priorities, affinities, functions of Windows.

    .OUTPUTS
    System.Collections.Specialized.OrderedDictionary: the id of a line of selftest/windows-lines.json to a script block (see Invoke-RpcBenchmarkExercise).
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    [ordered]@{
        JobObject      = {
            [CmdletBinding()]
            param([object] $Context)
            $cmdlet = $PSCmdlet
            Use-RpcBenchmarkSleeper -Node $Context.Node -Script {
                param($process, $childId)
                $null = $childId
                $job = New-RpcBenchmarkJobObject -Cmdlet $cmdlet
                if ($null -eq $job) { throw 'Windows gave no job object; the warning says why.' }
                try {
                    Add-RpcBenchmarkJobProcess -Job $job -Process $process -Cmdlet $cmdlet
                }
                finally {
                    Close-RpcBenchmarkJobObject -Job $job
                }
                if (Wait-RpcBenchmarkProcessEnd -Id $process.Id) { throw "Process $($process.Id) outlived its job." }
                'a process in the job ended as the job was closed'
            }
        }
        NativeType     = {
            $type = New-RpcBenchmarkNativeType -Name "RpcBenchSelfTest$([guid]::NewGuid().ToString('N'))" -Library kernel32.dll -Function @{ GetCurrentProcessId = @(, [int]) }
            $id = $type::GetCurrentProcessId()
            if ($id -ne $PID) { throw "GetCurrentProcessId says $id, and this is process $PID." }
            $zero = [System.IntPtr]::Zero
            $refusal = try { Invoke-RpcBenchmarkWin32Method -Name SetProcessInformation -Argument $zero, 4, (New-Object -TypeName byte[] -ArgumentList 12), 12 } catch { $_.Exception.GetBaseException().Message }
            if ($refusal -isnot [string]) { throw 'A call with a handle that is none went well.' }
            "GetCurrentProcessId answers $PID; a handle that is none is refused: $($refusal.Trim())"
        }
        CompiledType   = {
            $type = New-RpcBenchmarkCompiledType -Name "RpcBenchSelfTest$([guid]::NewGuid().ToString('N'))" -Library kernel32.dll -Function @{ GetCurrentProcessId = @(, [int]) }
            $id = $type::GetCurrentProcessId()
            if ($id -ne $PID) { throw "GetCurrentProcessId says $id, and this is process $PID." }
            "GetCurrentProcessId answers $PID"
        }
        ProcessTree    = {
            param($Context)
            Use-RpcBenchmarkSleeper -Node $Context.Node -Script {
                param($process, $childId)
                Stop-RpcBenchmarkProcessTree -Process $process
                $left = @(Wait-RpcBenchmarkProcessEnd -Id $process.Id, $childId)
                if ($left.Count -gt 0) { throw "Of the tree these are left: $($left -join ', ')." }
                'a process and the one that it had started were ended'
            }
        }
        ProcessStart   = {
            $first = Get-RpcBenchmarkProcessStart -Id $PID
            $second = Get-RpcBenchmarkProcessStart -Id $PID
            if (-not $first -or $first -ne $second) { throw "The start of this process is '$first', then '$second'." }
            "this process: $first"
        }
        ProcessMark    = {
            param($Context)
            Use-RpcBenchmarkSleeper -Node $Context.Node -Script {
                param($process, $childId)
                $seen = Get-RpcBenchmarkProcessMark -Id $childId
                if (-not $seen.Program -or $seen.Program -ne (Get-RpcBenchmarkProcessMark -Id $process.Id).Program) { throw "A node's program is '$($seen.Program)'." }
                if (-not "$($seen.CommandLine)".Contains('setInterval')) { throw "Its command line is '$($seen.CommandLine)'." }
                "$($seen.Program), and what it was started with"
            }
        }
        ProcessEnded   = {
            param($Context)
            Use-RpcBenchmarkSleeper -Node $Context.Node -Script {
                param($process, $childId)
                $null = $childId
                if (Test-RpcBenchmarkProcessEnded -Process $process) { throw 'A process that runs was said to have ended.' }
                Stop-Process -Id $process.Id -Force -Confirm:$false -WhatIf:$false
                $null = $process.WaitForExit(5000)
                if (-not (Test-RpcBenchmarkProcessEnded -Process $process)) { throw 'A process that has ended was said to run.' }
                'running, then ended'
            }
        }
        Priority       = {
            param($Context)
            Use-RpcBenchmarkSleeper -Node $Context.Node -Script {
                param($process, $childId)
                $null = $childId
                $lower = if ($script:OnWindows) { 'BelowNormal' } else { '19' }
                $before = Get-RpcBenchmarkPriority -Id $process.Id
                $refused = Set-RpcBenchmarkPriority -Id $process.Id -Value $lower
                if ($refused) { throw $refused.Exception }
                $after = Get-RpcBenchmarkPriority -Id $process.Id
                if ($after -ne $lower) { throw "It was set to $lower and is $after." }
                "$before, then $after"
            }
        }
        AffinityMask   = {
            $cpus = 0, 5, 31, 63
            $back = @(ConvertFrom-RpcBenchmarkAffinityMask -Mask (ConvertTo-RpcBenchmarkAffinityMask -Cpu $cpus))
            if ("$back" -ne "$cpus") { throw "$cpus became $back." }
            "$cpus as a mask, and back"
        }
        Affinity       = {
            param($Context)
            $cpu = @(Get-RpcBenchmarkCallerCpu)
            if ($cpu.Count -eq 0) { return @{ Skipped = 'no CPU can be set here: more than 64, or none is told' } }
            Use-RpcBenchmarkSleeper -Node $Context.Node -Script {
                param($process, $childId)
                $null = $childId
                $last = $cpu[-1]
                Set-RpcBenchmarkProcessorAffinity -Id $process.Id -Cpu $last
                $process.Refresh()
                $now = @(ConvertFrom-RpcBenchmarkAffinityMask -Mask $process.ProcessorAffinity)
                if ("$now" -ne "$last") { throw "A process that was put on CPU $last is on $now." }
                "a process was put on CPU $last and is there"
            }
        }
        EfficiencyMode = {
            param($Context)
            Use-RpcBenchmarkSleeper -Node $Context.Node -Script {
                param($process, $childId)
                $null = $childId
                Disable-RpcBenchmarkEfficiencyMode -Id $process.Id
                'Windows took the setting'
            }
        }
    }
}
