function ConvertTo-RpcBenchmarkLoadCurve {
    <#
    .SYNOPSIS
    A load curve of a saved run as the object that users get.

    .DESCRIPTION
    The one place where RpcBench.LoadCurve and RpcBench.LoadPoint get their names. The engine has made the curve and found its knee
    (engine/src/stats/load-curve.ts); here it is only named.

    .PARAMETER Curve
    The curve, as in proto/result.schema.json.

    .PARAMETER RunId
    The run it belongs to.

    .PARAMETER Tag
    The run's tags.

    .OUTPUTS
    RpcBench.LoadCurve
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.LoadCurve')]
    param(
        [Parameter(Mandatory)]
        [object] $Curve,

        [Parameter(Mandatory)]
        [string] $RunId,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $Tag
    )

    $knee = $null
    $points = @(foreach ($point in $Curve.points) {
            $isKnee = $point.concurrency -eq $Curve.kneeConcurrency
            if ($isKnee) {
                $knee = $point
            }
            [pscustomobject]@{
                PSTypeName     = 'RpcBench.LoadPoint'
                Concurrency    = $point.concurrency
                Clients        = $point.clients
                CallsPerSecond = [double] $point.callsPerSecond
                UsPerCall      = ConvertTo-RpcBenchmarkFigure -Value $point.perCallNs -Per 1000
                LatencyP99Us   = ConvertTo-RpcBenchmarkFigure -Value $point.p99Ns -Per 1000
                IsKnee         = $isKnee
            }
        })
    [pscustomobject]@{
        PSTypeName               = 'RpcBench.LoadCurve'
        Framework                = $Curve.framework
        Runtime                  = $Curve.runtime
        Api                      = $Curve.api
        Variant                  = $Curve.variant
        Scenario                 = $Curve.scenario
        Argument                 = $Curve.argument
        PayloadBytes             = $Curve.payloadBytes
        PayloadContent           = Get-RpcBenchmarkOptional -InputObject $Curve -Name payloadContent
        StreamCount              = $Curve.streamCount
        Placement                = $Curve.placement
        Group                    = Get-RpcBenchmarkGroupTitle -Cell $Curve -AnyLoad
        KneeConcurrency          = $Curve.kneeConcurrency
        KneeCallsPerSecond       = if ($knee) { [double] $knee.callsPerSecond }
        ServerBytesPerConnection = ConvertTo-RpcBenchmarkFigure -Value $Curve.serverBytesPerConnection
        ClientBytesPerConnection = ConvertTo-RpcBenchmarkFigure -Value $Curve.clientBytesPerConnection
        Points                   = $points
        RunId                    = $RunId
        Tag                      = if ($Tag) { $Tag -join ', ' }
    } | ForEach-Object {
        foreach ($object in @($_) + $_.Points) {
            foreach ($property in $object.PSObject.Properties) {
                # As in ConvertTo-RpcBenchmarkResult: what is not known is null, and not PowerShell's other null, which vanishes from lists.
                if ($null -eq $property.Value) { $property.Value = $null }
            }
        }
        $_
    }
}
