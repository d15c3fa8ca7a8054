# What goes into the package, and nothing else. '*' stands for anything within a name, '**/' for any folders; each line must match a file.
@{
    MaximumBytes = 15728640

    Files        = @(
        'RpcBench.psd1'
        # With all functions in it: build/ConvertTo-RpcBenchmarkMergedModule.ps1.
        'RpcBench.psm1'
        'launcher/*.ps1'
        'selftest/*.json'
        'formats/*.ps1xml'
        'formats/*.psd1'
        'en-US/*.psd1'
        'en-US/*.help.txt'

        'rpcbench'
        'rpcbench.cmd'
        'engine/bin/*.mjs'
        'engine/dist/rpcbench.mjs'
        'engine/dist/worker.mjs'
        'engine/dist/worker-stdin.mjs'
        'engine/dist/last-resort.mjs'
        'engine/dist/chunks/*.mjs'
        'engine/dist/bench.descriptor.bin'
        'engine/dist/report.html'
        'engine/python/requirements.txt'
        'engine/python/rpcbench_worker/**/*.py'
        'proto/*.json'
        'proto/bench.proto'

        # Of zeromq's binaries those that its loader takes first: they need the oldest glibc of all.
        'node_modules/zeromq/package.json'
        'node_modules/zeromq/LICENSE*.txt'
        'node_modules/zeromq/lib/*.js'
        'node_modules/zeromq/build/manifest.json'
        'node_modules/zeromq/build/win32/x64/node/msvc-115-Release/addon.node'
        'node_modules/zeromq/build/win32/arm64/node/msvc-115-Release/addon.node'
        'node_modules/zeromq/build/linux/x64/node/glibc-127-Release/addon.node'
        'node_modules/zeromq/build/linux/arm64/node/glibc-127-Release/addon.node'
        # The loader itself.
        'node_modules/cmake-ts/package.json'
        'node_modules/cmake-ts/build/loader.js'

        'README.md'
        'CHANGELOG.md'
        'LICENSE'
        'SECURITY.md'
        'docs/*.md'
        'docs/example-report.html'
        'docs/example-report.png'
        'proto/README.md'
        'examples/adapters/**/*.json'
        'examples/adapters/**/*.py'
        'examples/pester/*'
        'examples/workflow/*.yml'
    )

    # What stands elsewhere in the package: its place there, and where it comes from.
    Moved        = @{
        'THIRD-PARTY-NOTICES.txt' = 'engine/dist/THIRD-PARTY-NOTICES.txt'
    }
}
