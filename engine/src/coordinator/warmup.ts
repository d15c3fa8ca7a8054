// From processes that just started to processes whose compilers are done: a fixed number of small calls, which decides nothing.
import type { Call } from "../../generated/worker-command.d.ts";
import type { Implementation } from "../plan/registry.ts";
import { registry } from "../plan/registry.ts";
import type { Pair } from "./pair.ts";

const small: Call = { scenario: "SimpleCall", argument: "Int" };

export interface WarmupNeed {
  /** In all. */
  readonly calls: number;
  /** More users than one make them sooner. */
  readonly users: number;
  /** About what they take, for a first guess of how long a run takes. */
  readonly cpuSeconds: number;
}

/**
 * V8 compiles a framework's functions for the client that it has seen. A second client is new closures, and what was compiled is thrown away: gRPC on
 * Node took 1,100 us a call again after 10,000 calls and a new connection, and needed 5,000 more; where there had been four connections one after the other it took 350 to 500 at once (bench/README.md, "Settled"). So the calls are made in
 * so many sessions, each with connections of its own, by many users and by one in turn.
 */
const sessions = 4;
/** Of the calls, those of the sessions with many users. */
const byMany = 0.7;

/**
 * What an implementation needs until a call takes as long as it will: from proto/frameworks.json, which has it from curves of latency and CPU by
 * calls made (bench/README.md, "Settled"). A rule that stops when two windows are alike takes a plateau for the end: gRPC on Node is three times as
 * slow after 1,600 calls as after 14,000, and as slow as after 350.
 */
export function warmupNeed({ entry }: Implementation): WarmupNeed {
  const { warmup } = entry;
  return warmup ?? registry.defaults.warmup;
}

/** Whose calls many users make: Python's take as long after some hundred as ever. */
export const hasCompiler = (implementation: Implementation): boolean => warmupNeed(implementation).users > 1;

/**
 * Opens users for the warm-up alone, lets them call, and closes them, session by session. All pairs of a launch do this at once, on all cores: nothing
 * is timed. `limitMs`: no call starts later.
 */
export async function warmUpPair(pair: Pair, limitMs: number, nowMs: () => number): Promise<void> {
  const { calls, users } = warmupNeed(pair.cell.implementation);
  const clients = pair.clients.length;
  const startedMs = nowMs();
  const leftMs = () => limitMs - (nowMs() - startedMs);
  let made = 0;
  for (let session = 0; session < sessions && leftMs() > 0; session++) {
    const isMany = session % 2 === 0;
    const concurrency = Math.max(isMany ? users : 1, clients);
    await pair.open({ concurrency, clients, call: small });
    const share = (isMany ? byMany : 1 - byMany) / (sessions / 2);
    const each = Math.ceil((calls * share) / concurrency);
    const spec = { wakingCalls: each, wakingKind: "Same", openAfterNs: 0, lengthNs: 1, limitMs: Math.max(leftMs(), 1) } as const;
    const replies = await Promise.all(pair.calling.map((client) => pair.load(client, spec, null)));
    made += replies.reduce((sum, { waking }) => sum + waking, 0);
    await pair.close();
  }
  pair.warmup = { calls: made, seconds: (nowMs() - startedMs) / 1000 };
}
