// `rpcbench run` for a person or a script: options to a request, events to a progress line, the run to tables or JSON.

import type { EngineEvent } from "../../../generated/events.d.ts";
import { runSession } from "../../coordinator/session.ts";
import { exitCodeOfRun } from "../exit-codes.ts";
import { print } from "../output.ts";
import { type PlanOptions, toRequest } from "../plan-options.ts";
import { ProgressLine } from "../progress-line.ts";
import { formatProblem } from "../report-error.ts";

/** What is printed of the run. */
export interface RunShows {
  readonly json?: boolean;
  readonly tables?: boolean;
}

export async function runCommand(options: PlanOptions & RunShows, engineVersion: string, controller: AbortController): Promise<void> {
  const line = new ProgressLine(process.stderr);
  const say = (text: string) => {
    line.clear();
    process.stderr.write(`${text}\n`);
  };
  const emit = (event: EngineEvent) => {
    switch (event.type) {
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
    const outcome = await runSession({ request: await toRequest(options), engineVersion, signal: controller.signal, emit });
    const { run, path } = outcome;
    line.clear();
    print(options.json ? `${JSON.stringify(run, null, 2)}\n` : (await import("../render-run.ts")).renderRun(run, path, options));
    process.exitCode = exitCodeOfRun(outcome);
  } finally {
    line.clear();
  }
}
