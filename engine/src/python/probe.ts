// What a Python interpreter is and which of the packages it has, asked of the interpreter itself.
import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../machine/paths.ts";
import { isOlder } from "../machine/versions.ts";
import { unique } from "../plan/checks.ts";
import { registry } from "../plan/registry.ts";
import { runProgram } from "../system/run-program.ts";
import type { PythonCommand } from "./candidates.ts";
import { type Refusal, remedyOf, wrongWithEnd, wrongWithFile } from "./refusal.ts";
import { setupCommand } from "./setup-command.ts";

export interface PythonInfo {
  /** The interpreter itself, not a launcher such as `py`. */
  readonly path: string;
  readonly version: string;
  readonly source: string;
  /** Package name to version, null where it is missing or older than RpcBench needs. */
  readonly packages: Readonly<Record<string, string | null>>;
  /** Where packages lie, or would. One that is installed, updated or removed changes the time of its folder. */
  readonly folders: readonly string[];
}

/** What is told of it outside of the engine: not where packages lie, nor those that only the project's own tests need. */
export function pythonFacts({ path, version, source, packages }: PythonInfo): Omit<PythonInfo, "folders"> {
  const needed = Object.entries(packages).filter(([name]) => !testPackages.includes(name));
  return { path, version, source, packages: Object.fromEntries(needed) };
}

/** Packages every Python worker needs, whatever the framework. */
export const basePackages: readonly string[] = ["fastjsonschema"];

/** What a framework's package does not bring along by itself. */
const companions: Readonly<Record<string, readonly string[]>> = { grpcio: ["protobuf"] };

export const pythonPackages: readonly string[] = unique([
  ...basePackages,
  ...registry.frameworks.flatMap((framework) =>
    framework.implementations
      .filter((entry) => entry.runtime === "Python" && entry.package !== null)
      .flatMap((entry) => [entry.package as string, ...(companions[entry.package as string] ?? [])]),
  ),
]);

/** For pip; the one place that says how old a package may be. */
export const requirementsFile = path.join(projectRoot, "engine", "python", "requirements.txt");

let read: ReadonlyMap<string, string> | undefined;

/** The oldest version of a package that will do; undefined where any does. */
export function leastVersion(name: string): string | undefined {
  read ??= new Map(
    [...readFileSync(requirementsFile, "utf8").matchAll(/^([\w-]+)>=([\d.]+)/gm)].map(([, name = "", least = ""]) => [name, least]),
  );
  return read.get(name);
}

/** What the project's own tests need on top. */
export const testPackages: readonly string[] = ["pytest", "pytest-benchmark"];

/** The packages without which this implementation's package is of no use. */
export function requiredPackages(packageName: string | null): readonly string[] {
  return packageName === null ? basePackages : [...basePackages, packageName, ...(companions[packageName] ?? [])];
}

const answer = `
import sys
version = "%d.%d.%d" % sys.version_info[:3]
packages = {}
folders = []
if sys.version_info >= (3, 8):
    import importlib.metadata, platform, site
    version = platform.python_version()
    for name in sys.argv[1:]:
        try:
            packages[name] = importlib.metadata.distribution(name).version
        except importlib.metadata.PackageNotFoundError:
            packages[name] = None
    users = [site.getusersitepackages()] if site.ENABLE_USER_SITE else []
    folders = [entry for entry in dict.fromkeys(sys.path[1:] + users) if entry]
import json
sys.stdout.write("\\n" + json.dumps({"path": sys.executable, "version": version, "packages": packages, "folders": folders}) + "\\n")
`;
/** Of a first start on a busy machine, with a scanner that looks at each file. */
export const probeMs = 20_000;
/** A program that prints more than this is not about to answer. */
const mostMB = 16;
const quoteLimit = 120;

export type Probed =
  | { readonly python: PythonInfo /** What stood beside the answer. */; readonly printed: string | null }
  | { readonly refusal: Refusal };

