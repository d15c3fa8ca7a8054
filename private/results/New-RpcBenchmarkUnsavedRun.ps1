function New-RpcBenchmarkUnsavedRun {
    <#
    .SYNOPSIS
    A run without a file, of which nothing is known yet.

    .OUTPUTS
    RpcBench.Run, with all members null.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Makes an object')]
    [CmdletBinding()]
    [OutputType('RpcBench.Run')]
    param()

    $members = New-Object -TypeName psobject
    foreach ($name in (Get-RpcBenchmarkMember)['Run'].Keys) {
        $members.PSObject.Properties.Add((New-Object -TypeName System.Management.Automation.PSNoteProperty -ArgumentList $name, $null))
    }
    ConvertTo-RpcBenchmarkObject -Type Run -Member $members
}
