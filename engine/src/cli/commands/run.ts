// `rpcbench run` for a person or a script: options to a request, events to a progress line, the run to tables or JSON.

import path from "node:path";
import type { EngineEvent, StartedEvent } from "../../../generated/events.d.ts";
import type { PlanRequest } from "../../../generated/plan.d.ts";
import { runSession } from "../../coordinator/session.ts";
import { exitCodeOfRun } from "../exit-codes.ts";
import { exitCodeOfGatedRun, type GateOptions, gateOf, judgeAndRepeat } from "../gated-run.ts";
import { print } from "../output.ts";
import { type PlanOptions, toRequest } from "../plan-options.ts";
import { ProgressLine } from "../progress-line.ts";
import { renderCheck } from "../render-check.ts";
import { formatProblem } from "../report-error.ts";

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
  const line = new ProgressLine(process.stderr);
  const say = (text: string) => {
    line.clear();
    process.stderr.write(`${text}\n`);
  };
  const emit = (event: EngineEvent) => {
    switch (event.type) {
      case "started":
        if (options.json !== true && event.expected !== undefined) say(expectationInWords(event.expected));
        break;
      case "progress":
        line.show(event);
        break;
      case "warning":
        say(`Warning: ${formatProblem(event.problem)}`);
        break;
      case "failed":
        say(`Failed: ${formatProblem(event.problem)}`);
        break;
      default:
    }
  };
  try {
    const request = await toRequest(options);
    const gate = await gateOf(options, request);
    const measure = (asked: PlanRequest) => runSession({ request: asked, engineVersion, signal, emit, say });
    const outcome = await measure(request);
    const { run, path: file } = outcome;
    line.clear();
    const shown = async () => (await import("../render-run.ts")).renderRun(run, file, options);
    if (gate === null) {
      print(options.json ? `${JSON.stringify(run, null, 2)}\n` : await shown());
      process.exitCode = exitCodeOfRun(outcome);
      return;
    }
    if (options.json !== true) print(`${await shown()}\n`);
    const again = (asked: PlanRequest) => measure({ ...asked, ...besideFirst(request) });
    const judged = await judgeAndRepeat(gate, run, again, say);
    line.clear();
    print(options.json ? `${JSON.stringify(judged, null, 2)}\n` : renderCheck(judged));
    process.exitCode = exitCodeOfGatedRun(outcome, judged, gate);
  } finally {
    line.clear();
  }
}

/** Runs of the same gate lie in one folder, and none replaces another. */
function besideFirst({ outputPath }: PlanRequest): Pick<PlanRequest, "outputPath"> {
  if (outputPath === undefined || outputPath === null) return {};
  return { outputPath: outputPath.toLowerCase().endsWith(".json") ? path.dirname(path.resolve(outputPath)) : outputPath };
}

/** About 25 s, 5 launches: differences of about 20% can be told apart, as launches differed in the last 5 runs here. */
function expectationInWords({ seconds, launches, tellsApart, fromRuns }: NonNullable<StartedEvent["expected"]>): string {
  const time = `About ${Math.ceil(seconds)} s, ${launches} ${launches === 1 ? "launch" : "launches"}`;
  if (tellsApart === null) return `${time}: figures, and no verdicts.`;
  const apart = tellsApart < 1 ? `differences of about ${Math.ceil(tellsApart * 100)}%` : `factors of about ${(1 + tellsApart).toFixed(1)}`;
  const from =
    fromRuns === 0
      ? "if launches differ as is usual"
      : `as launches differed in the last ${fromRuns === 1 ? "run" : `${fromRuns} runs`} here`;
  return `${time}: ${apart} can be told apart, ${from}.`;
}
