// The signals that mean "stop": Ctrl+C, a closed window, a service manager.

/** Aborts `controller` on each. Workers ignore Ctrl+C, so that what was measured can still be collected. */
export function stopOnSignals(controller: AbortController): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const) {
    if (signal === "SIGBREAK" && process.platform !== "win32") continue;
    process.on(signal, () => controller.abort());
  }
}
