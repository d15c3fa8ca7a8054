// What a scenario looks at beside its calls, when the group has been measured: it counts for nothing else.
import { setTimeout as delay } from "node:timers/promises";
import type { Observed } from "../../generated/worker-reply.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { isObserved } from "../plan/expand.ts";
import { scenarioOf } from "../scenarios/index.ts";
import type { Observation } from "../scenarios/scenario.ts";
import { passagesOf } from "../workers/columns.ts";
import { checkErrors, type GuardOptions, guarded } from "./guard.ts";
import type { Subject } from "./subject.ts";

export interface ObservingOptions extends GuardOptions {
  readonly launch: number;
  readonly nowMs: () => number;
  readonly deadlineMs: number;
}

/** A server's memory is read when a slow reader has been slow for this share of its time. */
const midway = 0.9;

/** The observations of this launch, of one cell after the other. Returns how many milliseconds those took that no later launch makes again. */
export async function observeGroup(subjects: readonly Subject[], options: ObservingOptions): Promise<number> {
  let lastMs = 0;
  for (const subject of subjects) {
    for (const observation of observationsOf(subject, options)) {
      const beganMs = options.nowMs();
      await guarded(subject, () => observed(subject, observation), options);
      checkErrors(subject, options);
      if (options.launch >= observation.launches) lastMs += options.nowMs() - beganMs;
    }
  }
  return lastMs;
}

function observationsOf({ record, out }: Subject, { launch, nowMs, deadlineMs }: ObservingOptions): Observation[] {
  if (out || !isObserved(record.group) || record.isTwin || nowMs() >= deadlineMs) return [];
  return scenarioOf(record.group.call).observations.filter(({ launches }) => launch <= launches);
}

async function observed(subject: Subject, { asked, parts }: Observation): Promise<void> {
  const { pair, record } = subject;
  const before = (await pair.markServer())?.residentBytes ?? null;
  const watching = new AbortController();
  const during = memoryMidway(subject, (asked.forNs / 1e6) * midway, watching.signal);
  let replies: Observed[];
  try {
    replies = await Promise.all(pair.calling.map((client) => pair.observe(client, asked)));
  } catch (error) {
    // an adapter whose streams are none of RpcBench's own: it has no such figures, and is none the worse for it
    if (RpcBenchError.from(error).problem.id === "BadCommand") return;
    throw error;
  } finally {
    watching.abort();
  }
  const server = grown(before, await during);
  for (const error of replies.flatMap(({ errors }) => errors)) record.fail(error, error.count);
  if (record.failed) return;
  const clients = replies.map(({ before, paced }) => grown(before.residentBytes, paced.residentBytes));
  const client = clients.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0 as number | null);
  const passages = replies.flatMap((reply) => passagesOf(reply, record.who));
  const seen = { passages, pacedUntilNs: asked.forNs, grownBytes: { server, client } };
  const named = Object.entries(parts(seen)).map(([name, values]) => [name, Float64Array.from(values)] as const);
  record.parts.add(new Map(named));
  record.uncounted += replies.length;
}

const grown = (before: number | null, after: number | null) => (before === null || after === null ? null : after - before);

/** Null where the observation was over before. */
async function memoryMidway({ pair }: Subject, afterMs: number, signal: AbortSignal): Promise<number | null> {
  try {
    await delay(afterMs, undefined, { signal });
    return (await pair.markServer())?.residentBytes ?? null;
  } catch {
    return null;
  }
}