export interface ProbeOptions {
  readonly deadlineMs?: number;
  /** Aborted where the answer is no longer needed. */
  readonly signal?: AbortSignal | undefined;
}

/** Never throws. An interpreter that is too old, or lacks packages, is an answer and no refusal here. */
export async function probePython(
  command: PythonCommand & { readonly owner?: string | null },
  { deadlineMs = probeMs, signal }: ProbeOptions = {},
): Promise<Probed> {
  const { file, args, source, owner = null } = command;
  const refused = ({ kind, said }: Pick<Refusal, "kind" | "said">): Probed => ({
    refusal: { source, file, kind, said, remedy: remedyOf(kind, owner, setupCommand), asked: owner !== null },
  });
  const wrong = path.isAbsolute(file) ? wrongWithFile(file) : ({ kind: "NotThere", said: "is not on the path" } as const);
  if (wrong !== undefined) return refused(wrong);
  const { code, endedBy, notStarted, stopped, stdout, stderr } = await runProgram(
    file,
    [...args, "-c", answer, ...pythonPackages, ...testPackages],
    {
      deadlineMs,
      signal,
      graceMs: 0,
      mostBytes: mostMB * 1024 * 1024,
    },
  );
  if (notStarted !== null) return refused({ kind: "NoProgram", said: `cannot be started (${notStarted})` });
  const { found, printed } = readAnswer(stdout);
  if (found !== null && code === 0) {
    const usable = Object.entries(found.packages).map(([name, version]) => [
      name,
      version === null || tooOld(name, version) ? null : version,
    ]);
    return { python: { ...found, packages: Object.fromEntries(usable), source }, printed };
  }
  if (stopped === "TooMuch") return refused({ kind: "NoAnswer", said: `printed more than ${mostMB} MB when it was asked what it is` });
  if (stopped !== null)
    return refused({
      kind: "Hangs",
      said: `did not answer within ${deadlineMs / 1000} s${printed === null ? "" : `, and printed '${printed}'`}`,
    });
  if (code !== 0) return refused(wrongWithEnd({ file, code, signal: endedBy, stderr }));
  return refused({
    kind: "NoAnswer",
    said: printed === null ? "printed nothing when it was asked what it is" : `printed '${printed}' when it was asked what it is`,
  });
}

type Answer = Omit<PythonInfo, "source">;

/** The last line that is an answer; anything else was printed by a sitecustomize or a .pth file, or the program is no Python. */
function readAnswer(stdout: string): { found: Answer | null; printed: string | null } {
  const lines = stdout.split(/\r?\n/).filter((line) => line.trim() !== "");
  const at = lines.findLastIndex((line) => asAnswer(line) !== null);
  const others = lines.filter((_, index) => index !== at).join(" | ");
  return {
    found: at < 0 ? null : asAnswer(lines[at] ?? ""),
    printed: others === "" ? null : others.length <= quoteLimit ? others : `${others.slice(0, quoteLimit)}...`,
  };
}

function asAnswer(line: string): Answer | null {
  if (!line.startsWith("{")) return null;
  try {
    const { path, version, packages, folders } = JSON.parse(line) as Partial<Answer>;
    return typeof path === "string" && typeof version === "string" && packages !== undefined && folders !== undefined
      ? { path, version, packages, folders }
      : null;
  } catch {
    return null;
  }
}

export function missingPackages(python: PythonInfo, wanted: readonly string[] = pythonPackages): string[] {
  return wanted.filter((name) => python.packages[name] == null);
}

export const leastPython: string = registry.runtimes.find((runtime) => runtime.name === "Python")?.minimumVersion ?? "3.9";

export const isOldPython = (python: PythonInfo): boolean => isOlder(python.version, leastPython);

function tooOld(name: string, version: string): boolean {
  const least = leastVersion(name);
  return least !== undefined && isOlder(version, least);
}
