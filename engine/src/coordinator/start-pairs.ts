// The start of a launch: processes that just started become pairs that are warm.
import { availableParallelism } from "node:os";
import { RpcBenchError } from "../errors/problem.ts";
import type { CellRecord } from "./cell-record.ts";
import type { LaunchOptions } from "./launch-options.ts";
import { Pair, pairKey } from "./pair.ts";
import { Stopped, unlessStopped } from "./stop.ts";
import { warmUpPair, warmupNeed } from "./warmup.ts";

/** No more than this is spent on warming up, whatever is needed: it then shows as StillWarming. */
const warmupLimitMs = 15_000;
/** Of the time that is left: the slowest implementation is not to take what all are measured in. */
const warmupShare = 0.25;

/**
 * Some pairs at a time, so that none waits for all others to start; those that take longest to warm up first, for they make the start as long as it is. Throws
 * Stopped; then none is started any more.
 */
export async function startAll(
  records: readonly CellRecord[],
  clients: number,
  pairs: Map<string, Pair>,
  options: LaunchOptions,
): Promise<void> {
  const byNeed = new Map(
    records
      .map(({ plan }) => plan)
      .sort((a, b) => warmupNeed(b.implementation).cpuSeconds - warmupNeed(a.implementation).cpuSeconds)
      .map((plan) => [pairKey(plan), plan] as const),
  );
  const waiting = [...byNeed];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !options.signal.aborted; next = waiting.shift()) {
      const [key, plan] = next;
      const pair = new Pair(plan, clients, options.context);
      pairs.set(key, pair);
      await getReady(key, pair, records, options);
      options.onProgress((byNeed.size - waiting.length) / byNeed.size, "starting");
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, lane));
  if (options.signal.aborted) throw new Stopped();
}

/** A pair that does not get ready fails in all its cells. */
export async function getReady(key: string, pair: Pair, records: readonly CellRecord[], options: LaunchOptions): Promise<void> {
  try {
    await unlessStopped(pair.setUp(), options.signal);
    await unlessStopped(warmUpPair(pair, warmupLimitOf(options), options.nowMs), options.signal);
  } catch (thrown) {
    if (thrown instanceof Stopped) throw thrown;
    pair.kill();
    const { problem } = RpcBenchError.from(thrown);
    const own = records.filter((record) => pairKey(record.plan) === key);
    for (const record of own) {
      record.setUp(pair);
      record.fail(problem);
    }
    const [first] = own;
    if (first !== undefined) options.onFailure(first, { ...problem, target: first.plan.id });
  }
}

export const warmupLimitOf = ({ deadlineMs, nowMs }: LaunchOptions) =>
  Math.min(warmupLimitMs, warmupShare * Math.max(deadlineMs - nowMs(), 1));
