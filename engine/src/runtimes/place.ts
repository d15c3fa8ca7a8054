// Where a runtime's packages come from: npm, pip, or a place that exists.
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { NamedRuntime } from "../../generated/runtime.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { dataFolder } from "../machine/paths.ts";
import { programNamed } from "../machine/programs.ts";
import { inEnvironment } from "../python/candidates.ts";
import { findBasePython, findPython } from "../python/find.ts";
import type { PythonInfo } from "../python/probe.ts";
import { type InstallOptions, installFromNpm } from "./npm.ts";
import { npmLock } from "./npm-lock.ts";
import { parsePackages, type WantedPackage } from "./packages.ts";
import { pipLock } from "./pip.ts";
import { installForPython } from "./python-packages.ts";

export interface RuntimeRequest {
  /** Of npm or of pip, each with its version. */
  readonly packages?: readonly string[] | undefined;
  /** An interpreter: by itself with what it has, or what packages of pip are installed with. */
  readonly python?: string | undefined;
  /** The same for Node; by itself it runs the packages of RpcBench. */
  readonly node?: string | undefined;
  /** One that exists: a folder that has node_modules, or a virtual environment. */
  readonly path?: string | undefined;
  readonly force?: boolean | undefined;
}

export interface Place {
  readonly runtime: "Node" | "Python";
  readonly origin: NamedRuntime["origin"];
  readonly interpreterPath: string;
  readonly packagesFolder: string | null;
  readonly lockFile: string | null;
  /** What it has to have; null: whatever is there. */
  readonly packages: readonly WantedPackage[] | null;
}

/** Throws RuntimeSources. */
export function checkSources({ packages = [], python, node, path: place }: RuntimeRequest): void {
  const given = [
    ...(packages.length > 0 ? ["packages"] : []),
    ...(python === undefined ? [] : ["python"]),
    ...(node === undefined ? [] : ["node"]),
    ...(place === undefined ? [] : ["path"]),
  ];
  const isFine = given.length === 1 || (given.length === 2 && given[0] === "packages" && given[1] !== "path");
  if (!isFine) throw RpcBenchError.of("RuntimeSources", { given });
}

/** Installs into `folder` where there is something to install. */
export async function placeOf(request: RuntimeRequest, folder: string, options: InstallOptions): Promise<Place> {
  const { packages = [], python, node, path: existing } = request;
  const there = { origin: "Existing", lockFile: null, packages: null } as const;
  if (existing !== undefined) return { ...there, ...existingPlace(path.resolve(existing)) };
  if (packages.length === 0 && python !== undefined) {
    return { ...there, runtime: "Python", interpreterPath: (await pythonNamed(python)).path, packagesFolder: null };
  }
  if (packages.length === 0) return { ...there, runtime: "Node", interpreterPath: nodeNamed(node), packagesFolder: null };
  const wanted = parsePackages(packages);
  const other = wanted.runtime === "Node" ? python : node;
  if (other !== undefined) {
    throw RpcBenchError.of("RuntimeSources", { given: ["packages", wanted.runtime === "Node" ? "python" : "node"] });
  }
  if (wanted.runtime === "Node") {
    await installFromNpm(folder, wanted.packages, options);
    return {
      runtime: "Node",
      origin: "Npm",
      interpreterPath: nodeNamed(node),
      packagesFolder: folder,
      lockFile: path.join(folder, npmLock),
      packages: wanted.packages,
    };
  }
  const base = python === undefined ? await findBasePython(dataFolder()) : await pythonNamed(python);
  if (base === null)
    throw RpcBenchError.of("PythonMissing", { reason: "none was found to create the runtime with", remedy: "Name one with --python." });
  return {
    runtime: "Python",
    origin: "Pip",
    interpreterPath: await installForPython(folder, base, wanted.packages, options),
    packagesFolder: null,
    lockFile: path.join(folder, pipLock),
    packages: wanted.packages,
  };
}

/** Throws PythonMissing. */
async function pythonNamed(named: string): Promise<PythonInfo> {
  const { best, usable } = await findPython(dataFolder(), { named });
  const [python] = best === null ? usable : [best];
  if (python === undefined) throw RpcBenchError.of("PythonMissing", { reason: `'${named}' is no usable Python`, remedy: "Name another." });
  return python;
}

function nodeNamed(named: string | undefined): string {
  if (named === undefined) return process.execPath;
  const file = programNamed(named, process.env) ?? path.resolve(named);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw RpcBenchError.of("RuntimePlace", { path: file, reason: "there is no such program" });
  return file;
}

/** Throws RuntimePlace. */
function existingPlace(folder: string): Pick<Place, "runtime" | "interpreterPath" | "packagesFolder"> {
  const wrong = (reason: string) => RpcBenchError.of("RuntimePlace", { path: folder, reason });
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw wrong("there is no such folder");
  const python = inEnvironment(folder);
  const [hasNode, hasPython] = [existsSync(path.join(folder, "node_modules")), existsSync(python)];
  if (hasNode && hasPython) throw wrong("it has node_modules and is also a virtual environment");
  if (hasNode) return { runtime: "Node", interpreterPath: process.execPath, packagesFolder: folder };
  if (hasPython) return { runtime: "Python", interpreterPath: python, packagesFolder: null };
  throw wrong("it has no node_modules and is not a virtual environment");
}
