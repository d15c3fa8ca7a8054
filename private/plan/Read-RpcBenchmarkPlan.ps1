function Read-RpcBenchmarkPlan {
    <#
    .SYNOPSIS
    A saved plan, however it was given.

    .DESCRIPTION
    What is in it is the engine's to judge; here it only has to be one object.

    .PARAMETER InputObject
    An object of New-RpcBenchmarkPlan, what is inside of one, or a path.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function: for its location, and to end it where there is no plan.

    .OUTPUTS
    An object with the properties of proto/plan.schema.json.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [object] $InputObject,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $inner = Get-RpcBenchmarkOptional -InputObject $InputObject -Name Plan
    if ($null -ne $inner) {
        return Resolve-RpcBenchmarkPlanPath -Plan $inner -Cmdlet $Cmdlet
    }
    if ($null -ne (Get-RpcBenchmarkOptional -InputObject $InputObject -Name version)) {
        return Resolve-RpcBenchmarkPlanPath -Plan $InputObject -Cmdlet $Cmdlet
    }

    # In Windows PowerShell the text of a file from a listing is its name alone.
    $path = if ($InputObject -is [System.IO.FileSystemInfo]) { $InputObject.FullName } else { [string] $InputObject }
    $reason = $null
    try {
        $full = $Cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath($path)
        if ([System.IO.Directory]::Exists($full)) {
            throw (New-Object -TypeName System.IO.IOException -ArgumentList (Get-RpcBenchmarkMessage).Text.IsFolder)
        }
        $bytes = [System.IO.File]::ReadAllBytes($full)
    }
    catch {
        $reason = $_.Exception.GetBaseException()
    }
    if ($reason) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id PlanNotReadable -Values $path, $reason.Message -TargetObject $InputObject -InnerException $reason
    }
    $plan = $null
    $fault = (Get-RpcBenchmarkMessage).Text.NotJson
    try {
        $plan = ConvertFrom-Json -InputObject (ConvertFrom-RpcBenchmarkByte -Byte $bytes) -ErrorAction Stop
    }
    catch {
        $reason = $_.Exception
        if ($reason -is [System.FormatException]) {
            $fault = $reason.Message
        }
    }
    if ($reason -or $plan -isnot [System.Management.Automation.PSCustomObject]) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id BadPlan -Values $path, $fault -TargetObject $InputObject -InnerException $reason
    }
    # What `rpcbench plan --json` prints has a plan.
    $request = Get-RpcBenchmarkOptional -InputObject $plan -Name request
    if ($null -ne $request -and (Get-RpcBenchmarkOptional -InputObject $plan -Name type) -ceq 'planned') {
        $plan = $request
    }
    Resolve-RpcBenchmarkPlanPath -Plan $plan -Cmdlet $Cmdlet
}
