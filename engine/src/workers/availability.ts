// Which implementations can run here, and for the others why not and what to type.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { TunedOption } from "../../generated/frameworks.d.ts";
import { type Problem, problem } from "../errors/problem.ts";
import { projectRoot, withoutHome } from "../machine/paths.ts";
import type { MissingRow } from "../plan/absence.ts";
import { eventLoopOf, type Implementation, type Variant } from "../plan/registry.ts";
import { variantsOf } from "../plan/variants.ts";
import type { ChosenPython } from "../python/choose.ts";
import { installRemedy } from "../python/make.ts";
import { leastVersion, requiredPackages } from "../python/probe.ts";
import { bundledWith } from "./bundled.ts";
import { needsPython } from "./command-line.ts";

export type Availability =
  | { readonly available: true; readonly version: string | null }
  | { readonly available: false; readonly problem: Problem };

/** `python`: the one that would be used; where there is none, what is said of that. */
export async function availabilityOf(implementation: Implementation, { python, problem: without }: ChosenPython): Promise<Availability> {
  const { entry, framework, adapter, aside } = implementation;
  if (aside !== undefined) {
    return { available: true, version: aside.frameworks.find((each) => each.framework === framework.name)?.version ?? null };
  }
  if (needsPython(implementation) && python === null) {
    const said = without ?? problem("PythonMissing", { reason: "RpcBench did not look for one", remedy: await installRemedy(null) });
    return { available: false, problem: { ...said, target: `${framework.name}/${entry.runtime}` } };
  }
  if (adapter !== undefined) return { available: true, version: adapter.frameworkVersion };
  if (entry.runtime === "Node" || python === null) return nodeAvailability(entry.package);
  const missing = requiredPackages(entry.package).find((name) => python.packages[name] == null);
  if (missing !== undefined) {
    const remedy = await installRemedy(python);
    return {
      available: false,
      problem: problem("PackageMissing", {
        ...{ packageName: missing, runtime: "Python", where: withoutHome(python.path), remedy },
        atLeast: leastVersion(missing),
      }),
    };
  }
  return { available: true, version: entry.package === null ? null : (python.packages[entry.package] ?? null) };
}

function nodeAvailability(packageName: string | null): Availability {
  if (packageName === null) return { available: true, version: null };
  const version = bundledWith(packageName)?.[packageName] ?? installedVersion(packageName);
  if (version !== null) return { available: true, version };
  return {
    available: false,
    problem: problem("PackageMissing", { packageName, runtime: "Node", where: withoutHome(projectRoot), remedy: nodeRemedy() }),
  };
}

/** An installed module has no dependencies to install: it brings what it was built for. */
const nodeRemedy = () =>
  existsSync(path.join(projectRoot, "package-lock.json"))
    ? "Run: npm ci"
    : "The installed module has it for Windows and for Linux with glibc, on x64 and arm64. Elsewhere use a clone of the repository.";

function installedVersion(packageName: string): string | null {
  const require = createRequire(path.join(projectRoot, "package.json"));
  try {
    // the entry point is resolved, for package.json is often not exported; its own package.json is the nearest above
    let folder = path.dirname(require.resolve(packageName));
    for (; folder !== path.dirname(folder); folder = path.dirname(folder)) {
      const manifest = readManifest(path.join(folder, "package.json"));
      if (manifest?.name === packageName) return manifest.version ?? null;
    }
  } catch {
    // not installed
  }
  return null;
}

function readManifest(file: string): { name?: string; version?: string } | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

export interface ListedImplementation {
  readonly framework: string;
  readonly runtime: string;
  /** The adapter's folder; null for what is RpcBench's own. */
  readonly adapter: string | null;
  /** Null where a framework does not exist on a runtime at all. */
  readonly api: string | null;
  readonly available: boolean;
  readonly version: string | null;
  readonly reason: string | null;
  /** The problem's id; null when it is available. */
  readonly problemId: string | null;
  readonly remedy: string | null;
  readonly isFloor: boolean;
  /** Null where there is no such implementation. */
  readonly pattern: string | null;
  readonly serverModel: string | null;
  /** What its calls wait in on this system. */
  readonly eventLoop: string | null;
  readonly variants: readonly Variant[];
  /** The options of its Tuned. */
  readonly tuned: readonly TunedOption[];
}

/** Everything there is and, with the reason, what there is not. */
export async function listImplementations(
  implementations: readonly Implementation[],
  chosen: ChosenPython,
): Promise<ListedImplementation[]> {
  const listed: ListedImplementation[] = [];
  for (const framework of new Set(implementations.map((implementation) => implementation.framework))) {
    const common = { framework: framework.name, isFloor: framework.isFloor };
    for (const implementation of implementations.filter((candidate) => candidate.framework === framework)) {
      const { entry, api } = implementation;
      const availability = await availabilityOf(implementation, chosen);
      listed.push({
        ...common,
        runtime: entry.runtime,
        adapter: implementation.adapter?.folder ?? null,
        api,
        available: availability.available,
        version: availability.available ? availability.version : null,
        reason: availability.available ? null : availability.problem.message,
        problemId: availability.available ? null : availability.problem.id,
        remedy: availability.available ? null : (availability.problem.remedy ?? null),
        pattern: entry.pattern,
        serverModel: entry.serverModel,
        eventLoop: implementation.adapter === undefined ? eventLoopOf(entry.runtime, api) : null,
        variants: variantsOf(implementation),
        tuned: entry.tuned ?? [],
      });
    }
    for (const { runtime, api, reason } of framework.absent) {
      listed.push({ ...nothing, ...common, runtime, api: api ?? null, reason, problemId: "NotImplemented", remedy: null });
    }
  }
  return listed;
}

/** What is not there, as a row of the same list. */
export const listMissing = ({ adapter, framework, runtime, problem: { id, message, remedy } }: MissingRow): ListedImplementation => ({
  ...nothing,
  adapter: adapter ?? null,
  framework,
  isFloor: false,
  runtime,
  reason: message,
  problemId: id,
  remedy: remedy ?? null,
});

const nothing = {
  adapter: null,
  api: null,
  available: false,
  version: null,
  pattern: null,
  serverModel: null,
  eventLoop: null,
  variants: [],
  tuned: [],
};
