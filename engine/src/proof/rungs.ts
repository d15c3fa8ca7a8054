// By how much today's servers are slowed to show that a gate fails: a copy that is not slowed at all, and one or two that are slowed by more than the limits.
import type { Cell } from "../../generated/result.d.ts";
import type { Figure, Limit } from "../gate/limits.ts";
import type { Slowed } from "../plan/registry.ts";
import { median } from "../stats/summary.ts";

/** What is proved: an error is counted, and needs no proof. */
export type ProvedFigure = Exclude<Figure, "Errors">;

export interface Rung extends Slowed {
  /** What it has to fail in; none: it has to hold in all. */
  readonly figures: readonly ProvedFigure[];
}

/**
 * A slow-down of the limit's own size is neither above the limit nor below it, and nothing could be sure of it. So the limit is added to what the limit lets
 * pass: 6% of us/call where 3% are let pass.
 */
const timesLimit = 2;

/** The same name in each cell, so each has the same copies. us/call and CPU share one, for what a call costs more it also takes longer. */
const ladder: readonly (readonly [name: string, figures: readonly ProvedFigure[]])[] = [
  ["slowed", ["UsPerCall", "CpuUs"]],
  ["slowed-more", ["P99"]],
];

/** `cells`: today's of a run that is there, which say what a call takes here. */
export function rungsFor(cells: readonly Cell[], limits: readonly Limit[]): Rung[] {
  const rungs = ladder.flatMap(([name, all]): Rung[] => {
    const figures = all.filter((figure) => limits.some((limit) => limit.figure === figure));
    const largest = (cell: Cell) => Math.max(0, ...figures.map((figure) => wantedNs(cell, figure, limits)));
    return figures.length === 0 ? [] : [{ name, figures, ns: new Map(cells.map((cell) => [cell.id, Math.ceil(largest(cell))])) }];
  });
  return [{ name: "as-it-is", figures: [], ns: new Map() }, ...rungs];
}

/** Of server's work in each call. Users of one server wait for each other: what one call takes longer, each of them waits. */
function wantedNs({ concurrency, launches }: Cell, figure: ProvedFigure, limits: readonly Limit[]): number {
  const most = limits.find((limit) => limit.figure === figure)?.most ?? 0;
  const known = launches.flatMap(({ perCallNs, cpuUsPerCall, p99Ns }) => {
    if (figure === "CpuUs") return cpuUsPerCall === null ? [] : [cpuUsPerCall * 1000];
    return (figure === "P99" ? p99Ns : perCallNs) ?? [];
  });
  return (timesLimit * most * (median(known) ?? 0)) / (figure === "CpuUs" ? 1 : concurrency);
}
