function Invoke-RpcBenchmarkAssertionFailure {
    <#
    .SYNOPSIS
    Fails the test that asserts, as Pester's own assertions do, or leaves it inconclusive.

    .DESCRIPTION
    Pester 6 has a helper for assertions of others, which also collects a failure where the suite wants to go on after one. Pester 5 has none; there the error
    carries what its output reads. Without Pester it is an error like any other.

    .PARAMETER Outcome
    Failed or Inconclusive.

    .PARAMETER Text
    What the test report shows.

    .PARAMETER Cmdlet
    The $PSCmdlet of the assertion.

    .OUTPUTS
    Nothing: it does not return, unless the suite collects failures.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [ValidateSet('Failed', 'Inconclusive')]
        [string] $Outcome,

        [Parameter(Mandatory)]
        [string] $Text,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $pester = Get-RpcBenchmarkPester
    if ($null -eq $pester) {
        $id = if ($Outcome -eq 'Failed') { 'BaselineNotHeld' } else { 'BaselineNotTold' }
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id $id -Values $Text
    }
    if ($Outcome -eq 'Inconclusive') {
        # Set-ItResult puts one 'because' in front and takes every other away, also those in the middle of a sentence.
        $kept = $Text -creplace 'because of(?=\s)', 'owing to' -creplace 'because(?=\s)', 'since' -creplace 'Because(?=\s)', 'Since'
        & $pester { Set-ItResult -Inconclusive -Because $args[0] } $kept
    }
    if ($pester.ExportedCommands.ContainsKey('New-ShouldAssertion')) {
        $assertion = & $pester { New-ShouldAssertion -Caller $args[0] -As None } $Cmdlet
        $assertion.Fail($Text)
        return
    }
    $invocation = $Cmdlet.MyInvocation
    $target = @{ Message = $Text; File = $invocation.ScriptName; Line = $invocation.ScriptLineNumber; LineText = $invocation.Line.TrimEnd(); Terminating = $true }
    $exception = New-Object -TypeName System.Exception -ArgumentList $Text
    throw (New-Object -TypeName System.Management.Automation.ErrorRecord -ArgumentList $exception, 'PesterAssertionFailed', 'InvalidResult', $target)
}
