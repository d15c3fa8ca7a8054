// What processes hold in memory as the system sees it from outside: a second opinion beside their own accounts.
import pidusage from "pidusage";

/**
 * Resident bytes by process id; those that cannot be seen are absent. Never while calls are timed: on Windows it starts a program that takes half a
 * second.
 */
export async function seenResidentBytes(pids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (pids.length === 0) return new Map();
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
