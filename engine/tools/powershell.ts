// What runs the PowerShell tests: a PowerShell and a Pester, found, or made in the data folder with the .NET SDK. Packages come from
// where the user's NuGet configuration says. Bundled with the tests, for `npm test`.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import pRetry from "p-retry";
import { dataFolder } from "../src/machine/paths.ts";

/** What the module's tests need at least; the module itself runs on Windows PowerShell 5.1 too. */
const oldest = { major: 7, minor: 4 };

/** No telemetry, no look for updates, no advertisement; and no MSBuild node that stays after its build. */
export const quiet = {
  POWERSHELL_TELEMETRY_OPTOUT: "1",
  POWERSHELL_UPDATECHECK: "Off",
  DOTNET_CLI_TELEMETRY_OPTOUT: "1",
  DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE: "1",
  DOTNET_CLI_UI_LANGUAGE: "en",
  DOTNET_CLI_USE_MSBUILD_SERVER: "0",
  DOTNET_GENERATE_ASPNET_CERTIFICATE: "false",
  DOTNET_NOLOGO: "1",
  MSBUILDDISABLENODEREUSE: "1",
} as const;

/** A program, and arguments that come before all others. */
export type Command = readonly [program: string, ...first: string[]];

/**
 * What a short program does without: compiled methods are not instrumented so that they can be compiled again, better, and no thread collects beside the
 * others. The module's tests take two thirds of the CPU time so.
 */
export const brief = { DOTNET_TieredPGO: "0", DOTNET_gcConcurrent: "0" };

export interface Surroundings {
  /** Where what is made is kept: a folder for each version. */
  readonly folder: string;
  readonly pwsh: Command;
  readonly dotnet: Command;
  readonly env: NodeJS.ProcessEnv;
  say(line: string): void;
}

export interface PowerShell {
  readonly program: string;
  readonly version: string;
  /** What it has to be started with. */
  readonly env: NodeJS.ProcessEnv;
}

/** Why there is none, as the end of a sentence. */
export interface Missing {
  readonly missing: string;
}

export function surroundings(): Surroundings {
  const env = { ...brief, ...process.env, ...quiet };
  return { folder: path.join(dataFolder(), "test-tools"), pwsh: ["pwsh"], dotnet: ["dotnet"], env, say: (line) => console.log(line) };
}

/** The pwsh on PATH, else this version, made once. */
export async function findPowerShell(version: string, around: Surroundings): Promise<PowerShell | Missing> {
  const { pwsh, env, say } = around;
  const onPath = await powerShellVersion(pwsh, env);
  if (onPath !== null && isRecent(onPath)) return { program: pwsh[0], version: onPath, env };
  if (onPath !== null) say(`The pwsh on PATH is ${onPath}, older than ${oldest.major}.${oldest.minor}; another is used for the tests.`);

  const folder = path.join(around.folder, `powershell-${version}`);
  const sdk = await sdkFolder(around);
  // where it looks for .NET, when that is not in one of the places that it knows
  const withDotnet = sdk === null || env.DOTNET_ROOT ? env : { ...env, DOTNET_ROOT: path.dirname(sdk) };
  if (!existsSync(folder)) {
    if (sdk === null) return { missing: "neither pwsh nor a .NET SDK (dotnet) to install it with was found" };
    say(`Installing PowerShell ${version} with dotnet in ${folder} ...`);
    const fault = await make(folder, async (temporary) => {
      await dotnet(around, ["tool", "install", "PowerShell", "--version", version, "--tool-path", temporary]);
      const made = await started(temporary, withDotnet);
      if (made?.version !== version) throw new Error("the installed PowerShell does not start here");
    });
    if (fault !== null) return { missing: `pwsh was not found, and dotnet could not install it: ${fault}` };
  }
  const made = await started(folder, withDotnet);
  return (
    made ?? {
      missing: `the PowerShell in ${folder} does not start; check that .NET is installed, then remove the folder to install it again`,
    }
  );
}

/** The manifest of this version of Pester, made once. */
export async function findPester(version: string, around: Surroundings): Promise<{ manifest: string } | Missing> {
  const folder = path.join(around.folder, `pester-${version}`);
  // as NuGet lays a package out
  const manifestIn = (packages: string) => path.join(packages, "pester", version, "tools", "Pester.psd1");
  const manifest = manifestIn(folder);
  if (existsSync(manifest)) return { manifest };
  if ((await sdkFolder(around)) === null) return { missing: `there is no .NET SDK (dotnet) to install Pester ${version} with` };
  around.say(`Getting Pester ${version} with dotnet into ${folder} ...`);
  const fault = await make(folder, async (temporary) => {
    const project = path.join(temporary, "project", "packages.csproj");
    await mkdir(path.dirname(project));
    await writeFile(project, projectWith("Pester", version));
    await dotnet(around, ["restore", project, "--packages", temporary, ...alone]);
    await rm(path.dirname(project), removal);
    if (!existsSync(manifestIn(temporary))) throw new Error("dotnet reported success, but the package is missing");
  });
  if (fault !== null) return { missing: `dotnet could not install Pester ${version}: ${fault}` };
  return existsSync(manifest) ? { manifest } : { missing: `${folder} has no Pester; remove the folder to install it again` };
}

