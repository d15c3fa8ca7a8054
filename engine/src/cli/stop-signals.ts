// Everything that means "stop": Ctrl+C, a closed window, a service manager, an owner that went away.

/** Aborts `controller` on each. Workers ignore Ctrl+C, so that what was measured can still be collected. */
export function stopOnSignals(controller: AbortController): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const) {
    if (signal === "SIGBREAK" && process.platform !== "win32") continue;
    process.on(signal, () => controller.abort());
  }
  // whoever read our output is gone
  process.stdout.on("error", () => controller.abort());
  // a closed terminal takes stderr along; what was measured is still to be saved
  process.stderr.on("error", () => controller.abort());
}
