// Whole runs as `rpcbench run` makes them, with runtimes and slowed copies beside today's, for benches that judge them.
import type { PlanRequest } from "../../engine/generated/plan.d.ts";
import type { Cell, Run } from "../../engine/generated/result.d.ts";
import { runSession } from "../../engine/src/coordinator/session.ts";
import { weighBeside } from "../../engine/src/gate/beside.ts";
import { decided, type Row } from "../../engine/src/gate/row.ts";
import { type Slowed, today } from "../../engine/src/plan/registry.ts";
import { makeRuntime } from "../../engine/src/runtimes/make.ts";
import { readRuntime } from "../../engine/src/runtimes/store.ts";
import { median } from "../../engine/src/stats/summary.ts";

const silent = { say: () => {}, engineVersion: "bench" };

/** Makes it unless it is there: of packages, or of what runs this. */
export async function ensureRuntime(name: string, packages: readonly string[]): Promise<void> {
  const known = await readRuntime(name).catch(() => null);
  if (known === null) await makeRuntime(packages.length === 0 ? { name, node: process.execPath } : { name, packages }, silent);
}

/** Where its figures go is the folder of RPCBENCH_DATA. */
export async function measure(request: PlanRequest, slowed: readonly Slowed[] = []): Promise<Run> {
  const signal = new AbortController().signal;
  return (await runSession({ request, slowed, signal, emit: () => {}, ...silent })).run;
}

export const cellNamed = (run: Run, runtimeName: string): Cell | undefined =>
  run.cells.find((cell) => cell.runtimeName === runtimeName && cell.twinOf === null);

/** By itself, as a gate over one figure of one cell judges it. */
export function gateOf(run: Run, runtimeName: string, reference: string, most: number): Row | null {
  const [cell, other] = [cellNamed(run, runtimeName), cellNamed(run, reference)];
  if (cell === undefined || other === undefined) return null;
  const alpha = 1 - run.plan.confidence;
  const draft = weighBeside({ cell, reference: other }, { figure: "UsPerCall", most }, run);
  return decided(draft, draft.p <= alpha, alpha);
}

/** Of each launch that both have: the log of us/call of one over the other. */
export function logRatios(run: Run, runtimeName: string, reference: string): number[] {
  const other = cellNamed(run, reference);
  return (cellNamed(run, runtimeName)?.launches ?? []).flatMap(({ launch, perCallNs }) => {
    const its = other?.launches.find((each) => each.launch === launch)?.perCallNs ?? null;
    return perCallNs === null || its === null ? [] : [Math.log(perCallNs / its)];
  });
}

export const usPerCall = (run: Run, runtimeName: string): number | null => {
  const ns = median((cellNamed(run, runtimeName)?.launches ?? []).flatMap(({ perCallNs }) => perCallNs ?? []));
  return ns === null ? null : ns / 1000;
};

export const todays = today;
