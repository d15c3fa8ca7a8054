// The runtimes of a baseline as places that a run measures beside today's: where one is that still has the same, there; else built again from its recipe.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { runtime as runtimeContract } from "../../generated/contracts/runtime.ts";
import type { NamedRuntime } from "../../generated/runtime.d.ts";
import { parseContract } from "../contracts/read.ts";
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import { makeFolder } from "../files/make-folder.ts";
import { dataFolder, withHome } from "../machine/paths.ts";
import { type Aside, allImplementations } from "../plan/registry.ts";
import { findPython } from "../python/find.ts";
import type { PythonInfo } from "../python/probe.ts";
import { notWritable } from "../results/store.ts";
import { asAside } from "../runtimes/asides.ts";
import { lookInto } from "../runtimes/look.ts";
import { isSameVersion, type MakeOptions, recordOf } from "../runtimes/make.ts";
import { needsOf, together } from "../runtimes/needs.ts";
import { installFromNpm } from "../runtimes/npm.ts";
import { npmLock } from "../runtimes/npm-lock.ts";
import { pipLock } from "../runtimes/pip.ts";
import type { Place } from "../runtimes/place.ts";
import { installForPython } from "../runtimes/python-packages.ts";
import { recordIn, writeRecord } from "../runtimes/store.ts";
import { type Baseline, folderOf, type RecipePart } from "./store.ts";

export interface Built {
  readonly asides: readonly Aside[];
  /** Of each that cannot be had: why. */
  readonly problems: readonly Problem[];
}

/** Never throws for what cannot be built: the run goes on without it. */
export async function buildBaseline({ name, recipe }: Baseline, options: MakeOptions): Promise<Built> {
  const asides: Aside[] = [];
  const problems: Problem[] = [];
  for (const part of recipe) {
    try {
      const record = (await builtBefore(name, part)) ?? (await whereItWas(name, part)) ?? (await buildAgain(name, part, options));
      asides.push({ ...asAside(record), isBaseline: true });
    } catch (error) {
      const known = isOfDisk(error) ? notWritable(placesOf(name), error) : error;
      if (!(known instanceof RpcBenchError) || known.problem.id === "SetupStopped") throw error;
      const reason = known.problem.message.replace(/\.$/, "");
      problems.push(problem("BaselineNotBuilt", { name, runtime: part.runtime, reason, remedy: known.problem.remedy ?? "" }));
    }
  }
  return { asides, problems };
}

/** A full or read-only disk, or a file in the place of a folder. */
const isOfDisk = (error: unknown) => error instanceof Error && "syscall" in error && "code" in error;

/** As it would be, for those who only ask what a run would measure. */
export const plannedAsides = ({ name, recipe }: Baseline): Aside[] =>
  recipe.map(({ runtime, interpreter, frameworks }) => ({
    name,
    runtime,
    interpreter,
    packagesFolder: null,
    isolated: true,
    isBaseline: true,
    frameworks: frameworks.map((each) => ({ ...each, path: null })),
  }));

const placesOf = (name: string) => path.join(folderOf(name), "places");

/** By what is in it: a baseline of the same packages that is set anew has its place already. */
const keyOf = ({ runtime, interpreter, packages, lock }: RecipePart) =>
  `${runtime.toLowerCase()}-${createHash("sha256")
    .update(JSON.stringify([interpreter.version, Object.entries(packages).sort(), lock]))
    .digest("hex")
    .slice(0, 12)}`;

async function builtBefore(name: string, part: RecipePart): Promise<NamedRuntime | null> {
  const places = await readdir(placesOf(name)).catch(() => []);
  for (const place of places.filter((each) => each.startsWith(`${keyOf(part)}-`)).sort()) {
    try {
      const record = parseContract(runtimeContract, await readFile(recordIn(path.join(placesOf(name), place)), "utf8"));
      if (has(record, part) && existsSync(record.interpreter.path)) return record;
    } catch {
      // it is being built, or was never built whole
    }
  }
  return null;
}

/** RpcBench's own packages, or the interpreter that it was: nothing has changed there since. Asked each time, for it may tomorrow. */
async function whereItWas(name: string, part: RecipePart): Promise<NamedRuntime | null> {
  const interpreterPath = withHome(part.interpreter.path);
  if (!existsSync(interpreterPath)) return null;
  const place = { name, runtime: part.runtime, packagesFolder: null, isolated: false };
  const looked = await lookInto(
    { ...place, interpreterPath },
    part.frameworks.map((each) => each.package),
  );
  const record: NamedRuntime = {
    ...{ kind: "RpcBench.NamedRuntime", version: 1, ...place, origin: "Existing", madeAt: new Date().toISOString(), engineVersion: "-" },
    ...{ interpreter: { path: interpreterPath, version: looked.interpreterVersion ?? "-" }, lockFile: null },
    frameworks: looked.frameworks.map((each) => ({ ...each })),
  };
  return has(record, part) && (await otherNeeds(record, part)).length === 0 ? record : null;
}

