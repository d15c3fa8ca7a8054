// Two accounts of the same memory: the worker's own and what the system shows of it from outside. Where they differ neither is to be relied on.

import { percent } from "../../text/share.ts";
import type { RunEvidence } from "../evidence.ts";
import { some } from "../figures.ts";
import type { Finding } from "../finding.ts";

/** A process goes on allocating and freeing between the two looks. */
const agreement = 0.05;

export function memoryAccounts(run: RunEvidence): Finding[] {
  return run.groups.flatMap((group) => {
    const differing = group.cells.flatMap(({ title, memory }) =>
      memory
        .filter(({ ownBytes, seenBytes }) => ownBytes !== null && seenBytes !== null && Math.abs(seenBytes / ownBytes - 1) > agreement)
        .map(({ side, ownBytes, seenBytes }) => `${title}, ${side}: ${percent((seenBytes as number) / (ownBytes as number) - 1)}`),
    );
    if (differing.length === 0) return [];
    return [
      {
        id: "MemoryAccountsDiffer",
        severity: "Warning" as const,
        seen: `${group.title}: the system reports different memory use than the processes themselves: ${some(differing)}.`,
        remedy: "Treat the memory of these as unknown, or measure longer: memory that grows during a run differs between two readings.",
        target: group.groupId,
      },
    ] satisfies Finding[];
  });
}
