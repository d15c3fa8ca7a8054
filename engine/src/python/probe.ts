// What a Python interpreter is and which of the packages it has, asked of the interpreter itself.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../machine/paths.ts";
import { isOlder } from "../machine/versions.ts";
import { unique } from "../plan/checks.ts";
import { registry } from "../plan/registry.ts";

export interface PythonCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** How it was found, for people. */
  readonly source: string;
}

export interface PythonInfo {
  /** The interpreter itself, not a launcher such as `py`. */
  readonly path: string;
  readonly version: string;
  readonly source: string;
  /** Package name to version, null where it is missing or older than RpcBench needs. */
  readonly packages: Readonly<Record<string, string | null>>;
  /** Where the packages lie. One that is installed, updated or removed changes the time of its folder. */
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

const script = `
import importlib.metadata, json, platform, sys
packages = {}
folders = set()
for name in sys.argv[1:]:
    try:
        found = importlib.metadata.distribution(name)
        packages[name] = found.version
        folders.add(str(found.locate_file("")))
    except importlib.metadata.PackageNotFoundError:
        packages[name] = None
print(json.dumps({"path": sys.executable, "version": platform.python_version(), "packages": packages, "folders": sorted(folders)}))
`;
const probeMs = 20_000;

/** Null when the command does not run, or is no Python of 3.8 or later (which is where importlib.metadata begins). */
export function probePython({ file, args, source }: PythonCommand): Promise<PythonInfo | null> {
  return new Promise((resolve) => {
    execFile(
      file,
      [...args, "-c", script, ...pythonPackages, ...testPackages],
      { timeout: probeMs, windowsHide: true },
      (error, stdout) => {
        if (error !== null) return resolve(null);
        try {
          const { path, version, packages, folders } = JSON.parse(stdout) as Omit<PythonInfo, "source">;
          const usable = Object.entries(packages).map(([name, found]) => [name, found === null || tooOld(name, found) ? null : found]);
          resolve({ path, version, packages: Object.fromEntries(usable), folders, source });
        } catch {
          resolve(null);
        }
      },
    );
  });
}

export function missingPackages(python: PythonInfo, wanted: readonly string[] = pythonPackages): string[] {
  return wanted.filter((name) => python.packages[name] == null);
}

export function isOldPython(python: PythonInfo): boolean {
  return isOlder(python.version, registry.runtimes.find((runtime) => runtime.name === "Python")?.minimumVersion ?? "3.9");
}

function tooOld(name: string, version: string): boolean {
  const least = leastVersion(name);
  return least !== undefined && isOlder(version, least);
}
