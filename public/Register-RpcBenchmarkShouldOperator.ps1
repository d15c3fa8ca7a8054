function Register-RpcBenchmarkShouldOperator {
    <#
    .SYNOPSIS
    Adds the operator -HoldRpcBaseline to Pester's Should.

    .DESCRIPTION
    Should -HoldRpcBaseline is Assert-RpcBenchmarkBaseline in Pester 5's syntax, with the same parameters. Importing the module does not add it,
    because Pester has room for only 32 operators. Call this cmdlet once in a suite, in BeforeAll. A second call changes nothing.

    Pester 5 or later has to be loaded. With Pester 6 you can also use Should-HoldRpcBaseline, which needs no registration.

    .EXAMPLE
    Register-RpcBenchmarkShouldOperator

    Use it in BeforeAll. A test then says: $results | Should -HoldRpcBaseline -Limit @{ UsPerCall = '+3%' }

    .EXAMPLE
    Register-RpcBenchmarkShouldOperator -WhatIf

    Shows what it would do.

    .INPUTS
    None

    .OUTPUTS
    None

    .LINK
    Assert-RpcBenchmarkBaseline
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Low', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType([void])]
    param()

    $pester = Get-RpcBenchmarkPester
    if ($null -eq $pester) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id PesterMissing
    }
    if ($PSCmdlet.ShouldProcess('Should -HoldRpcBaseline', (Get-RpcBenchmarkMessage).Text.RegisterOperator)) {
        & $pester { Add-ShouldOperator -Name HoldRpcBaseline -Test $args[0] -InternalName Assert-RpcBenchmarkBaseline -SupportsArrayInput } ${function:Test-RpcBenchmarkHeldBaseline}
    }
}
