// What processes hold in memory as the system sees it from outside: a second opinion beside their own accounts.
import pidusage from "pidusage";
import { type RunCommand, runSystemCommand } from "../system/system-command.ts";

/**
 * Resident bytes by process id; those that cannot be seen are absent. Never while calls are timed: on Windows it starts a program that takes half a
 * second. That is tasklist, and not what pidusage starts there: wmic, which Windows has no longer, or PowerShell.
 */
export async function seenResidentBytes(
  pids: readonly number[],
  platform: NodeJS.Platform = process.platform,
  run: RunCommand = runSystemCommand,
): Promise<ReadonlyMap<number, number>> {
  if (pids.length === 0) return new Map();
  if (platform === "win32") return listed((await run("tasklist", ["/FO", "CSV", "/NH"]))?.stdout ?? "", pids);
  try {
    const seen = await pidusage([...pids]);
    return new Map(
      Object.entries(seen).flatMap(([pid, usage]) => (usage === null || usage === undefined ? [] : [[Number(pid), usage.memory] as const])),
    );
  } catch {
    return new Map();
  } finally {
    // it keeps a file open for each process that it might be asked for again
    pidusage.clear();
  }
}

/** `"node.exe","4711","Console","1","70,232 K"`, the thousands set apart as the user's language does. */
function listed(text: string, pids: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [, pid, used = ""] of text.matchAll(/^"[^"]*","(\d+)",.*,"([^"]*)"\r?$/gm)) {
    const kilobytes = Number(used.replaceAll(/\D/g, ""));
    if (pids.includes(Number(pid)) && kilobytes > 0) found.set(Number(pid), kilobytes * 1024);
  }
  return found;
}
