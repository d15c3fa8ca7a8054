// `rpcbench check`: whether today's keeps to its limits, in a run that is saved.
import { keepInMind, knownOf } from "../../gate/known.ts";
import { parseLimits } from "../../gate/limits.ts";
import { judgeSeries } from "../../gate/repeat.ts";
import { exportedRun } from "../../results/export.ts";
import { print } from "../output.ts";
import { exitCodeOfGate, renderCheck } from "../render-check.ts";

export interface CheckOptions {
  readonly failOn: string;
  readonly against?: readonly string[];
  readonly baseline?: string;
  readonly inconclusiveAs?: string;
  readonly from?: string;
  readonly json?: boolean;
}

export async function checkCommand(
  which: string | undefined,
  { failOn, against, baseline: name, inconclusiveAs, from, json = false }: CheckOptions,
): Promise<void> {
  const limits = parseLimits(failOn);
  const baseline = await knownOf(name);
  const { run } = await exportedRun(which, from);
  const judged = judgeSeries([run], limits, { against, baseline });
  print(json ? `${JSON.stringify(judged, null, 2)}\n` : renderCheck(judged));
  await keepInMind(baseline, [run], judged.outcome);
  process.exitCode = exitCodeOfGate(judged.outcome, inconclusiveAs === "pass");
}
