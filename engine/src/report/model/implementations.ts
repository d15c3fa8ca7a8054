// Which colour and which shape each implementation has, the same in every chart.
import type { Cell, Run } from "../../../generated/result.d.ts";
import { nameOf, registry } from "../../plan/registry.ts";
import type { ImplementationModel } from "./types.ts";

/** Those of engine/web/style/colours.css. The registry's frameworks have one each; an adapter's takes what is left. */
const own: Readonly<Record<string, string>> = { RPyC: "orange", ZeroMQ: "blue", gRPC: "green", Tcp: "grey" };
const others = ["purple", "red", "sky", "olive", "brown", "pink"];

type Named = Pick<Cell, "framework" | "runtime" | "api" | "variant"> & { readonly runtimeName?: string | null };

/** Two versions of one framework, side by side, are two. */
export const keyOf = ({ framework, runtime, api, variant, runtimeName }: Named) =>
  [framework, runtime, api, variant, runtimeName ?? ""].join("/");

export function implementationsOf(runs: readonly Run[]): ImplementationModel[] {
  const cells = runs.flatMap((run) => run.cells);
  const frameworks = ordered(
    cells.map(({ framework }) => framework),
    registry.frameworks.map(({ name }) => name),
  );
  const adapters = frameworks.filter((name) => !(name in own));
  const hue = (name: string) => own[name] ?? others[adapters.indexOf(name) % others.length] ?? "purple";
  const kinds = [...new Set(cells.map(kindOf))].sort(byKind);
  const distinct = [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
  return distinct
    .sort((a, b) => frameworks.indexOf(a.framework) - frameworks.indexOf(b.framework) || byKind(kindOf(a), kindOf(b)))
    .map((cell) => {
      const { framework, runtime, api, variant, isFloor } = cell;
      return {
        key: keyOf(cell),
        name: nameOf(cell),
        framework,
        runtime,
        api,
        variant,
        isFloor,
        hue: hue(framework),
        shape: kinds.indexOf(kindOf(cell)),
      };
    });
}

const kindOf = ({ runtime, api, variant, runtimeName }: Cell) => `${runtime}/${api}/${variant}/${runtimeName ?? ""}`;

/** Python before Node, Async before Sync, Default before Tuned, and what adapters have last. */
function byKind(a: string, b: string): number {
  const known = [registry.runtimes.map(({ name }) => name), registry.apis, registry.variants];
  const ranks = (kind: string) => kind.split("/").map((name, index) => rank(name, known[index] ?? []));
  const [first, second] = [ranks(a), ranks(b)];
  return first.map((value, index) => value - (second[index] ?? 0)).find((difference) => difference !== 0) ?? (a < b ? -1 : a > b ? 1 : 0);
}

const rank = (name: string, known: readonly string[]) => (known.includes(name) ? known.indexOf(name) : known.length);

const ordered = (names: readonly string[], known: readonly string[]) =>
  [...new Set(names)].sort((a, b) => rank(a, known) - rank(b, known) || (a < b ? -1 : 1));
