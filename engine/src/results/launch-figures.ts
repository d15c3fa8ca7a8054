// What is judged of a launch, and from which number of calls on.
import type { Cell } from "../../generated/result.d.ts";

export type LaunchFigure = "UsPerCall" | "CpuUs" | "P99";
type Launch = Cell["launches"][number];

/** Of a launch, from which on its p99 is a figure and no luck. */
export const callsForP99 = 1_000;

/** In us; null where it is not known. */
export function figureOf({ perCallNs, cpuUsPerCall, p99Ns, calls }: Launch, figure: LaunchFigure): number | null {
  const value =
    figure === "CpuUs" ? cpuUsPerCall : figure === "UsPerCall" ? perCallNs : p99Ns === null || calls < callsForP99 ? null : p99Ns;
  if (value === null || !(value > 0)) return null;
  return figure === "CpuUs" ? value : value / 1000;
}

/** Of the launches in which it is known, in their order. */
export const valuesOf = ({ launches }: Cell, figure: LaunchFigure): number[] =>
  launches.flatMap((launch) => figureOf(launch, figure) ?? []);
