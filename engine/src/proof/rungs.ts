// By how much today's servers are slowed to show that a gate fails: a copy that is not slowed at all, and one or two that are slowed by more than the limits.
import type { Figure, Limit } from "../gate/limits.ts";
import type { Slowed } from "../plan/registry.ts";

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

export function rungsFor(limits: readonly Limit[]): Rung[] {
  const rungs = ladder.flatMap(([name, all]): Rung[] => {
    const wanted = limits.flatMap(({ figure, most }) =>
      figure !== "Errors" && all.includes(figure) ? [[figure, timesLimit * most] as const] : [],
    );
    return wanted.length === 0 ? [] : [{ name, figures: wanted.map(([figure]) => figure), by: Object.fromEntries(wanted) }];
  });
  return [{ name: "as-it-is", figures: [], by: {} }, ...rungs];
}
