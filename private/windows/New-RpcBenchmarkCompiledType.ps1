function New-RpcBenchmarkCompiledType {
    <#
    .SYNOPSIS
    A .NET type whose static methods are functions of the system, as New-RpcBenchmarkNativeType makes one.

    .DESCRIPTION
    By the compiler, which takes longer: for machines whose endpoint protection forbids a type that a script makes in memory.

    .PARAMETER Name
    The name of the type.

    .PARAMETER Library
    The library that the functions are in.

    .PARAMETER Function
    For each function its return type, then the types of its parameters, by the function's name. Each keeps the system's error code.

    .OUTPUTS
    System.Type
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Makes a type in memory and changes nothing')]
    [CmdletBinding()]
    [OutputType([type])]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [string] $Library,

        [Parameter(Mandatory)]
        [hashtable] $Function
    )

    $members = foreach ($entry in $Function.GetEnumerator()) {
        $types = [type[]] @($entry.Value)
        $number = 0
        $parameters = @($types | Select-Object -Skip 1 | ForEach-Object { "$($_.FullName) p$number"; $number++ }) -join ', '
        "[DllImport(`"$Library`", SetLastError = true, ExactSpelling = true)] public static extern $($types[0].FullName) $($entry.Key)($parameters);"
    }
    Add-Type -Namespace RpcBenchCompiled -Name $Name -MemberDefinition ($members -join "`n") -PassThru -ErrorAction Stop
}