/** A project that builds nothing: its restore downloads a package of any kind, and no other, not even a framework's. */
function projectWith(name: string, version: string): string {
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
    <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
    <RestoreFallbackFolders>clear</RestoreFallbackFolders>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageDownload Include="${name}" Version="[${version}]" />
  </ItemGroup>
</Project>
`;
}

/** Such files above the data folder are other projects'. */
const alone = ["ImportDirectoryBuildProps", "ImportDirectoryBuildTargets", "ImportDirectoryPackagesProps"].map(
  (name) => `-p:${name}=false`,
);

/** The PowerShell of an installed tool. The tool's own command starts it in dotnet: it then is a process named dotnet, which nobody can start again. */
async function started(folder: string, env: NodeJS.ProcessEnv): Promise<PowerShell | null> {
  const tail = process.platform === "win32" ? path.join("win", "pwsh.exe") : path.join("unix", "pwsh");
  const files = await readdir(folder, { recursive: true });
  const program = files.find((file) => file.endsWith(path.join("any", tail)));
  if (program === undefined) return null;
  const version = await powerShellVersion([path.join(folder, program)], env);
  return version === null ? null : { program: path.join(folder, program), version, env };
}

/** Null when it does not start, or is something else. */
async function powerShellVersion([program, ...first]: Command, env: NodeJS.ProcessEnv): Promise<string | null> {
  try {
    const { stdout } = await execute(program, [...first, "--version"], { env, timeout: 60_000, windowsHide: true });
    return /^PowerShell (\d+\.\d+\.\S+)/.exec(stdout)?.[1] ?? null;
  } catch {
    return null;
  }
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/** The folder of the newest SDK's siblings, as dotnet tells it; null without an SDK, for .NET's runtime alone installs nothing. */
async function sdkFolder({ dotnet: [program, ...first], env }: Surroundings): Promise<string | null> {
  try {
    const { stdout } = await execute(program, [...first, "--list-sdks"], { env, timeout: 60_000, windowsHide: true });
    return /^\S+ \[(.+)\]\s*$/.exec(stdout.trim().split("\n").at(-1) ?? "")?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Throws with what dotnet said. */
async function dotnet({ dotnet: [program, ...first], env }: Surroundings, args: readonly string[]): Promise<void> {
  try {
    await execute(program, [...first, ...args], { env, timeout: 600_000, windowsHide: true });
  } catch (error) {
    const { stdout = "", stderr = "", message } = error as Error & { stdout?: string; stderr?: string };
    const lines = `${stdout}\n${stderr}`.split("\n").map((line) => line.trim());
    // it repeats an error at its end, and what it says last is not why
    const said = [...new Set(lines.filter((line) => line !== ""))];
    const fault = said.find((line) => /\berror\b/i.test(line));
    // before it stands the project, which is ours and gone
    throw new Error(fault?.replace(/^.*?\.csproj\s*:\s*/, "") ?? said.at(-1) ?? message);
  }
}

const execute = promisify(execFile);

/** A scanner holds a file for a moment. */
const removal = { recursive: true, force: true, maxRetries: 5 } as const;
const passing = new Set(["EPERM", "EACCES", "EBUSY"]);
const unfinished = ".making-";

/**
 * Makes a folder whole or not at all: it is filled under another name, then renamed. Of several who make the same one, the first to end has made it.
 * Gives the reason when it could not be made.
 */
export async function make(folder: string, fill: (temporary: string) => Promise<void>): Promise<string | null> {
  const parent = path.dirname(folder);
  try {
    await mkdir(parent, { recursive: true });
    await removeAbandoned(parent);
    const temporary = await mkdtemp(path.join(parent, unfinished));
    try {
      await fill(temporary);
      await pRetry(() => rename(temporary, folder), {
        retries: 8,
        minTimeout: 50,
        factor: 1.6,
        shouldRetry: ({ error }) => !existsSync(folder) && passing.has((error as NodeJS.ErrnoException).code ?? ""),
      });
    } catch (error) {
      if (!existsSync(folder)) throw error;
    } finally {
      await rm(temporary, removal);
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What somebody began who was killed. Nobody takes this long. */
async function removeAbandoned(parent: string): Promise<void> {
  const longAgo = Date.now() - 24 * 3_600_000;
  for (const name of await readdir(parent)) {
    if (!name.startsWith(unfinished)) continue;
    const file = path.join(parent, name);
    // another may have just removed it
    const { mtimeMs } = (await stat(file).catch(() => null)) ?? { mtimeMs: Number.POSITIVE_INFINITY };
    if (mtimeMs < longAgo) await rm(file, removal);
  }
}
