// Everything that means "stop": Ctrl+C, a closed window, a service manager, an owner that went away.
import { lastResort } from "./end-now.ts";
import type { Stopping } from "./stopping.ts";

/** Asks `stopping` on each. Workers ignore Ctrl+C, so that what was measured can still be collected. */
export function stopOnSignals(stopping: Stopping): void {
  const { controller } = stopping;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const) {
    if (signal === "SIGBREAK" && process.platform !== "win32") continue;
    process.on(signal, () => stopping.ask());
  }
  // the terminal is gone: nobody is left who could end what hangs
  process.once("SIGHUP", () => lastResort({ readsStdin: false }));
  // whoever read our output is gone
  process.stdout.on("error", () => controller.abort());
  // a closed terminal takes stderr along; what was measured is still to be saved
  process.stderr.on("error", () => controller.abort());
}
