# The package as it is installed: what is in it, and that it measures without the clone, without npm and where nothing may be written.

BeforeDiscovery {
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
    # A Python that has what ZeroMQ's implementation needs; without one that implementation is not measured here.
    $python = $null
    foreach ($candidate in @($env:RPCBENCH_PYTHON, '/usr/bin/python3', 'python3', 'python' | Where-Object { $_ })) {
        $found = @(Get-Command -Name $candidate -CommandType Application -ErrorAction SilentlyContinue)
        if ($found -and -not $python) {
            $path = & $found[0].Path -c "import sys`ntry:`n import zmq, fastjsonschema`n print(sys.executable)`nexcept ImportError:`n pass"
            $python = $path | Select-Object -First 1
        }
    }
    $runtimes = @(@{ Runtime = 'Node'; Python = $null }) + @(if ($python) { @{ Runtime = 'Python'; Python = $python } })
    if (-not $python) {
        Write-Warning -Message 'There is no Python with pyzmq: the package was not measured with Python'
    }
    $hasGet = [bool] (Get-Module -Name Microsoft.PowerShell.PSResourceGet -ListAvailable)
}

BeforeAll {
    . "$PSScriptRoot/fixtures/BuildTools.ps1"
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
    $shell = Get-TestShell
    $made = New-RpcBenchmarkPackage -Root $ModuleRoot -Destination (Join-Path $TestDrive 'out')
    $package = $made.Path

    function Get-RelativePath {
        param([string] $Folder)
        $base = (Get-Item -LiteralPath $Folder).FullName.TrimEnd('/', '\')
        foreach ($file in Get-ChildItem -LiteralPath $base -Recurse -File -Force) {
            $file.FullName.Substring($base.Length + 1).Replace('\', '/')
        }
    }

    function Get-Hash {
        <# Every file and folder of a folder, with the files' hashes. #>
        param([string] $Folder)
        foreach ($item in Get-ChildItem -LiteralPath $Folder -Recurse -Force) {
            $hash = if (-not $item.PSIsContainer) { (Get-FileHash -LiteralPath $item.FullName).Hash }
            "$($item.FullName) $hash"
        }
    }

    $files = @(Get-RelativePath -Folder $package)
}

Describe 'What is in the package' {
    It 'has nothing that only a developer needs' {
        # A suite to copy is an example, and no test of ours.
        $files | Where-Object { $_ -notlike 'examples/pester/*' } | Where-Object { $_ -match '^proto/examples/|(^|/)(tests?|src|tools|bench|__pycache__)/|\.(map|ts|tsbuildinfo|pyc|Tests\.ps1)$|(^|/)\.' } | Should -BeNullOrEmpty
    }

    It 'has all the rest of the folders that it is made of' {
        # Whatever is added to one of these is either let in by build/package-content.psd1 or named here.
        $stays = '^proto/examples/|^engine/dist/.*\.map$|^engine/dist/THIRD-PARTY-NOTICES\.txt$|^engine/python/(tests/|bench/|\.|pyproject\.toml$|requirements-test\.txt$)|(^|/)(__pycache__|\.pytest_cache)/'
        $wanted = foreach ($folder in 'formats', 'selftest', 'en-US', 'proto', 'docs', 'examples', 'engine/bin', 'engine/dist', 'engine/python') {
            Get-RelativePath -Folder (Join-Path $ModuleRoot $folder) | ForEach-Object { "$folder/$_" } | Where-Object { $_ -notmatch $stays }
        }
        $wanted | Where-Object { $_ -notin $files } | Should -BeNullOrEmpty
    }

    It 'has one file of functions, which is read once' {
        @($files | Where-Object { $_ -match '^(public|private)/' }) | Should -BeNullOrEmpty
        @($files | Where-Object { $_ -match '\.psm?1$' -and $_ -notlike 'examples/*' } | Sort-Object) | Should -Be 'launcher/Invoke-RpcBenchmarkTask.ps1', 'RpcBench.psm1'
    }

    It 'has for <Os> on <Arch> the binary of zeromq that its loader takes first' -ForEach @(
        @{ Os = 'win32'; Arch = 'x64'; Libc = 'msvc' }
        @{ Os = 'win32'; Arch = 'arm64'; Libc = 'msvc' }
        @{ Os = 'linux'; Arch = 'x64'; Libc = 'glibc' }
        @{ Os = 'linux'; Arch = 'arm64'; Libc = 'glibc' }
    ) {
        $builds = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $package 'node_modules/zeromq/build/manifest.json')))
        $first = $builds.PSObject.Properties |
            ForEach-Object { @{ Path = $_.Value; Build = ConvertFrom-Json -InputObject $_.Name } } |
            Where-Object { $_.Build.os -eq $Os -and $_.Build.arch -eq $Arch -and $_.Build.libc -eq $Libc } |
            Sort-Object -Property { $_.Build.abi } -Descending |
            Select-Object -First 1
        "node_modules/zeromq/build/$($first.Path.Replace('\', '/'))" | Should -BeIn $files
    }

    It 'has no other binaries' {
        @($files | Where-Object { $_ -match '\.(node|dll|so|exe)$' }).Count | Should -Be 4
    }

    It 'has at most 15 MB' {
        $made.Bytes | Should -BeLessOrEqual 15MB
    }

    It 'names every package whose code it contains, with the licence' {
        $notices = [System.IO.File]::ReadAllText((Join-Path $package 'THIRD-PARTY-NOTICES.txt'))
        foreach ($file in $files | Where-Object { $_ -match '^node_modules/.*/package\.json$' }) {
            $manifest = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $package $file)))
            $notices | Should -Match "(?m)^$($manifest.name) $([regex]::Escape($manifest.version)) \("
        }
        # In the bundle: one of each licence that wants to be repeated.
        foreach ($name in '@grpc/grpc-js', 'protobufjs', 'hdr-histogram-js', 'commander') {
            $notices | Should -Match "(?m)^$name \d"
        }
        foreach ($text in 'Apache License', 'Permission is hereby granted, free of charge', 'Mozilla|MPL-2\.0', 'libsodium') {
            $notices | Should -Match $text
        }
    }

    It 'links in its README to files that it has, but for those about developing' {
        $readme = [System.IO.File]::ReadAllText((Join-Path $package 'README.md'))
        $links = @([regex]::Matches($readme, '\]\((?!https?:)([^)#]+)') | ForEach-Object { $_.Groups[1].Value })
        $links.Count | Should -BeGreaterThan 0
        $links | Where-Object { $_ -notin $files -and $_ -notin 'CONTRIBUTING.md', 'bench/README.md' } | Should -BeNullOrEmpty
    }
}

