function Register-RpcBenchmarkShouldOperator {
    <#
    .SYNOPSIS
    Gives Pester's Should the operator -HoldRpcBaseline.

    .DESCRIPTION
    Should -HoldRpcBaseline is Assert-RpcBenchmarkBaseline in the way of Pester 5, with the same parameters. It is not there by itself: Pester has room for 32 operators,
    and a module that is imported is not to take one. Call this once in a suite, in BeforeAll. A second call changes nothing.

    Pester has to be loaded, 5 or later; Pester 6 has room for it as well, and Should-HoldRpcBaseline without it.

    .EXAMPLE
    Register-RpcBenchmarkShouldOperator

    In BeforeAll. A test then says: $results | Should -HoldRpcBaseline -Limit @{ UsPerCall = '+3%' }

    .EXAMPLE
    Register-RpcBenchmarkShouldOperator -WhatIf

    Says what it would do.

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
