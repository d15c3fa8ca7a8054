// `setup --control -`: a program sets up a Python. stdin: what is wanted on the first line, then `stop` or the end. stdout: events, one a line.

import { control as controlContract } from "../../generated/contracts/control.ts";
import { setup as setupContract } from "../../generated/contracts/setup.ts";
import type { SetupEvent } from "../../generated/setup-events.d.ts";
import { toLine } from "../contracts/lines.ts";
import { parseContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { dataFolder } from "../machine/paths.ts";
import { makePython } from "../python/make.ts";
import { pythonFacts } from "../python/probe.ts";
import { closeCallerInput, readRequest } from "./caller-input.ts";
import { problemForCaller } from "./caller-words.ts";
import { exitCodeOfError } from "./exit-codes.ts";
import { onReaderGone, print } from "./output.ts";
import type { Stopping } from "./stopping.ts";

const write = (event: SetupEvent): void => {
  print(toLine(event.type === "failed" ? { ...event, problem: problemForCaller(event.problem) } : event));
};

export async function setUpControlled(engineVersion: string, stopping: Stopping): Promise<void> {
  const { controller } = stopping;
  onReaderGone(() => controller.abort());
  try {
    const { python: named, force = false } = await readRequest({
      contract: setupContract,
      controller,
      onLine: (line) => obey(line, stopping),
      onRefused: (error) => asRefusal(error, "BadArguments"),
      onNothing: () => RpcBenchError.of("BadArguments", { reason: "Standard input ended before a line arrived" }),
    });
    write({ type: "started", version: 1, engineVersion });
    let activity = "Looking for Python ...";
    const tell = (detail: string | null) => write({ type: "progress", activity, detail });
    tell(null);
    const { python, origin } = await makePython(dataFolder(), {
      python: named ?? undefined,
      force,
      signal: controller.signal,
      say: (step) => {
        activity = step;
        tell(null);
      },
      detail: tell,
    });
    write({ type: "ready", origin, python: pythonFacts(python) });
  } catch (thrown) {
    const error = RpcBenchError.from(thrown);
    process.exitCode = exitCodeOfError(error.kind);
    write({ type: "failed", problem: { ...error.problem } });
    if (error.kind === "internal") process.stderr.write(`${error.stack}\n`);
  } finally {
    await closeCallerInput();
  }
}

/** What else a caller may say means nothing here. */
function obey(line: string, stopping: Stopping): void {
  try {
    if (parseContract(controlContract, line).type === "stop") stopping.ask();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
