// What exactly was measured: each runtime's interpreter and version, and the frameworks' versions in it.
import type { Cell, Run } from "../../generated/result.d.ts";
import { registry, today } from "../plan/registry.ts";

/** One line a runtime, for under the tables: "Python 3.11.2 at /usr/bin/python3 (python3): RPyC 5.3.0, gRPC 1.51.1". */
export function renderVersions(run: Run): string[] {
  return runtimesOf(run).map(({ name, own, versions, cells }) => {
    const { path, source } = run.runtimes.find((info) => info.runtime === name && info.name === own) ?? {};
    const where = path === undefined ? "" : ` at ${path} (${source})`;
    return `${[name, ...versions].join(" ")}${where}: ${frameworksIn(cells)}`;
  });
}

/** The same without places, as a sentence for the answers. */
export function versionsInWords(run: Run): string {
  const parts = runtimesOf(run).map(
    ({ name, own, versions, cells }) => `${frameworksIn(cells)} on ${[name, ...versions].join(" ")}${own === undefined ? "" : ` (${own})`}`,
  );
  return `Measured: ${parts.join("; ")}.`;
}

interface RuntimeCells {
  readonly name: string;
  /** What the user calls it; undefined: today's. */
  readonly own: string | undefined;
  /** More than one only where it was changed during the run. */
  readonly versions: readonly string[];
  readonly cells: readonly Cell[];
}

function runtimesOf({ cells }: Run): RuntimeCells[] {
  const told = cells.filter(({ runtimeVersion }) => runtimeVersion !== null);
  const places = new Map<string, Cell[]>();
  for (const cell of told) {
    const key = JSON.stringify([cell.runtime, ownName(cell) ?? null]);
    places.set(key, [...(places.get(key) ?? []), cell]);
  }
  return [...places.values()].map((cells) => {
    const first = cells[0] as Cell;
    return {
      name: first.runtime,
      own: ownName(first),
      versions: [...new Set(cells.flatMap(({ runtimeVersion }) => runtimeVersion ?? []))],
      cells,
    };
  });
}

const ownName = ({ runtimeName }: Cell) => (runtimeName === today ? undefined : runtimeName);

/** The floor has no version of its own. */
function frameworksIn(cells: readonly Cell[]): string {
  const names = cells.map((cell) =>
    cell.frameworkVersion === null ? cell.framework : `${cell.framework} ${cell.frameworkVersion}${newerThan(cell)}`,
  );
  return [...new Set(names)].join(", ");
}

/** " (1.85 is out)" where a newer major or minor release than the measured one was known when RpcBench was released. */
function newerThan({ framework, runtime, frameworkVersion }: Cell): string {
  const implementations = registry.frameworks.find(({ name }) => name === framework)?.implementations ?? [];
  const packageName = implementations.find((entry) => entry.runtime === runtime)?.package;
  const newest = registry.newest.find((entry) => entry.package === packageName)?.version;
  const [major = 0, minor = 0] = (frameworkVersion ?? "").split(".").map((part) => Number.parseInt(part, 10) || 0);
  const [newestMajor = 0, newestMinor = 0] = (newest ?? "").split(".").map(Number);
  return newestMajor > major || (newestMajor === major && newestMinor > minor) ? ` (${newest} is out)` : "";
}
