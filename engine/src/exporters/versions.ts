// What exactly was measured: each runtime's interpreter and version, and the frameworks' versions in it.
import type { Cell, Run } from "../../generated/result.d.ts";

/** One line a runtime, for under the tables: "Python 3.11.2 at /usr/bin/python3 (python3): RPyC 5.3.0, gRPC 1.51.1". */
export function renderVersions(run: Run): string[] {
  return runtimesOf(run).map(({ name, versions, cells }) => {
    const { path, source } = run.runtimes.find(({ runtime }) => runtime === name) ?? {};
    const where = path === undefined ? "" : ` at ${path} (${source})`;
    return `${[name, ...versions].join(" ")}${where}: ${frameworksIn(cells)}`;
  });
}

/** The same without places, as a sentence for the answers. */
export function versionsInWords(run: Run): string {
  const parts = runtimesOf(run).map(({ name, versions, cells }) => `${frameworksIn(cells)} on ${[name, ...versions].join(" ")}`);
  return `Measured: ${parts.join("; ")}.`;
}

interface RuntimeCells {
  readonly name: string;
  /** More than one only where it was changed during the run. */
  readonly versions: readonly string[];
  readonly cells: readonly Cell[];
}

function runtimesOf({ cells }: Run): RuntimeCells[] {
  const told = cells.filter(({ runtimeVersion }) => runtimeVersion !== null);
  return [...new Set(told.map(({ runtime }) => runtime))].map((name) => {
    const own = told.filter(({ runtime }) => runtime === name);
    return { name, versions: [...new Set(own.flatMap(({ runtimeVersion }) => runtimeVersion ?? []))], cells: own };
  });
}

/** The floor has no version of its own. */
function frameworksIn(cells: readonly Cell[]): string {
  const names = cells.map(({ framework, frameworkVersion }) =>
    frameworkVersion === null ? framework : `${framework} ${frameworkVersion}`,
  );
  return [...new Set(names)].join(", ");
}
