// The end that waits for nothing: workers first, then this process.
import path from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../machine/paths.ts";
import { liveWorkers } from "../workers/live.ts";
import { exitCodes } from "./exit-codes.ts";
import type { LastResort } from "./last-resort-thread.ts";

/** What the engine has to end its workers and to save when its caller is gone. Longer than all that is bounded by itself. */
export const callerGoneMs = 15_000;

export function endNow(): never {
  liveWorkers.killAll();
  process.exit(exitCodes.interrupted);
}

/**
 * A thread that ends this process `graceMs` after its caller is gone, whatever its main loop is doing: `reads` stdin, whose end tells so, or begins at once.
 * It keeps nobody from ending earlier.
 */
export function lastResort(how: Omit<LastResort, "live" | "graceMs">, graceMs: number = callerGoneMs): Worker {
  const workerData: LastResort = { ...how, graceMs, live: liveWorkers.shared };
  const thread = new Worker(path.join(projectRoot, "engine", "dist", "last-resort.mjs"), { workerData });
  thread.unref();
  return thread;
}