Describe 'The manifest of the package' {
    BeforeAll {
        $manifestPath = Join-Path $package 'RpcBench.psd1'
        $manifest = Import-PowerShellDataFile -LiteralPath $manifestPath
    }

    It 'is valid' {
        { Test-ModuleManifest -Path $manifestPath -ErrorAction Stop } | Should -Not -Throw
    }

    It 'tells a gallery all it shows' {
        $data = $manifest.PrivateData.PSData
        $data.Tags | Should -Contain 'PSEdition_Desktop'
        $data.LicenseUri | Should -Match '^https://'
        $data.ProjectUri | Should -Match '^https://'
        $data.ReleaseNotes | Should -BeExactly (Get-RpcBenchmarkReleaseNote -Path (Join-Path $ModuleRoot 'CHANGELOG.md') -Version $manifest.ModuleVersion)
    }

    It 'lists the files' {
        @($manifest.FileList | Sort-Object) | Should -Be @($files | Sort-Object)
    }
}

Describe 'The package, installed' {
    BeforeAll {
        $modules = Join-Path $TestDrive "a [path] with blanks $([char] 0xE4)$([char] 0x4E2D)"
        $installed = Join-Path $modules "RpcBench/$($made.Version)"
        $null = New-Item -ItemType Directory -Path (Join-Path $modules 'RpcBench')
        Copy-Item -LiteralPath $package -Destination $installed -Recurse
        if ($onWindows) {
            Get-ChildItem -LiteralPath $installed -Recurse -File -Force | ForEach-Object { $_.IsReadOnly = $true }
        }
        else {
            chmod -R a-w $modules
        }
        # Root may write all the same, so it is also looked at what there is afterwards.
        $before = @(Get-Hash -Folder $modules)

        # Node, and on Linux what the script rpcbench calls; no npm.
        $programs = Join-Path $TestDrive 'programs'
        $elsewhere = Join-Path $TestDrive 'elsewhere'
        $null = New-Item -ItemType Directory -Path $programs, $elsewhere
        foreach ($name in @(if ($onWindows) { 'node.exe' } else { 'node', 'dirname', 'readlink' })) {
            $path = (Get-Command -Name $name -CommandType Application)[0].Path
            if ($onWindows) {
                Copy-Item -LiteralPath $path -Destination $programs
            }
            else {
                $null = New-Item -ItemType SymbolicLink -Path (Join-Path $programs $name) -Target $path
            }
        }

        function Invoke-Elsewhere {
            <# Runs a program where there is nothing of the clone: another folder, path, module path and data folder. #>
            param([string] $Program, [string[]] $Arguments, [string] $Python)
            $environment = @{
                PATH                    = $programs
                PSModulePath            = "$modules$([System.IO.Path]::PathSeparator)$(Join-Path $PSHOME 'Modules')"
                RPCBENCH_DATA           = Join-Path $TestDrive 'data'
                RPCBENCH_PYTHON         = $Python
                RPCBENCH_ENGINE         = $null
                RPCBENCH_PROTO          = $null
                RPCBENCH_DESCRIPTOR     = $null
                PYTHONPATH              = $null
                # As most machines are: Python writes bytecode unless it is told not to.
                PYTHONDONTWRITEBYTECODE = $null
                PYTHONPYCACHEPREFIX     = $null
                NODE_PATH               = $null
            }
            $kept = @{}
            foreach ($name in @($environment.Keys)) {
                $kept[$name] = [System.Environment]::GetEnvironmentVariable($name)
            }
            Push-Location -LiteralPath $elsewhere
            try {
                foreach ($name in $environment.Keys) {
                    Set-Item -LiteralPath "Env:$name" -Value $environment[$name]
                }
                & $Program @Arguments
            }
            finally {
                foreach ($name in $kept.Keys) {
                    Set-Item -LiteralPath "Env:$name" -Value $kept[$name]
                }
                Pop-Location
            }
        }
    }

    AfterAll {
        # So that the test's folder can be removed.
        if ($onWindows) {
            Get-ChildItem -LiteralPath $installed -Recurse -File -Force | ForEach-Object { $_.IsReadOnly = $false }
        }
        else {
            chmod -R u+w $modules
        }
    }

    It 'is loaded by itself and measures ZeroMQ on <Runtime>, without npm, and leaves its folder as it was' -ForEach $runtimes {
        $script = @(
            "`$ErrorActionPreference = 'Stop'"
            "`$results = @(New-RpcBenchmarkPlan -Framework ZeroMQ -Runtime $Runtime -ValueType Int -MeasureTime 200ms -LaunchCount 1 -Placement Free -Beside None -WarningAction SilentlyContinue | Invoke-RpcBenchmark -WarningAction SilentlyContinue)"
            # Its own run, as the page that is passed on.
            "`$page = Export-RpcBenchmarkReport -Path '$TestDrive/$Runtime.html' -PassThru"
            '$npm = [bool] (Get-Command -Name npm -ErrorAction SilentlyContinue)'
            'ConvertTo-Json -InputObject @{ Base = (Get-Module -Name RpcBench).ModuleBase; Npm = $npm; States = [string[]] @($results.State); Count = $results.Count; RunId = $results[0].RunId; Page = $page.FullName }'
        ) -join '; '
        $said = Invoke-Elsewhere -Program $shell -Arguments '-NoProfile', '-NonInteractive', '-Command', $script -Python $Python
        $answer = ConvertFrom-Json -InputObject ($said -join "`n")
        $answer.Base | Should -BeExactly $installed
        $answer.Npm | Should -BeFalse
        $answer.Count | Should -Be 1
        $answer.States | Should -Be 'Completed'
        $text = [System.IO.File]::ReadAllText($answer.Page)
        $text | Should -BeLike '<!doctype html>*'
        $text.Contains("`"runId`":`"$($answer.RunId)`"") | Should -BeTrue
        @(Get-Hash -Folder $modules) | Should -Be $before
    }

    It 'has the command rpcbench' {
        $said = if ($onWindows) {
            Invoke-Elsewhere -Program (Join-Path $installed 'rpcbench.cmd') -Arguments 'frameworks', '--json'
        }
        else {
            Invoke-Elsewhere -Program (Join-Path $installed 'rpcbench') -Arguments 'frameworks', '--json'
        }
        $listed = (ConvertFrom-Json -InputObject ($said -join "`n")).implementations
        @($listed | Where-Object { $_.framework -eq 'ZeroMQ' -and $_.runtime -eq 'Node' -and $_.api -eq 'Async' }).available | Should -BeTrue
        @($listed | Where-Object { $_.framework -eq 'gRPC' -and $_.runtime -eq 'Node' -and $_.api -eq 'Async' }).available | Should -BeTrue
        @(Get-Hash -Folder $modules) | Should -Be $before
    }
}

Describe 'A repository in a folder' {
    It 'takes the package from Publish and gives the same back (skipped without PSResourceGet)' -Skip:(-not $hasGet) {
        $store = Join-Path $TestDrive 'store'
        $received = Join-Path $TestDrive 'received'
        $settings = Join-Path $TestDrive 'settings'
        $null = New-Item -ItemType Directory -Path $store, $received, $settings
        # In a process of its own, with a list of repositories of its own where the system lets us say so.
        $script = @(
            "`$ErrorActionPreference = 'Stop'"
            ". '$PSScriptRoot/fixtures/BuildTools.ps1'"
            "`$name = 'RpcBenchTest' + [guid]::NewGuid().ToString('N')"
            "Register-PSResourceRepository -Name `$name -Uri '$store' -Trusted"
            'try {'
            "Send-RpcBenchmarkPackage -Path '$package' -Repository `$name"
            "Save-PSResource -Name RpcBench -Repository `$name -Path '$received' -TrustRepository"
            '}'
            'finally { Unregister-PSResourceRepository -Name $name }'
        ) -join "`n"
        $file = Join-Path $TestDrive 'publish.ps1'
        [System.IO.File]::WriteAllText($file, $script)
        $kept = $env:XDG_DATA_HOME
        try {
            $env:XDG_DATA_HOME = $settings
            $said = & $shell -NoProfile -NonInteractive -File $file 2>&1 | Out-String
            $LASTEXITCODE | Should -Be 0 -Because $said
        }
        finally {
            $env:XDG_DATA_HOME = $kept
        }
        $back = Join-Path $received "RpcBench/$($made.Version)"
        @(Get-RelativePath -Folder $back | Where-Object { $_ -ne 'PSGetModuleInfo.xml' } | Sort-Object) | Should -Be @($files | Sort-Object)
        foreach ($file in $files) {
            (Get-FileHash -LiteralPath (Join-Path $back $file)).Hash | Should -Be (Get-FileHash -LiteralPath (Join-Path $package $file)).Hash -Because $file
        }
    }
}
