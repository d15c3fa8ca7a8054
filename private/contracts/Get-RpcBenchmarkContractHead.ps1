function Get-RpcBenchmarkContractHead {
    <#
    .SYNOPSIS
    What this module knows of a contract without reading it: its newest version, and the types of its messages.

    .DESCRIPTION
    A test holds these against proto/: to read a whole schema for a number takes longer than all else that is done with an answer.

    .PARAMETER Contract
    As its file in proto/ is called.

    .OUTPUTS
    System.Collections.Hashtable: Version, and Types where there are several.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory)]
        [ValidateSet('events', 'setup-events', 'doctor', 'answer', 'report-answer', 'run-record', 'environment-journal')]
        [string] $Contract
    )

    switch ($Contract) {
        'events' { @{ Version = 1; Types = 'started', 'progress', 'object', 'warning', 'failed', 'planned', 'process', 'place', 'unthrottle', 'serving', 'finished' } }
        'setup-events' { @{ Version = 1; Types = 'started', 'progress', 'ready', 'failed' } }
        'run-record' { @{ Version = 1; Types = 'engine', 'process' } }
        default { @{ Version = 1; Types = @() } }
    }
}