/** Of what its frameworks need in their turn: what is not there in the version that the baseline had. */
async function otherNeeds(record: NamedRuntime, { packages }: RecipePart): Promise<string[]> {
  const aside = asAside(record);
  const implementations = allImplementations().filter(
    ({ entry }) => entry.runtime === record.runtime && record.frameworks.some((each) => each.package === entry.package),
  );
  const is = together(await needsOf(implementations.map((each) => ({ ...each, aside }))));
  return Object.entries(packages).flatMap(([name, version]) => {
    const found = is[name] ?? record.frameworks.find((each) => each.package === name)?.version;
    return found !== undefined && isSameVersion(found, version) ? [] : [`${name} ${found ?? "missing"} instead of ${version}`];
  });
}

const has = ({ interpreter, frameworks }: NamedRuntime, part: RecipePart) =>
  interpreter.version === part.interpreter.version &&
  part.frameworks.every((each) => frameworks.some((one) => one.package === each.package && isSameVersion(one.version, each.version)));

/** In a folder of its own, so that two runs that build the same at once are not in each other's way. Throws RuntimeNotMade, PackageNotFound, ... */
async function buildAgain(name: string, part: RecipePart, options: MakeOptions): Promise<NamedRuntime> {
  await makeFolder(placesOf(name));
  const interpreter = part.runtime === "Python" ? await pythonFor(part) : null;
  if (part.runtime === "Node") nodeFor(part);
  const folder = await mkdtemp(path.join(placesOf(name), `${keyOf(part)}-`));
  try {
    const place = interpreter === null ? await fromNpm(folder, part, options) : await fromPip(folder, part, interpreter, options);
    const record = await recordOf(name, place, folder, options);
    const others = await otherNeeds(record, part);
    if (others.length > 0) {
      const reason = `dependencies of its packages have other versions: ${others.join(", ")}`;
      throw RpcBenchError.of("RuntimeNotMade", { reason, remedy: "Set the baseline again." });
    }
    if (options.signal?.aborted) throw RpcBenchError.of("SetupStopped", {});
    await writeRecord(folder, record);
    return record;
  } catch (error) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

const wantedOf = ({ frameworks }: RecipePart) => frameworks.map((each) => ({ name: each.package, version: each.version }));

async function fromNpm(folder: string, part: RecipePart, options: MakeOptions): Promise<Place> {
  await installFromNpm(folder, wantedOf(part), options, part.lock);
  const lockFile = path.join(folder, npmLock);
  return { runtime: "Node", origin: "Npm", interpreterPath: nodeFor(part), packagesFolder: folder, lockFile, packages: wantedOf(part) };
}

async function fromPip(folder: string, part: RecipePart, base: PythonInfo, options: MakeOptions): Promise<Place> {
  const packages = Object.entries(part.packages).map(([name, version]) => ({ name, version }));
  const interpreterPath = await installForPython(folder, base, packages, options);
  const lockFile = path.join(folder, pipLock);
  return { runtime: "Python", origin: "Pip", interpreterPath, packagesFolder: null, lockFile, packages: wantedOf(part) };
}

/** Throws RuntimeNotMade: packages on another interpreter are not the baseline. */
function nodeFor({ interpreter: { version, path: place } }: RecipePart): string {
  if (process.versions.node === version) return process.execPath;
  throw RpcBenchError.of("RuntimeNotMade", {
    reason: `it ran on Node ${version}, which was at ${place}, but this is Node ${process.versions.node}`,
    remedy: `Start RpcBench with Node ${version}, or set the baseline again.`,
  });
}

/** Throws RuntimeNotMade. */
async function pythonFor({ interpreter: { version, path: place } }: RecipePart): Promise<PythonInfo> {
  const named = withHome(place);
  const candidates = [
    ...(existsSync(named) ? (await findPython(dataFolder(), { named })).usable : []),
    ...(await findPython(dataFolder(), { all: true })).usable,
  ];
  const found = candidates.find((each) => each.version === version);
  if (found !== undefined) return found;
  throw RpcBenchError.of("RuntimeNotMade", {
    reason: `it ran on Python ${version}, which was at ${place}, but that version was not found`,
    remedy: `Install Python ${version}, or set the baseline again.`,
  });
}
