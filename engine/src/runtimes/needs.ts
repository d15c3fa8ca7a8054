// What the packages of frameworks need in their turn, in the very place where workers take them from: two runs of one release may still differ in these.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "../machine/paths.ts";
import type { Aside, Implementation } from "../plan/registry.ts";
import { probeMs, requiredPackages } from "../python/probe.ts";
import { runProgram } from "../system/run-program.ts";
import { bundledWith } from "../workers/bundled.ts";
import { workerCommandLine } from "../workers/command-line.ts";
import { installedLock, npmLock, versionsIn } from "./npm-lock.ts";

/** By package of a framework: it and all that it needs, by their versions. One of which nothing is known is left out. */
export type Needs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Of implementations that share a place; `python`: today's. Never throws. */
export async function needsOf(implementations: readonly Implementation[], python?: string): Promise<Needs> {
  const own = implementations.filter(({ adapter, entry }) => adapter === undefined && entry.package !== null);
  const packages = [...new Set(own.flatMap(({ entry }) => entry.package ?? []))];
  const [first] = own;
  if (first === undefined) return {};
  return first.entry.runtime === "Node" ? await ofNode(packages, first.aside) : await ofPython(packages, first, python);
}

/** All of them together. */
export const together = (needs: Needs): Readonly<Record<string, string>> => Object.assign({}, ...Object.values(needs));

async function ofNode(packages: readonly string[], aside: Aside | undefined): Promise<Needs> {
  const folder = aside?.packagesFolder ?? null;
  const lock = await lockIn(folder ?? projectRoot);
  const found = packages.map((name) => [name, (folder === null ? bundledWith(name) : undefined) ?? versionsIn(lock, name)] as const);
  return known(Object.fromEntries(found));
}

/** As npm has installed it; of an older npm, as it was told to. Empty: neither is there. */
async function lockIn(folder: string): Promise<string> {
  for (const file of [path.join(folder, "node_modules", installedLock), path.join(folder, npmLock)]) {
    const text = await readFile(file, "utf8").catch(() => null);
    if (text !== null) return text;
  }
  return "";
}

/** Extras are what nobody has asked for. */
const closure = `
import importlib.metadata as metadata, json, re, sys
def needed(todo):
    found = {}
    while todo:
        name = re.sub(r"[-_.]+", "-", todo.pop()).lower()
        if name in found:
            continue
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        found[name] = distribution.version
        todo += [re.match(r"[\\w.-]+", need).group() for need in distribution.requires or [] if "extra ==" not in need]
    return found
print(json.dumps({name: needed(list(names)) for name, names in json.loads(sys.argv[1]).items()}))
`;

/** As a worker of it finds them, whatever variables put in front. */
async function ofPython(packages: readonly string[], implementation: Implementation, python: string | undefined): Promise<Needs> {
  const { file, env } = workerCommandLine(implementation, "server", { python });
  const wanted = Object.fromEntries(packages.map((name) => [name, requiredPackages(name)]));
  const { code, lastLine } = await runProgram(file, ["-B", "-c", closure, JSON.stringify(wanted)], {
    env,
    deadlineMs: probeMs,
    graceMs: 0,
  });
  if (code !== 0) return {};
  try {
    return known(JSON.parse(lastLine));
  } catch {
    return {};
  }
}

/** Of a program that is none of Python's, or of a stray line, nothing is taken. */
function known(found: unknown): Needs {
  if (typeof found !== "object" || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, Record<string, string>] => areVersions(entry[1])));
}

function areVersions(versions: unknown): boolean {
  const all: unknown[] = typeof versions === "object" && versions !== null ? Object.values(versions) : [];
  return all.length > 0 && all.every((version) => typeof version === "string" && version !== "");
}
