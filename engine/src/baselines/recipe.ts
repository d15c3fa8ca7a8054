// What made a run's own side, so that it can be made again: interpreter, packages and their lock file.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Run } from "../../generated/result.d.ts";
import { projectRoot, withHome } from "../machine/paths.ts";
import { unique } from "../plan/checks.ts";
import { registry } from "../plan/registry.ts";
import { requiredPackages } from "../python/probe.ts";
import { runCommand } from "../python/run-command.ts";
import { lockOf } from "../runtimes/npm-lock.ts";
import { ownCells } from "./cells.ts";
import type { RecipePart } from "./store.ts";

/** Of what is on the disk now only that counts which is still as the run had it. */
export async function recipeOf(run: Run): Promise<RecipePart[]> {
  const parts: RecipePart[] = [];
  for (const runtime of ["Node", "Python"] as const) {
    const frameworks = frameworksOf(run, runtime);
    const interpreter = run.runtimes.find((each) => each.runtime === runtime && each.name === undefined);
    if (frameworks.length === 0 || interpreter === undefined) continue;
    const named = Object.fromEntries(frameworks.map((each) => [each.package, each.version]));
    const common = { runtime, interpreter: { path: interpreter.path, version: interpreter.version }, frameworks };
    if (runtime === "Node") parts.push({ ...common, packages: named, lock: projectLock(named) });
    else parts.push({ ...common, packages: { ...named, ...(await neededBy(withHome(interpreter.path), named)) }, lock: null });
  }
  return parts;
}

function frameworksOf(run: Run, runtime: RecipePart["runtime"]): RecipePart["frameworks"] {
  const found = ownCells(run).flatMap((cell) => {
    const framework = registry.frameworks.find(({ name }) => name === cell.framework);
    const entry = framework?.implementations.find((each) => each.runtime === runtime && each.package !== null);
    if (cell.runtime !== runtime || cell.frameworkVersion === null || entry?.package == null) return [];
    return [{ framework: cell.framework, package: entry.package, version: cell.frameworkVersion }];
  });
  return [...new Map(found.map((each) => [each.package, each])).values()];
}

/** Null in an installed module, which has no lock file, and where something else is installed by now. */
function projectLock(packages: Readonly<Record<string, string>>): string | null {
  const file = path.join(projectRoot, "package-lock.json");
  return existsSync(file) ? lockOf(packages, readFileSync(file, "utf8")) : null;
}

/** What these packages need in their turn, as the interpreter says. Extras are what nobody has asked for. */
const closure = `
import importlib.metadata as metadata, json, re, sys
found, todo = {}, sys.argv[1:]
while todo:
    name = re.sub(r"[-_.]+", "-", todo.pop()).lower()
    if name in found:
        continue
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        continue
    if distribution.version == "0.0.0":  # a distributor has left the version out, and no index has that one
        continue
    found[name] = distribution.version
    todo += [re.match(r"[\\w.-]+", need).group() for need in distribution.requires or [] if "extra ==" not in need]
print(json.dumps(found))
`;

/** None where the interpreter is gone, or has other versions by now. */
async function neededBy(python: string, packages: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const names = unique(Object.keys(packages).flatMap((name) => [...requiredPackages(name)]));
  const { code, lastLine } = await runCommand(python, ["-c", closure, ...names]);
  if (code !== 0) return {};
  try {
    const found = JSON.parse(lastLine) as Record<string, string>;
    return Object.entries(packages).every(([name, version]) => found[name.toLowerCase()] === version) ? found : {};
  } catch {
    return {};
  }
}
