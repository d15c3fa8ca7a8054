// A form in which a run leaves RpcBench for another tool: one file each.
import type { Cell, Run } from "../../../generated/result.d.ts";
import { RpcBenchError } from "../../errors/problem.ts";

export interface Exporter {
  readonly name: string;
  readonly extension: string;
  readonly about: string;
  /** Throws NothingToExport. */
  render(run: Run): string;
}

export interface LaunchCalls {
  readonly perCallNs: number;
  readonly calls: number;
}

/** Of each launch in which calls were counted. */
export const launchCalls = ({ launches }: Cell): LaunchCalls[] =>
  launches.flatMap(({ perCallNs, calls }) => (perCallNs === null || calls === 0 ? [] : [{ perCallNs, calls }]));

/** What was measured in a closed loop and did not fail; the floor where it was asked for, a twin never. */
export const exported = ({ cells, plan }: Run): Cell[] =>
  cells.filter(
    (cell) => cell.twinOf === null && cell.state !== "Failed" && (!cell.isFloor || plan.includeFloor) && launchCalls(cell).length > 0,
  );

export const nothingIn = ({ runId }: Run): RpcBenchError => RpcBenchError.of("NothingToExport", { runId });
