// What a pass over a group cost each cell, from the processes' own counters before its first slice and after its last one.
import { cpuUsOf } from "../resources/cost-record.ts";
import { type GuardOptions, guarded } from "./guard.ts";
import type { Marks } from "./pair.ts";
import type { Subject } from "./subject.ts";
import type { Tally } from "./tally.ts";

export async function marksOf(subjects: readonly Subject[], options: GuardOptions): Promise<Map<Subject, Marks>> {
  const found = new Map<Subject, Marks>();
  for (const subject of subjects) {
    const marks = await guarded(subject, () => subject.pair.marks(), options);
    if (marks !== undefined) found.set(subject, withOpenOnly(marks, subject));
  }
  return found;
}

/** Of several clients those that this group has. */
const withOpenOnly = ({ server, client }: Marks, { pair }: Subject): Marks => ({ server, client: client.slice(0, pair.calling.length) });

export function addMemory({ record, state }: Subject, marks: Marks): void {
  for (const side of ["server", "client"] as const) record.cost.addMemory(side, marks[side], state.record.cameFirst);
}

/** Adds the pass to the record. Returns the CPU time of a call, in us, where it is known. Of a server that is not ours nothing is. */
export function addCost({ subject, made, clientCpuUs, busiestClientUs, calledNs }: Tally, before: Marks, after: Marks): number | null {
  const { cost } = subject.record;
  const [[serverBefore], [serverAfter]] = [before.server, after.server];
  if (made === 0 || serverBefore === undefined || serverAfter === undefined) return null;
  for (const side of ["server", "client"] as const) cost.addCounts(side, before[side], after[side], made);
  const serverCpuUs = cpuUsOf(serverAfter) - cpuUsOf(serverBefore);
  return cost.addPass({ serverCpuUs, clientCpuUs, busiestClientUs, calls: made, seconds: calledNs / 1e9 });
}
