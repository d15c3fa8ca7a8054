function Get-RpcBenchmarkMachineExercise {
    <#
    .SYNOPSIS
    What the self-test does about the machine: CPUs, power plan, accounts, files.

    .OUTPUTS
    System.Collections.Specialized.OrderedDictionary: the id of a line of selftest/windows-lines.json to a script block (see Invoke-RpcBenchmarkExercise).
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    [ordered]@{
        CpuCount     = {
            $count = Get-RpcBenchmarkCpuCount
            $own = [System.Environment]::ProcessorCount
            if ($count -lt $own) { throw "The registry has $count CPUs, and .NET $own." }
            "$count CPUs in the registry; .NET has $own"
        }
        CallerCpu    = {
            $cpu = @(Get-RpcBenchmarkCallerCpu)
            if ($cpu.Count -eq 0 -and (Get-RpcBenchmarkCpuCount) -le 64) { throw 'None, though there are no more than 64.' }
            "offered: $($cpu -join ', ')"
        }
        CallerCore   = {
            $cores = @(Get-RpcBenchmarkCallerCore)
            if ($cores.Count -eq 0) { throw 'Windows told nothing of its cores.' }
            $physical = @($cores | ForEach-Object { $_.core } | Select-Object -Unique).Count
            $classes = @($cores | ForEach-Object { $_.efficiencyClass } | Sort-Object -Unique)
            "$($cores.Count) logical CPUs on $physical cores; efficiency classes $($classes -join ', ')"
        }
        PowerPlan    = {
            $plan = Get-RpcBenchmarkPowerPlan
            if (-not $plan) { throw 'powercfg did not say which power plan is active.' }
            $target = Get-RpcBenchmarkSettingTarget -Setting PowerPlan -Value $plan
            # The same once more: nothing changes.
            $refused = Set-RpcBenchmarkPowerPlan -Value $plan
            if ($refused) { throw $refused.Exception }
            if ((Get-RpcBenchmarkPowerPlan) -ne $plan) { throw 'Another plan is active after the same was set.' }
            "$(ConvertTo-RpcBenchmarkSettingText -Setting PowerPlan -Value $plan), set again; for measuring: $(ConvertTo-RpcBenchmarkSettingText -Setting PowerPlan -Value $target)"
        }
        Elevation    = {
            if (Test-RpcBenchmarkElevation) { 'elevated' } else { 'not elevated' }
        }
        Account      = {
            $own = Resolve-RpcBenchmarkAccount
            if ($own -cnotmatch '^S-1-') { throw "This account's SID is '$own'." }
            $system = New-Object -TypeName System.Security.Principal.SecurityIdentifier -ArgumentList 'S-1-5-18'
            $name = $system.Translate([System.Security.Principal.NTAccount]).Value
            $found = Resolve-RpcBenchmarkAccount -UserId $name
            if ($found -ne 'S-1-5-18') { throw "'$name' is '$found'." }
            "this account has a SID; '$name' is $found"
        }
        FileWriter   = {
            param($Context)
            $file = Join-Path $Context.Folder 'written by us'
            [System.IO.File]::WriteAllText($file, 'x')
            $writers = @(Get-RpcBenchmarkFileWriter -Path $file)
            if ($writers.Count -eq 0) { throw 'Nobody may write a file that we have written.' }
            if (@(Get-RpcBenchmarkFileReader -Path $file).Count -eq 0) { throw 'Nobody may read a file that we have written.' }
            $own = if ((Resolve-RpcBenchmarkAccount) -in $writers) { 'this account among them' } else { 'this account by a group' }
            "$($writers.Count) accounts may write a file of ours, $own"
        }
        FileReplaced = {
            param($Context)
            $file = Join-Path $Context.Folder 'replaced.json'
            foreach ($text in 'first', 'second') {
                $reason = Save-RpcBenchmarkText -Path $file -Text $text
                if ($reason) { throw $reason }
            }
            $now = [System.IO.File]::ReadAllText($file).Trim()
            if ($now -ne 'second') { throw "It holds '$now'." }
            'a file was written, flushed and put in the place of another'
        }
        JournalLock  = {
            [CmdletBinding()]
            param([object] $Context)
            Write-Debug -Message "The journal of $($Context.Folder)"
            $first = Lock-RpcBenchmarkEnvironmentJournal -Cmdlet $PSCmdlet
            $refusal = $null
            try {
                # A cmdlet of its own: what one ends itself with cannot be caught in it.
                $second = & { [CmdletBinding()] param() Lock-RpcBenchmarkEnvironmentJournal -Cmdlet $PSCmdlet -TimeoutMilliseconds 1 }
                $second.Dispose()
            }
            catch {
                $refusal = $_.FullyQualifiedErrorId -replace ',.*'
            }
            finally {
                $first.Dispose()
            }
            if ($refusal -ne 'JournalBusy') { throw "The second that wanted the lock was told '$refusal'." }
            'one has it, and the second is told to wait'
        }
        DataFolder   = {
            param($Context)
            if (-not $Context.DataFolder) { throw 'There is no place for the data of RpcBench.' }
            $file = Join-Path $Context.DataFolder "self-test-$PID"
            $null = [System.IO.Directory]::CreateDirectory($Context.DataFolder)
            [System.IO.File]::WriteAllText($file, 'x')
            [System.IO.File]::Delete($file)
            "$($Context.DataFolder) can be written to"
        }
    }
}
