// A run becomes a baseline, unless it is one that nothing should be held to.

import type { Run } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { slownessOf } from "../plan/slow.ts";
import { exportedRun } from "../results/export.ts";
import { checkName } from "../runtimes/names.ts";
import { leastLaunches } from "../stats/looks.ts";
import { countOf } from "../text/count.ts";
import { ownCells } from "./cells.ts";
import { remember } from "./memory.ts";
import { planOf } from "./plan.ts";
import { recipeOf } from "./recipe.ts";
import { type Baseline, namesOfBaselines, writeBaseline } from "./store.ts";

export interface BaselineRequest {
  readonly name: string;
  /** Its id, the beginning of that, or its file; absent: the latest. */
  readonly run?: string | undefined;
  readonly folder?: string | undefined;
  /** Also one that is not fit. */
  readonly force?: boolean | undefined;
}

/** In place of one of that name. Throws InvalidName, BaselineEmpty, BaselineUnfit, and what finding and writing throw; then all is as it was before. */
export async function setBaseline(
  { name: given, run: which, folder, force = false }: BaselineRequest,
  engineVersion: string,
): Promise<Baseline> {
  checkName("baseline", given);
  const { run } = await exportedRun(which, folder);
  if (run.plan.endpoints !== undefined || ownCells(run).length === 0) throw RpcBenchError.of("BaselineEmpty", { runId: run.runId });
  const reasons = whyUnfit(run);
  if (reasons.length > 0 && !force) throw RpcBenchError.of("BaselineUnfit", { runId: run.runId, reasons });
  const name = (await namesOfBaselines()).find((known) => known.toLowerCase() === given.toLowerCase()) ?? given;
  const baseline: Baseline = {
    kind: "RpcBench.Baseline",
    version: 1,
    name,
    setAt: new Date().toISOString(),
    engineVersion,
    forced: reasons.length > 0,
    plan: planOf(run),
    recipe: recipeOf(run),
    run,
  };
  await writeBaseline(baseline);
  await remember(baseline, run);
  return baseline;
}

/** Empty: nothing speaks against it. */
function whyUnfit(run: Run): string[] {
  const cells = ownCells(run);
  const failed = cells.filter(({ state }) => state === "Failed");
  const fewest = Math.min(...cells.map(({ launches }) => launches.length));
  return [
    ...(slownessOf(run.plan) === null ? [] : ["its servers were slowed on purpose"]),
    ...(run.state === "Completed" ? [] : ["it was not completed"]),
    ...(failed.length === 0 ? [] : [`${failed.length} of its cells failed`]),
    ...(fewest >= leastLaunches ? [] : [`it has ${countOf(fewest, "launch")}, and a verdict needs ${leastLaunches}`]),
    ...[...new Set(run.findings.filter(({ severity }) => severity === "Unfit").map(({ id, seen }) => `${id}: ${seen.replace(/\.$/, "")}`))],
  ];
}
