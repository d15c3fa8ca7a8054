// Packages of Python's in an environment of their own: by uv where it is installed, else by pip.
import { rm } from "node:fs/promises";
import path from "node:path";
import { RpcBenchError } from "../errors/problem.ts";
import { findProgram } from "../machine/programs.ts";
import type { PythonInfo } from "../python/probe.ts";
import type { InstallOptions } from "./npm.ts";
import type { WantedPackage } from "./packages.ts";
import { installFromPip, pipLock } from "./pip.ts";
import { installFromUv } from "./uv.ts";

/**
 * The environment's interpreter; `folder` has its lock file. What uv cannot make pip is asked for: a pip.conf may name an index that uv does not know.
 * Throws RuntimeNotMade or PackageNotFound.
 */
export async function installForPython(
  folder: string,
  base: PythonInfo,
  packages: readonly WantedPackage[],
  options: InstallOptions,
): Promise<string> {
  const uv = findUv(process.env);
  if (uv === null) return await installFromPip(folder, base, packages, options);
  try {
    return await installFromUv(uv, folder, base, packages, options);
  } catch (error) {
    if (!(error instanceof RpcBenchError) || error.problem.id === "SetupStopped") throw error;
    options.say(`${error.problem.message} Trying pip ...`);
    await Promise.all(["venv", pipLock].map((each) => rm(path.join(folder, each), { recursive: true, force: true, maxRetries: 5 })));
    return await installFromPip(folder, base, packages, options);
  }
}

/** Null where there is none. Whoever says to pip where packages are, and nothing to uv, means pip. */
export function findUv(env: NodeJS.ProcessEnv): string | null {
  const names = Object.keys(env).map((name) => name.toUpperCase());
  const isSet = (wanted: readonly string[]) => wanted.some((name) => names.includes(name));
  return isSet(ofPip) && !isSet(ofUv) ? null : findProgram("uv", env);
}

const ofPip = ["PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_NO_INDEX", "PIP_CONFIG_FILE"];
const ofUv = ["UV_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS", "UV_NO_INDEX", "UV_CONFIG_FILE"];
