// One group of cells made by hand, measured in turns as the engine measures its own. In TypeScript, so that what a group needs is checked.
import { runPlan } from "../engine/src/coordinator/run.ts";
import type { RunInput } from "../engine/src/coordinator/run-input.ts";
import type { GroupPlan } from "../engine/src/plan/expand.ts";

export type GroupFields = Pick<GroupPlan, "title" | "placement" | "call" | "concurrency" | "cells"> & { readonly name: string };

/** In a closed loop of one client process, and judged. */
export const pairedGroup = ({ name, placement, ...fields }: GroupFields): GroupPlan => ({
  ...{ id: `${name}/${placement}`, seriesId: name, placement, role: "AsDeployed", clients: 1 },
  load: { kind: "Closed" },
  ...fields,
});

type Needed = Pick<RunInput, "plan" | "startWorker" | "affinity" | "before" | "newWatch" | "after">;

/** The run as its result file would have it. Throws where a cell failed. */
export async function runGroup(group: GroupPlan, needed: Needed): ReturnType<typeof runPlan> {
  const nowMs = () => performance.now();
  const run = await runPlan({
    ...{ runId: "bench", engineVersion: "bench", groups: [group], missing: [], runtimes: [], variables: [] },
    ...{ ports: { timeWait: null, ephemeralPorts: null }, signal: new AbortController().signal, nowMs, startedMs: nowMs() },
    ...{ onProcess: () => {}, keep: async () => {}, emit: () => {} },
    ...needed,
  });
  if (run.errors.length > 0) throw new Error(run.errors.map(({ message }) => message).join(" "));
  return run;
}
