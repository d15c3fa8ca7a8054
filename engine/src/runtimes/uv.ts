// The same as pip.ts by uv, which many have in pip's place: an environment, a lock file with hashes first, and then what that says, from wheels alone.
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { RpcBenchError } from "../errors/problem.ts";
import { inEnvironment } from "../python/candidates.ts";
import { basePackages, type PythonInfo } from "../python/probe.ts";
import { runProgram } from "../system/run-program.ts";
import type { InstallOptions } from "./npm.ts";
import type { WantedPackage } from "./packages.ts";
import { pipLock } from "./pip.ts";

/** The environment's interpreter. `base` is what it is made with. Throws RuntimeNotMade. */
export async function installFromUv(
  uv: string,
  folder: string,
  base: PythonInfo,
  packages: readonly WantedPackage[],
  { signal, say }: InstallOptions,
): Promise<string> {
  const venv = path.join(folder, "venv");
  const python = inEnvironment(venv);
  const [wanted, lock] = [path.join(folder, "requirements.in"), path.join(folder, pipLock)];
  const named = packages.map(({ name, version }) => `${name}==${version}`);
  const run = async (...args: readonly string[]) => {
    const ended = await runProgram(uv, args, { signal, env: { ...process.env, PYTHONPATH: "" } });
    if (signal?.aborted) throw RpcBenchError.of("SetupStopped", {});
    if (ended.code === 0) return;
    const reason = `uv could not create it (${ended.lastLine})`;
    throw RpcBenchError.of("RuntimeNotMade", { reason, remedy: "Give uv an index that it can reach, then run it again." });
  };
  say(`Installing ${named.join(", ")} with uv, from wheels alone ...`);
  await run("venv", "--python", base.path, venv);
  await writeFile(wanted, `${[...basePackages, ...named].join("\n")}\n`);
  const how = ["--python", python, "--only-binary", ":all:"];
  await run("pip", "compile", ...how, "--generate-hashes", "--no-header", "--no-annotate", "--output-file", lock, wanted);
  await run("pip", "install", ...how, "--require-hashes", "--requirement", lock);
  if (existsSync(python)) return python;
  const reason = `uv reported success, but there is no ${python}`;
  throw RpcBenchError.of("RuntimeNotMade", { reason, remedy: "Check which program is called uv on the path." });
}
