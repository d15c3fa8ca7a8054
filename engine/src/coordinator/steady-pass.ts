// Uninterrupted slices, the cells in random order: percentiles, throughput, and what calls cost in CPU and memory. Nothing is dropped.
import { seenResidentBytes } from "../resources/seen-memory.ts";
import { shuffled } from "../stats/random.ts";
import { beside } from "./connect-budget.ts";
import type { Contestant } from "./contestant.ts";
import { checkErrors, guarded, type LaunchOptions } from "./launch.ts";
import { sliceMs } from "./turn.ts";

export async function steadyPass(contestants: readonly Contestant[], options: LaunchOptions): Promise<void> {
  const { random, time, nowMs, onProgress } = options;
  const total = time.slices * contestants.length;
  let done = 0;
  for (const { allowance } of contestants) allowance?.keep(0);
  for (let slice = 0; slice < time.slices && (slice === 0 || nowMs() < options.deadlineMs); slice++) {
    for (const contestant of shuffled(contestants, random)) {
      onProgress(0.55 + (0.45 * done) / total, "steady pass");
      await guarded(contestant, () => takeSlice(contestant, sliceMs(time.sliceSeconds, contestant.cycleNs), time.slices - slice), options);
      checkErrors(contestant, options);
      done += 1;
    }
  }
  // without slices there are no accounts that it could be held against
  if (time.slices > 0) await lookAtMemory(contestants);
}

/** Once a launch, when nothing is timed. */
async function lookAtMemory(contestants: readonly Contestant[]): Promise<void> {
  const running = contestants.filter((contestant) => !contestant.out);
  const seen = await seenResidentBytes(running.flatMap(({ pids }) => [...pids.server, ...pids.client]));
  for (const { record, pids } of running) {
    for (const side of ["server", "client"] as const)
      record.cost.see(
        side,
        pids[side].map((pid) => seen.get(pid) ?? null),
      );
  }
}

/** The marks before and after are asked for when nothing is timed. `slicesLeft`: this one and those after it. */
async function takeSlice(contestant: Contestant, durationMs: number, slicesLeft: number): Promise<void> {
  const { allowance, record } = contestant;
  const limit = allowance === null ? undefined : Math.floor(allowance.available / slicesLeft) - beside(record.group.concurrency);
  if (limit !== undefined && limit < 1) {
    allowance?.shorten();
    return;
  }
  const before = await contestant.marks();
  const samples = await contestant.slice(durationMs, limit);
  if (limit !== undefined && samples.latenciesNs.length >= limit) allowance?.shorten();
  record.addSlice(contestant.state, samples, { before, after: await contestant.marks() });
}
