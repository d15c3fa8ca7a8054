// A load whose calls are ended when they take too long.

import { WorkerError } from "../frameworks/errors.ts";
import type { User } from "../frameworks/interface.ts";
import { type Timing, watchCalls } from "./watchdog.ts";

/** `startsMs`: as the load writes it while `work` is under way; a call past its deadline is aborted as CallTimedOut. */
export async function whileWatched<Result>(
  users: readonly User[],
  startsMs: Float64Array,
  { nowMs, schedule, callDeadlineMs: deadlineMs }: Timing,
  work: () => Promise<Result>,
): Promise<Result> {
  const overdue = (index: number): void =>
    users[index]?.abort(new WorkerError("CallTimedOut", `A call took longer than ${deadlineMs} ms.`));
  const stopWatching = watchCalls({ startsMs, deadlineMs, nowMs, schedule, overdue });
  try {
    return await work();
  } finally {
    stopWatching();
  }
}
