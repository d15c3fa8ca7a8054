// Packages of npm in a folder of their own: exact versions, a lock file, and no package's scripts are run.
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { RpcBenchError } from "../errors/problem.ts";
import { programFolders } from "../machine/programs.ts";
import { runProgram } from "../system/run-program.ts";
import { npmLock, rootOf } from "./npm-lock.ts";
import type { WantedPackage } from "./packages.ts";

export interface InstallOptions {
  readonly signal?: AbortSignal | undefined;
  say(step: string): void;
}

/** `lock`: of these packages; null: what they need in their turn is npm's to choose. Throws RuntimeNotMade or PackageNotFound. */
export async function installFromNpm(
  folder: string,
  packages: readonly WantedPackage[],
  { signal, say }: InstallOptions,
  lock: string | null = null,
): Promise<void> {
  const cli = findNpm();
  if (cli === null) {
    throw RpcBenchError.of("RuntimeNotMade", {
      reason: "npm was found neither next to Node nor on the path",
      remedy: "Install npm, which comes with Node.",
    });
  }
  const dependencies = Object.fromEntries(packages.map(({ name, version }) => [name, version]));
  const manifest = { ...rootOf(dependencies), private: true };
  await writeFile(path.join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  if (lock !== null) await writeFile(path.join(folder, npmLock), lock);
  say(`Installing ${packages.map(({ name, version }) => `${name} ${version}`).join(", ")} with npm, without install scripts ...`);
  const args = [
    lock === null ? "install" : "ci",
    "--prefix",
    folder,
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--loglevel=error",
  ];
  const { code, lines, lastLine } = await runProgram(process.execPath, [cli, ...args], { signal, env: neutral() });
  if (signal?.aborted) throw RpcBenchError.of("SetupStopped", {});
  if (code === 0) return;
  const said = lines
    .filter((line) => /\bERR!|\berror\b/.test(line))
    .map((line) => line.replace(/^npm (ERR!|error)\s*(notarget\s*|404\s*)?/, ""));
  if (lines.some((line) => /\b(E404|ETARGET)\b/.test(line))) {
    const reason = said.find((line) => /not found|No matching version/i.test(line)) ?? lastLine;
    throw RpcBenchError.of("PackageNotFound", { packages: packages.map(({ name, version }) => `${name} ${version}`), reason });
  }
  const reason = `npm could not install it (${said.find((line) => !/^code /.test(line)) ?? lastLine})`;
  throw RpcBenchError.of("RuntimeNotMade", { reason, remedy: "Give npm a registry that it can reach, then run it again." });
}

/** Packages of the lock file that have scripts to run when they are installed, which were not run. */
export function withInstallScripts(folder: string): string[] {
  const { packages = {} } = JSON.parse(readFileSync(path.join(folder, npmLock), "utf8")) as {
    packages?: Record<string, { hasInstallScript?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([place]) => place.replace(/^.*node_modules\//, ""));
}

/** What an npm that runs us has set would be taken for this one's settings: a script's own folder, and its flags. */
function neutral(): NodeJS.ProcessEnv {
  const { npm_config_prefix, npm_config_global, npm_config_local_prefix, INIT_CWD, ...env } = process.env;
  return env;
}

/** npm's own program file: on Windows `npm` itself is a batch file, which needs a shell. */
function findNpm(): string | null {
  const beside = path.dirname(process.execPath);
  const candidates = [
    path.join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    ...programFolders().flatMap((folder) => [
      path.join(folder, "node_modules", "npm", "bin", "npm-cli.js"),
      real(path.join(folder, "npm")),
    ]),
  ];
  return candidates.find((file) => path.basename(file) === "npm-cli.js" && existsSync(file)) ?? null;
}

function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
