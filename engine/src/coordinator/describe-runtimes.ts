// The interpreters of a run and the packages of their workers, for the result.
import type { Run } from "../../generated/result.d.ts";
import { withoutHome } from "../machine/paths.ts";
import { unique } from "../plan/checks.ts";
import type { Implementation } from "../plan/registry.ts";
import type { PythonInfo } from "../python/probe.ts";
import { needsOf } from "../runtimes/needs.ts";
import { needsNode, needsPython } from "../workers/command-line.ts";

type Described = Run["runtimes"][number];

/** Today's, then those beside it. */
export async function describeRuntimes(implementations: readonly Implementation[], python: PythonInfo | null): Promise<Described[]> {
  const withPackages = async (runtime: Omit<Described, "packages">, of: (each: Implementation) => boolean): Promise<Described> => {
    const packages = await needsOf(implementations.filter(of), python?.path);
    return Object.keys(packages).length === 0 ? runtime : { ...runtime, packages };
  };
  const today = (name: string) => (each: Implementation) => each.aside === undefined && each.entry.runtime === name;
  const asides = unique(implementations.flatMap(({ aside }) => aside ?? []));
  return await Promise.all([
    ...(implementations.some(needsPython) && python !== null
      ? [
          withPackages(
            { runtime: "Python", version: python.version, path: withoutHome(python.path), source: python.source },
            today("Python"),
          ),
        ]
      : []),
    ...(implementations.some(needsNode)
      ? [
          withPackages(
            { runtime: "Node", version: process.versions.node, path: withoutHome(process.execPath), source: "the engine's own" },
            today("Node"),
          ),
        ]
      : []),
    ...asides.map((aside) =>
      withPackages(
        {
          ...{ runtime: aside.runtime, version: aside.interpreter.version, path: withoutHome(aside.interpreter.path) },
          ...{ source: `the runtime ${aside.name}`, name: aside.name },
        },
        (each) => each.aside === aside,
      ),
    ),
  ]);
}
