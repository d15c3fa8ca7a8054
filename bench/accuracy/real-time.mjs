// Workers that run before everybody else: other load then neither takes their core nor delays their waking. Linux, where it is allowed.
import { execFileSync } from "node:child_process";

/** Asked of a program that does nothing. */
export function mayRunInRealTime() {
  try {
    execFileSync("chrt", ["--fifo", "1", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** All threads there are; later ones inherit it. Linux keeps 5% of the core for others, in pauses of 50 ms. */
export function runInRealTime(pid) {
  execFileSync("chrt", ["--all-tasks", "--fifo", "--pid", "1", String(pid)]);
}

/** V8's main thread goes round and round until its helpers are done; in real time, on one core, it would never let them. */
export const nodeOptions = ["--single-threaded"];
