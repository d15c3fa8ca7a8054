// Copies whose servers are slowed on purpose: by a share of what their calls take here and now. Of what calls took in an earlier run it would be another share.
import { isSlowed, type SlowedBy } from "../plan/registry.ts";
import { LatencyHistogram } from "../stats/histogram.ts";
import { mean } from "../stats/summary.ts";
import { checkErrors, type GuardOptions, guarded } from "./guard.ts";
import { openAfterNs, type Regime } from "./slice.ts";
import type { Slice, Subject } from "./subject.ts";

export interface SlowingOptions extends GuardOptions {
  readonly wakingCalls: number;
  readonly regime: Regime;
}

/** What a call takes while nothing slows it. */
export interface CallCost {
  readonly users: number;
  readonly perCallNs: number;
  readonly cpuNs: number;
  readonly p99Ns: number;
}

/** Copies take turns, so that a moment in which the machine is busy is not one copy's alone. */
const rounds = 4;
const windowNs = 100_000_000;
const fewestCycles = 4;
const longestMs = 5_000;
/** Of a load in which each call opens a connection: ports are few. */
const mostConnections = 10;

/** Of the server's work in each call. Users of one server wait for each other: what one call takes longer, each of them waits. */
export function delayNs({ UsPerCall = 0, CpuUs = 0, P99 = 0 }: SlowedBy, { users, perCallNs, cpuNs, p99Ns }: CallCost): number {
  return Math.ceil(Math.max((UsPerCall * perCallNs) / users, CpuUs * cpuNs, (P99 * p99Ns) / users));
}

/** Servers work for several groups: in each they begin as they are, to be measured. */
export async function unslow(subjects: readonly Subject[], options: GuardOptions): Promise<void> {
  await Promise.all(slowedOnes(subjects).map((subject) => guarded(subject, () => subject.pair.beSlowFor(0), options)));
}

/** In the placement and under the load in which the group is measured next. Each copy is slowed by a share of its own calls. */
export async function slowDown(subjects: readonly Subject[], options: SlowingOptions): Promise<void> {
  const copies = slowedOnes(subjects);
  const taken = new Map(copies.map((subject) => [subject, new Taken()]));
  for (let round = 0; round < rounds; round++) {
    for (const [subject, seen] of taken) {
      await guarded(subject, () => seen.take(subject, round / rounds, options), options);
      checkErrors(subject, options);
    }
  }
  for (const subject of copies) {
    const { slowed } = subject.record.plan.implementation;
    const cost = taken.get(subject)?.cost(subject.record.group.concurrency) ?? null;
    if (cost !== null && slowed !== undefined) await guarded(subject, () => subject.pair.beSlowFor(delayNs(slowed.by, cost)), options);
  }
}

const slowedOnes = (subjects: readonly Subject[]): Subject[] =>
  subjects.filter(({ record, out }) => isSlowed(record.plan.implementation) && !out);

class Taken {
  readonly #lengthsNs: number[] = [];
  #made = 0;
  #cpuUs = 0;

  async take(subject: Subject, share: number, { wakingCalls, regime }: SlowingOptions): Promise<void> {
    const { connectsLeft, cycleNs, record, pair } = subject;
    const before = await pair.markServer();
    const slice: Slice = await subject.slice({
      ...{ wakingCalls, wakingKind: "Same", openAfterNs: openAfterNs(cycleNs, record.group.concurrency, regime, share) },
      ...{ lengthNs: Math.max(windowNs, fewestCycles * cycleNs), limitMs: longestMs },
      ...(connectsLeft === null ? {} : { mostCalls: Math.max(1, Math.min(mostConnections, connectsLeft)) }),
    });
    const after = await pair.markServer();
    record.uncounted += slice.made;
    this.#lengthsNs.push(...(slice.counted?.lengthsNs ?? []));
    this.#made += slice.made;
    this.#cpuUs += slice.clientCpuUs.reduce((sum, us) => sum + us, 0);
    if (before !== null && after !== null) this.#cpuUs += after.cpuUserUs + after.cpuSystemUs - before.cpuUserUs - before.cpuSystemUs;
  }

  cost(users: number): CallCost | null {
    const perCallNs = mean(this.#lengthsNs);
    if (perCallNs === null) return null;
    const calls = new LatencyHistogram();
    calls.recordAll(this.#lengthsNs);
    return { users, perCallNs, cpuNs: (this.#cpuUs * 1000) / this.#made, p99Ns: calls.quantile(0.99) ?? perCallNs };
  }
}
