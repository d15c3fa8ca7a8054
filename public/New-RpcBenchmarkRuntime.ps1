function New-RpcBenchmarkRuntime {
    <#
    .SYNOPSIS
    Creates a runtime with other versions of frameworks, to measure together with today's.

    .DESCRIPTION
    Packages are installed from npm or with pip (or uv, if it is installed) into a separate folder in the data folder, with a lock file. Install
    scripts of packages are not run: npm skips them, and for Python only wheels are used. A package that does not work without its script is refused.
    Only packages that the frameworks consist of are accepted.

    Instead of packages you can name something that exists: a folder with node_modules, a virtual environment, or an interpreter with its packages. It
    is not changed.

    A worker of each framework is started in the runtime once. The version that it reports, and the path it was loaded from, are recorded. If a worker
    reports others in a run, its cell fails, so nothing is measured under a wrong version.

    Invoke-RpcBenchmark -AgainstRuntime measures the runtime.

    .PARAMETER Name
    The name of the runtime: letters, digits, '.', '_' and '-'.

    .PARAMETER Package
    The packages, each with its exact version: '@grpc/grpc-js=1.10.0', 'zeromq=6.4.2', or for pip 'grpcio=1.60.0', 'pyzmq=25.1.0', 'rpyc=6.0.0',
    'protobuf=4.25.0'. Packages of npm and pip cannot be mixed.

    .PARAMETER Python
    An interpreter: a path, or a name on the path. With -Package, pip installs with it. Otherwise it is the runtime, with the packages it has.

    .PARAMETER Node
    The path of another Node. With -Package, it runs those packages. Otherwise it runs the packages of RpcBench.

    .PARAMETER Path
    Something that exists: a folder with node_modules, or a virtual environment.

    .PARAMETER Force
    Replaces a runtime of the same name. If that fails, the previous one is kept.

    .EXAMPLE
    New-RpcBenchmarkRuntime -Name grpc-old -Package '@grpc/grpc-js=1.10.0'
    Invoke-RpcBenchmark -Framework gRPC -Runtime Node -AgainstRuntime grpc-old

    Installs an older release of gRPC for Node, and measures it together with today's.

    .EXAMPLE
    New-RpcBenchmarkRuntime -Name next -Package 'grpcio=1.60.0', 'protobuf=4.25.0' -Python python3.12

    Creates a virtual environment of Python 3.12 with these two packages.

    .EXAMPLE
    New-RpcBenchmarkRuntime -Name mine -Path ./venv

    Uses an existing virtual environment.

    .EXAMPLE
    New-RpcBenchmarkRuntime -Name node-24 -Node ./node-24/bin/node

    Uses today's packages with another Node.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.NamedRuntime: Name, Runtime, Version, Contents, Origin, Path, LockFile, MadeAt, Packages. Origin is Npm, Pip or Existing; LockFile is
    null for Existing.

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
