function Get-RpcBenchmarkRuntime {
    <#
    .SYNOPSIS
    Lists the runtimes that New-RpcBenchmarkRuntime made.

    .DESCRIPTION
    Each with its packages and their versions. One whose record cannot be read, because it was cut for instance, is a non-terminating error.

    .PARAMETER Name
    Those with these names; wildcards are allowed. Without it, all.

    .EXAMPLE
    Get-RpcBenchmarkRuntime

    All of them.

    .EXAMPLE
    (Get-RpcBenchmarkRuntime -Name grpc-*).Packages

    The packages of some, with their versions and where they are.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.NamedRuntime: Name, Runtime, Version, Contents, Origin, Path, LockFile, MadeAt, Packages

    .LINK
    New-RpcBenchmarkRuntime

    .LINK
    Remove-RpcBenchmarkRuntime
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.NamedRuntime')]
    param(
        [Parameter(Position = 0)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Name = '*'
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    $answer = Invoke-RpcBenchmarkQuestion -Question @{ ask = 'ListRuntimes' } -Cmdlet $PSCmdlet
    $listed = @(foreach ($record in $answer.runtimes) { ConvertTo-RpcBenchmarkNamedRuntime -Record $record })
    $unreadable = @(Get-RpcBenchmarkOptional -InputObject $answer -Name unreadable | Where-Object { $_ })
    $known = [string[]] @(@($listed) + $unreadable | ForEach-Object { $_.Name })

    foreach ($pattern in $Name) {
        $isName = -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($pattern)
        if ($isName -and $known -notcontains $pattern) {
            $nearest = Find-RpcBenchmarkNearestName -Name $pattern -Known $known
            $didYouMean = if ($nearest) { [string]::Format([cultureinfo]::InvariantCulture, (Get-RpcBenchmarkMessage).Text.DidYouMean, $nearest) } else { '' }
            $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id RuntimeNotFound -Values $pattern, $didYouMean -TargetObject $pattern))
        }
    }
    $listed | Where-Object { Test-RpcBenchmarkAnyName -Name $_.Name -Pattern $Name }
    foreach ($each in $unreadable) {
        if (Test-RpcBenchmarkAnyName -Name $each.name -Pattern $Name) {
            $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id RuntimeNotReadable -Values $each.reason -TargetObject $each.name))
        }
    }
}
