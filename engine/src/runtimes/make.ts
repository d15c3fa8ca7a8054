// A runtime is made whole or not at all: filled, looked into by workers of its own, and only then recorded. One that was there before comes back where that fails.
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { NamedRuntime } from "../../generated/runtime.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { makeFolder } from "../files/make-folder.ts";
import { notWritable } from "../results/store.ts";
import { checkUnclaimed, claim, release } from "./claim.ts";
import { lookInto } from "./look.ts";
import { checkName } from "./names.ts";
import { withInstallScripts } from "./npm.ts";
import { checkSources, type Place, placeOf, type RuntimeRequest } from "./place.ts";
import { comeBack, letGo, removal, stepAside } from "./replaced.ts";
import { namesOfRuntimes, runtimesFolder, writeRecord } from "./store.ts";

export interface MakeOptions {
  readonly engineVersion: string;
  readonly signal?: AbortSignal | undefined;
  say(step: string): void;
}

/** Throws an RpcBenchError; then all is as it was before. */
export async function makeRuntime(request: RuntimeRequest & { readonly name: string }, options: MakeOptions): Promise<NamedRuntime> {
  const name = checkName("runtime", request.name);
  const same = (await namesOfRuntimes()).find((known) => known.toLowerCase() === name.toLowerCase());
  if (same !== undefined && !request.force) throw RpcBenchError.of("RuntimeExists", { name: same });
  checkSources(request);
  const folder = path.join(runtimesFolder(), name);
  const old = same === undefined ? null : path.join(runtimesFolder(), same);
  await checkUnclaimed(name, folder);
  // by itself: what cannot be begun leaves the one that is there where it is
  const makeRoom = async () => {
    await makeFolder(runtimesFolder());
    if (old !== null) await stepAside(old);
  };
  await makeRoom().catch((error) => {
    throw notWritable(folder, error);
  });
  try {
    // of one that was never made whole
    const begin = async () => {
      await rm(folder, removal);
      await mkdir(folder);
      await claim(folder);
    };
    await begin().catch((error) => {
      throw notWritable(folder, error);
    });
    const record = await recordOf(name, await placeOf(request, folder, options), folder, options);
    if (options.signal?.aborted) throw RpcBenchError.of("SetupStopped", {});
    await writeRecord(folder, record);
    await release(folder);
    if (old !== null) await letGo(old);
    return record;
  } catch (error) {
    await rm(folder, removal);
    if (old !== null) await comeBack(old);
    throw error;
  }
}

/** pip takes 25.1 for 25.1.0. */
export const isSameVersion = (a: string, b: string) => bare(a) === bare(b);
const bare = (version: string) => version.replace(/(\.0)+$/, "");

/** Throws RuntimeNotMade or NeedsInstallScript. */
export async function recordOf(name: string, place: Place, folder: string, { engineVersion, say }: MakeOptions): Promise<NamedRuntime> {
  const { runtime, origin, interpreterPath, packagesFolder, lockFile, packages } = place;
  say("Starting a worker of each framework in it ...");
  const isolated = origin !== "Existing";
  const looked = await lookInto({ name, runtime, packagesFolder, isolated, interpreterPath }, packages?.map((each) => each.name) ?? null);
  const [failure] = looked.failures;
  if (origin === "Npm" && failure !== undefined) {
    const scripts = withInstallScripts(folder);
    if (scripts.length > 0) throw RpcBenchError.of("NeedsInstallScript", { packages: scripts, said: failure.said });
  }
  const { interpreterVersion, frameworks } = looked;
  if (interpreterVersion === null || (isolated && failure !== undefined)) {
    const said = looked.failures.map((each) => each.said).join(" ");
    const reason = said === "" ? "none of its packages is a framework's" : said.replace(/\.$/, "");
    throw RpcBenchError.of("RuntimeNotMade", {
      reason,
      remedy: "Name packages that run here, or an installation that has what its workers need.",
    });
  }
  const wrong = packages?.find((each) => frameworks.some((one) => one.package === each.name && !isSameVersion(one.version, each.version)));
  if (wrong !== undefined) {
    const is = frameworks.find((one) => one.package === wrong.name)?.version ?? "none";
    throw RpcBenchError.of("RuntimeNotMade", {
      reason: `${wrong.name} ${wrong.version} was installed, but its worker reports ${is}`,
      remedy: "Find out what replaces it with another version: a sitecustomize, a .pth file, a preload.",
    });
  }
  return {
    kind: "RpcBench.NamedRuntime",
    version: 1,
    name,
    runtime,
    origin,
    madeAt: new Date().toISOString(),
    engineVersion,
    interpreter: { path: interpreterPath, version: interpreterVersion },
    packagesFolder,
    isolated,
    lockFile: lockFile !== null && existsSync(lockFile) ? lockFile : null,
    frameworks: frameworks.map((each) => ({ ...each })),
  };
}
