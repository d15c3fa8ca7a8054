// Waits until other programs leave the machine alone, as long as it was told to.
import { setTimeout as wait } from "node:timers/promises";
import { type Problem, problem } from "../errors/problem.ts";
import { otherLoad } from "./before/other-load.ts";
import type { Finding } from "./finding.ts";
import type { Machine } from "./machine.ts";

/** So many looks in a row have to find nothing: programs that come and go have pauses. */
const quietLooks = 3;
const betweenMs = 1_000;

export interface QuietOptions {
  readonly seconds: number;
  readonly signal: AbortSignal;
  warn(warning: Problem): void;
  look?(machine: Machine): Promise<readonly Finding[]>;
  sleep?(ms: number, signal: AbortSignal): Promise<unknown>;
}

/** Never throws: where the time is over, or the signal comes, whoever asked goes on; the checks before a run say what they find then. */
export async function waitForQuiet(
  machine: Machine,
  { seconds, signal, warn, look = otherLoad.look, sleep = pause }: QuietOptions,
): Promise<void> {
  const endMs = machine.nowMs() + seconds * 1000;
  let quiet = 0;
  let isTold = false;
  while (!signal.aborted) {
    const busy = (await look(machine)).find(({ id }) => id === "OtherLoad");
    quiet = busy === undefined ? quiet + 1 : 0;
    if (quiet === quietLooks) return;
    if (busy !== undefined && !isTold) {
      warn(problem("WaitingForQuiet", { seen: busy.seen, seconds }));
      isTold = true;
    }
    if (machine.nowMs() >= endMs) {
      if (busy !== undefined || isTold) warn(problem("NeverQuiet", { seconds }));
      return;
    }
    await sleep(betweenMs, signal);
  }
}

/** Ended early by the signal. */
const pause = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal }).catch(() => {});
