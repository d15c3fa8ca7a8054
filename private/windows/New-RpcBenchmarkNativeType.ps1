function New-RpcBenchmarkNativeType {
    <#
    .SYNOPSIS
    A .NET type whose static methods are functions of the system.

    .DESCRIPTION
    Made in memory, without the C# compiler that Add-Type needs, and so in a fraction of its time.

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

    $assemblyName = New-Object -TypeName System.Reflection.AssemblyName -ArgumentList $Name
    $assembly = [System.Reflection.Emit.AssemblyBuilder]::DefineDynamicAssembly($assemblyName, [System.Reflection.Emit.AssemblyBuilderAccess]::Run)
    $type = $assembly.DefineDynamicModule($Name).DefineType($Name, 'Public, Class, Abstract, Sealed')

    # As an attribute, for DefinePInvokeMethod has no way to say SetLastError.
    $attribute = [System.Runtime.InteropServices.DllImportAttribute]
    $constructor = $attribute.GetConstructor([type[]] @([string]))
    $fields = [System.Reflection.FieldInfo[]] @($attribute.GetField('SetLastError'), $attribute.GetField('ExactSpelling'))
    $values = [object[]] @($true, $true)

    foreach ($entry in $Function.GetEnumerator()) {
        $types = [type[]] @($entry.Value)
        $parameters = [type[]] @($types | Select-Object -Skip 1)
        $method = $type.DefineMethod($entry.Key, 'Public, Static, PinvokeImpl', $types[0], $parameters)
        $method.SetImplementationFlags('PreserveSig')
        $import = New-Object -TypeName System.Reflection.Emit.CustomAttributeBuilder -ArgumentList $constructor, ([object[]] @($Library)), $fields, $values
        $method.SetCustomAttribute($import)
    }
    $type.CreateType()
}
