// What made a run's own side, so that it can be made again: interpreter, packages and their lock file.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Run } from "../../generated/result.d.ts";
import { projectRoot } from "../machine/paths.ts";
import { registry } from "../plan/registry.ts";
import { together } from "../runtimes/needs.ts";
import { installedLock, lockOf, npmLock, versionsIn } from "../runtimes/npm-lock.ts";
import { ownCells } from "./cells.ts";
import type { RecipePart } from "./store.ts";

/** As the run had it, whatever is on the disk by now. */
export function recipeOf(run: Run): RecipePart[] {
  return (["Node", "Python"] as const).flatMap((runtime): RecipePart[] => {
    const frameworks = frameworksOf(run, runtime);
    const described = run.runtimes.find((each) => each.runtime === runtime && each.name === undefined);
    if (frameworks.length === 0 || described === undefined) return [];
    const named = Object.fromEntries(frameworks.map((each) => [each.package, each.version]));
    const packages = Object.fromEntries(Object.entries({ ...together(described.packages ?? {}), ...named }).filter(canBeHad));
    const interpreter = { path: described.path, version: described.version };
    return [{ runtime, interpreter, frameworks, packages, lock: runtime === "Node" ? projectLock(named, packages) : null }];
  });
}

/** A distributor has left the version out, and no index has that one. */
const canBeHad = ([, version]: [string, string]) => version !== "0.0.0";

function frameworksOf(run: Run, runtime: RecipePart["runtime"]): RecipePart["frameworks"] {
  const found = ownCells(run).flatMap((cell) => {
    const framework = registry.frameworks.find(({ name }) => name === cell.framework);
    const entry = framework?.implementations.find((each) => each.runtime === runtime && each.package !== null);
    if (cell.runtime !== runtime || cell.frameworkVersion === null || entry?.package == null) return [];
    return [{ framework: cell.framework, package: entry.package, version: cell.frameworkVersion }];
  });
  return [...new Map(found.map((each) => [each.package, each])).values()];
}

/** Of these packages; null in an installed module, which has no lock file, and where something else is installed by now. */
function projectLock(named: Readonly<Record<string, string>>, packages: Readonly<Record<string, string>>): string | null {
  for (const file of [npmLock, path.join("node_modules", installedLock)]) {
    const lock = lockOf(named, textOf(path.join(projectRoot, file)));
    if (lock === null) continue;
    const versions = together(Object.fromEntries(Object.keys(named).map((name) => [name, versionsIn(lock, name)])));
    if (Object.entries(packages).every(([name, version]) => versions[name] === version)) return lock;
  }
  return null;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
