// `rpcbench run` for a person or a script: options to a request, events to a progress line, the run to tables or JSON.

import path from "node:path";
import type { PlanRequest } from "../../../generated/plan.d.ts";
import { runSession } from "../../coordinator/session.ts";
import { exitCodeOfRun } from "../exit-codes.ts";
import { exitCodeOfGatedRun, type GateOptions, gateOf, judgeAndRepeat } from "../gated-run.ts";
import { print } from "../output.ts";
import { type PlanOptions, toRequest } from "../plan-options.ts";
import { renderCheck } from "../render-check.ts";
import { runEvents } from "../run-events.ts";

/** What is printed of the run. */
export interface RunShows {
  readonly json?: boolean;
  readonly tables?: boolean;
}

export async function runCommand(
  options: PlanOptions & RunShows & GateOptions,
  engineVersion: string,
  { signal }: AbortController,
): Promise<void> {
  const { emit, say, end } = runEvents({ expectation: options.json !== true });
  try {
    const request = await toRequest(options);
    const gate = await gateOf(options, request);
    const measure = (asked: PlanRequest) => runSession({ request: asked, engineVersion, signal, emit, say });
    const outcome = await measure(request);
    const { run, path: file } = outcome;
    end();
    const shown = async () => (await import("../render-run.ts")).renderRun(run, file, options);
    if (gate === null) {
      print(options.json ? `${JSON.stringify(run, null, 2)}\n` : await shown());
      process.exitCode = exitCodeOfRun(outcome);
      return;
    }
    if (options.json !== true) print(`${await shown()}\n`);
    const again = (asked: PlanRequest) => measure({ ...asked, ...besideFirst(request) });
    const judged = await judgeAndRepeat(gate, run, again, say);
    end();
    print(options.json ? `${JSON.stringify(judged, null, 2)}\n` : renderCheck(judged));
    process.exitCode = exitCodeOfGatedRun(outcome, judged, gate);
  } finally {
    end();
  }
}

/** Runs of the same gate lie in one folder, and none replaces another. */
function besideFirst({ outputPath }: PlanRequest): Pick<PlanRequest, "outputPath"> {
  if (outputPath === undefined || outputPath === null) return {};
  return { outputPath: outputPath.toLowerCase().endsWith(".json") ? path.dirname(path.resolve(outputPath)) : outputPath };
}
