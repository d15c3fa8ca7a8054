// Packages of pip in a virtual environment of their own: exact versions, a lock file with hashes, and wheels alone, for what else there is runs its setup script.
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { RpcBenchError } from "../errors/problem.ts";
import { inEnvironment } from "../python/candidates.ts";
import { basePackages, type PythonInfo } from "../python/probe.ts";
import { type ProgramEnd, runProgram } from "../system/run-program.ts";
import type { InstallOptions } from "./npm.ts";
import type { WantedPackage } from "./packages.ts";

/** Of the folder in which a runtime is made; pip takes it back with --require-hashes. */
export const pipLock = "requirements.lock";

/** The environment's interpreter. `base` makes it. Throws RuntimeNotMade or PackageNotFound. */
export async function installFromPip(
  folder: string,
  base: PythonInfo,
  packages: readonly WantedPackage[],
  { signal, say }: InstallOptions,
): Promise<string> {
  const venv = path.join(folder, "venv");
  const python = inEnvironment(venv);
  const run = async (file: string, args: readonly string[]) => {
    const ended = await runProgram(file, args, { signal, env: { ...process.env, PYTHONIOENCODING: "utf-8", PYTHONPATH: "" } });
    if (signal?.aborted) throw RpcBenchError.of("SetupStopped", {});
    return ended;
  };
  say(`Creating a virtual environment for Python ${base.version} ...`);
  const made = await run(base.path, ["-m", "venv", venv]);
  if (made.code !== 0 || !existsSync(python)) {
    const reason = `a virtual environment could not be created (${made.lastLine})`;
    throw RpcBenchError.of("RuntimeNotMade", { reason, remedy: "Name a Python that has venv with --python." });
  }
  const named = packages.map(({ name, version }) => `${name}==${version}`);
  say(`Installing ${named.join(", ")} with pip, from wheels alone ...`);
  const report = path.join(folder, "report.json");
  const patience = ["--retries", "1", "--timeout", "15"];
  const how = ["install", "--disable-pip-version-check", "--no-input", "--only-binary", ":all:", ...patience, "--report", report];
  const installed = await run(python, ["-m", "pip", ...how, ...basePackages, ...named]);
  if (installed.code !== 0) throw whyNot(installed, named);
  await writeFile(path.join(folder, pipLock), await lockedBy(report));
  await rm(report);
  return python;
}

function whyNot({ lines, lastLine }: ProgramEnd, packages: readonly string[]): RpcBenchError {
  const missing = lines.find((line) => /No matching distribution|Could not find a version/i.test(line));
  const isUnreachable = lines.some((line) => /connection|timed? ?out|name resolution|Max retries/i.test(line));
  if (missing !== undefined && !isUnreachable) {
    return RpcBenchError.of("PackageNotFound", { packages, reason: missing.replace(/^ERROR:\s*/, "").slice(0, reasonLimit) });
  }
  const remedy = "Give pip an index that it can reach (the network, or PIP_INDEX_URL or PIP_FIND_LINKS), then run it again.";
  return RpcBenchError.of("RuntimeNotMade", { reason: `pip could not install it (${lastLine})`, remedy });
}

const reasonLimit = 200;

interface Installed {
  readonly metadata: { readonly name: string; readonly version: string };
  readonly download_info: { readonly archive_info?: { readonly hash?: string; readonly hashes?: Readonly<Record<string, string>> } };
}

/** pip's own account of what it installed, as a file of requirements. */
async function lockedBy(report: string): Promise<string> {
  const { install } = JSON.parse(await readFile(report, "utf8")) as { install: readonly Installed[] };
  const lines = install.map(({ metadata: { name, version }, download_info: { archive_info } }) => {
    const sha256 = archive_info?.hashes?.sha256 ?? /^sha256=(.+)$/.exec(archive_info?.hash ?? "")?.[1];
    return `${name}==${version}${sha256 === undefined ? "" : ` --hash=sha256:${sha256}`}`;
  });
  return `${lines.sort().join("\n")}\n`;
}
