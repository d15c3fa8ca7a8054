// `rpcbench plan`: what a run would measure and how long it would take. Nothing is started and nothing measured.

import path from "node:path";
import type { PlannedEvent } from "../../../generated/events.d.ts";
import { describePlanned } from "../../coordinator/planned.ts";
import { prepareRun } from "../../coordinator/prepare.ts";
import type { Problem } from "../../errors/problem.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { nameOf } from "../../plan/registry.ts";
import { writeJson } from "../../results/store.ts";
import { timeAhead } from "../../text/duration.ts";
import { answerCaller } from "../control.ts";
import { print } from "../output.ts";
import { type PlanOptions, toRequest } from "../plan-options.ts";
import { formatProblem } from "../report-error.ts";

export async function planCommand(options: PlanOptions & { json?: boolean; save?: string }): Promise<void> {
  const warn = (warning: Problem) => process.stderr.write(`Warning: ${formatProblem(warning)}\n`);
  const prepared = await prepareRun(await toRequest(options), { onSilence: warn });
  prepared.warnings.forEach(warn);
  const planned = describePlanned(prepared);
  const file = options.save === undefined ? undefined : path.resolve(options.save);
  if (file !== undefined) await writeJson(file, planned.request);
  print(options.json ? `${JSON.stringify(planned, null, 2)}\n` : render(planned, file));
}

/** The same for a program: the plan on stdin, `planned` among the events. */
export async function planControlled(): Promise<void> {
  await answerCaller(async ({ request, emit, caller }) => {
    const warn = (warning: Problem) => emit({ type: "warning", problem: warning });
    const prepared = await prepareRun(request, { caller, onSilence: warn });
    prepared.warnings.forEach(warn);
    emit(describePlanned(prepared));
    return { type: "finished", state: "Completed", runId: null, path: null, exitCode: 0 };
  });
}

const judged = { AsDeployed: "first", Work: "second", Described: "no" } as const;

function render({ groups, seconds }: PlannedEvent, saved: string | undefined): string {
  const lines = plainTable(
    [{ header: "group" }, { header: "judged" }, { header: "launches", align: "right" }, { header: "seconds", align: "right" }],
    groups.map((group) => [group.title, judged[group.role], String(group.launches), group.seconds.toFixed(1)]),
  );
  const cells = new Set(groups.flatMap((group) => group.cells.map(nameOf)));
  return `${[
    ...lines,
    "",
    `Each group: ${[...cells].join(", ")}.`,
    `About ${timeAhead(seconds)} in total.`,
    ...(saved === undefined ? [] : [`Saved; to run it: rpcbench run --plan ${/\s/.test(saved) ? `"${saved}"` : saved}`]),
  ].join("\n")}\n`;
}
