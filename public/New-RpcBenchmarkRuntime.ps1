function New-RpcBenchmarkRuntime {
    <#
    .SYNOPSIS
    Makes a place with other versions of frameworks, which a run measures beside today's.

    .DESCRIPTION
    Packages are installed into a folder of their own in the data folder, from npm or by pip (by uv where that is installed), with a lock file. No package's install scripts are
    run: of npm's the scripts are left out, and of Python's wheels alone are taken. A package that does not run without its script is refused. Packages that
    frameworks are made of are taken, and no others.

    A place that exists can be named in their place: a folder with node_modules, a virtual environment, or an interpreter with what it has. It is left as it is.

    A worker of each framework is started in it once. The version that it has then, and where from, is what runs are held to: a cell whose worker has
    another one later fails, and is not measured under a wrong name.

    Invoke-RpcBenchmark -AgainstRuntime measures it.

    .PARAMETER Name
    What it is to be called: letters, digits, '.', '_' and '-'.

    .PARAMETER Package
    The packages, each with its exact version: '@grpc/grpc-js=1.10.0', 'zeromq=6.4.2', or of pip 'grpcio=1.60.0', 'pyzmq=25.1.0', 'rpyc=6.0.0', 'protobuf=4.25.0'.
    All are npm's or all are pip's.

    .PARAMETER Python
    An interpreter: a path, or a name on the path. With -Package it is what pip installs with; by itself it is the runtime, with what it has.

    .PARAMETER Node
    The path of another Node: with -Package it runs those; by itself it runs the packages of RpcBench.

    .PARAMETER Path
    A place that exists: a folder with node_modules, or a virtual environment.

    .PARAMETER Force
    Makes it in place of one of that name. If that fails, the one that was there stays.

    .EXAMPLE
    New-RpcBenchmarkRuntime -Name grpc-old -Package '@grpc/grpc-js=1.10.0'
    Invoke-RpcBenchmark -Framework gRPC -Runtime Node -AgainstRuntime grpc-old

    An older release of gRPC's package for Node, and a run of it beside today's.

    .EXAMPLE
    New-RpcBenchmarkRuntime -Name next -Package 'grpcio=1.60.0', 'protobuf=4.25.0' -Python python3.12

    A virtual environment of Python 3.12 with these two.

    .EXAMPLE
    New-RpcBenchmarkRuntime -Name mine -Path ./venv

    An environment that exists.

    .EXAMPLE
    New-RpcBenchmarkRuntime -Name node-24 -Node ./node-24/bin/node

    Today's packages on another Node.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.NamedRuntime: Name, Runtime, Version, Contents, Origin, Path, LockFile, MadeAt, Packages. Origin is Npm, Pip or Existing; LockFile is null of what exists.

    .LINK
    Get-RpcBenchmarkRuntime

    .LINK
    Remove-RpcBenchmarkRuntime

    .LINK
    Invoke-RpcBenchmark
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.NamedRuntime')]
    param(
        [Parameter(Mandatory, Position = 0)]
        [ValidateNotNullOrEmpty()]
        [string] $Name,

        [ValidateNotNullOrEmpty()]
        [string[]] $Package,

        [ValidateNotNullOrEmpty()]
        [string] $Python,

        [ValidateNotNullOrEmpty()]
        [string] $Node,

        [ValidateNotNullOrEmpty()]
        [string] $Path,

        [switch] $Force
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    $question = [ordered]@{ ask = 'NewRuntime'; name = $Name }
    if ($Package) {
        $question['packages'] = [string[]] @($Package)
    }
    if ($Python) {
        $question['python'] = Resolve-RpcBenchmarkPython -Python $Python -Cmdlet $PSCmdlet
    }
    if ($Node) {
        $question['node'] = Resolve-RpcBenchmarkOutputPath -Path $Node -ErrorId RuntimePlace -Cmdlet $PSCmdlet
    }
    if ($Path) {
        $question['path'] = Resolve-RpcBenchmarkOutputPath -Path $Path -ErrorId RuntimePlace -Cmdlet $PSCmdlet
    }
    if ($Force) {
        $question['force'] = $true
    }
    if ($PSCmdlet.ShouldProcess($Name, (Get-RpcBenchmarkMessage).Text.MakeRuntime)) {
        $answer = Invoke-RpcBenchmarkQuestion -Question $question -Cmdlet $PSCmdlet
        foreach ($record in $answer.runtimes) {
            ConvertTo-RpcBenchmarkNamedRuntime -Record $record
        }
    }
}
