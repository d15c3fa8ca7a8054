// The signals that mean "stop": Ctrl+C, a closed window, a service manager.
import { lastResort } from "./end-now.ts";
import type { Stopping } from "./stopping.ts";

/** Asks `stopping` on each. Workers ignore Ctrl+C, so that what was measured can still be collected. */
export function stopOnSignals(stopping: Stopping): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const) {
    if (signal === "SIGBREAK" && process.platform !== "win32") continue;
    process.on(signal, () => stopping.ask());
  }
  // the terminal is gone: nobody is left who could end what hangs
  process.once("SIGHUP", () => lastResort({ readsStdin: false }));
}
