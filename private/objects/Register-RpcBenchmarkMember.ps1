function Register-RpcBenchmarkMember {
    <#
    .SYNOPSIS
    Tells PowerShell the members of our types, so that Tab offers them after a pipe, before any object is there.

    .DESCRIPTION
    An object's own members hide these. Not a types file: a second copy of the module would not import beside it.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param()

    $types = Get-RpcBenchmarkMember
    foreach ($type in $types.Keys) {
        $data = New-Object -TypeName System.Management.Automation.Runspaces.TypeData -ArgumentList "RpcBench.$type"
        foreach ($name in $types[$type].Keys) {
            $data.Members.Add($name, (New-Object -TypeName System.Management.Automation.Runspaces.NotePropertyData -ArgumentList $name, $null))
        }
        Update-TypeData -TypeData $data -Force
    }
    # A cell, which a result has under Detail, is its id where text is wanted (Export-Csv, lists), also after a trip through XML or a job.
    foreach ($type in 'RpcBench.Cell', 'Deserialized.RpcBench.Cell') {
        Update-TypeData -TypeName $type -MemberType ScriptMethod -MemberName ToString -Value { $this.id } -Force
    }
}
