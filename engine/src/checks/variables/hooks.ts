// What a worker says is set in it that is called beside everything it does: by a variable, a sitecustomize or a debugger, however it came there.
import type { Finding } from "../finding.ts";

/** A module that is loaded and may follow calls, but does not say so by a hook. */
const loaded = "module ";

export function hookFindings(runtime: string, hooks: readonly string[]): Finding[] {
  const set = hooks.filter((hook) => !hook.startsWith(loaded));
  const modules = hooks.filter((hook) => hook.startsWith(loaded)).map((hook) => hook.slice(loaded.length));
  const found: Finding[] = [];
  if (set.length > 0)
    found.push({
      id: "HookSet",
      severity: "Unfit",
      seen: `In the ${runtime} workers ${set.join(", ")} is active: foreign code runs for every function, line or allocation.`,
      remedy: "Run without debugger, profiler and coverage, and remove what activates it from sitecustomize or NODE_OPTIONS.",
    });
  if (modules.length > 0)
    found.push({
      id: "HookSet",
      severity: "Warning",
      seen: `In the ${runtime} workers ${modules.join(", ")} is loaded before the framework: it may trace each call.`,
      remedy: "Run without the program that loads it, and remove what loads it from sitecustomize, .pth files or NODE_OPTIONS.",
    });
  return found;
}
