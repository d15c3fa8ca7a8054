// Two accounts of the same memory: the worker's own and what the system shows of it from outside. Where they differ neither is to be relied on.

import { percent } from "../../text/share.ts";
import type { RunEvidence } from "../evidence.ts";
import { some } from "../figures.ts";
import type { Finding } from "../finding.ts";

/** A process goes on allocating and freeing between the two looks. */
const agreement = 0.05;
/** Less is no reason to mistrust an account. */
const grave = 0.2;

export function memoryAccounts(run: RunEvidence): Finding[] {
  return run.groups.flatMap((group) => {
    const differing = group.cells
      .flatMap(({ who, memory }) =>
        memory.flatMap(({ side, ownBytes, seenBytes }) =>
          ownBytes === null || seenBytes === null ? [] : [{ what: `${who}, ${side}`, by: seenBytes / ownBytes - 1 }],
        ),
      )
      .filter(({ by }) => Math.abs(by) > agreement)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
    if (differing.length === 0) return [];
    return [
      {
        id: "MemoryAccountsDiffer",
        severity: differing.some(({ by }) => Math.abs(by) > grave) ? "Warning" : "Info",
        seen: `${group.title}: the system reports different memory use than the processes themselves: ${some(differing.map(({ what, by }) => `${what}: ${percent(by)}`))}.`,
        remedy: "Treat the memory of these as unknown, or measure longer: memory that grows during a run differs between two readings.",
        target: group.groupId,
      },
    ] satisfies Finding[];
  });
}
