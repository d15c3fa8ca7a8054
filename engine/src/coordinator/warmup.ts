// From processes that just started to processes whose compilers are done: a fixed number of small calls, which decides nothing.
import type { Call } from "../../generated/worker-command.d.ts";
import type { Implementation } from "../plan/registry.ts";
import { registry } from "../plan/registry.ts";
import type { Pair } from "./pair.ts";

const small: Call = { scenario: "SimpleCall", argument: "Int" };

export interface WarmupNeed {
  /** All users together. */
  readonly calls: number;
  /** More users than one make them sooner, and are closed afterwards. */
  readonly users: number;
}

/**
 * What an implementation needs until a call takes as long as it will: from proto/frameworks.json, which has it from curves of latency and CPU by
 * calls made (bench/README.md, "Settled"). A rule that stops when two windows are alike takes a plateau for the end: gRPC on Node is three times as
 * slow after 1,600 calls as after 14,000, and as slow as after 350.
 */
export function warmupNeed({ entry }: Implementation): WarmupNeed {
  const { warmup } = entry;
  return warmup ?? registry.defaults.warmup;
}

/**
 * Opens users for the warm-up alone, lets them call, and closes them. All pairs of a launch do this at once, on all cores: nothing is timed.
 * `limitMs`: no call starts later.
 */
export async function warmUpPair(pair: Pair, limitMs: number, nowMs: () => number): Promise<void> {
  const { calls, users } = warmupNeed(pair.cell.implementation);
  const clients = pair.clients.length;
  const concurrency = Math.max(users, clients);
  const startedMs = nowMs();
  await pair.open({ concurrency, clients, call: small });
  const spec = { wakingCalls: Math.ceil(calls / concurrency), wakingKind: "Same", openAfterNs: 0, lengthNs: 1, limitMs } as const;
  const replies = await Promise.all(pair.calling.map((client) => pair.load(client, spec, null)));
  await pair.close();
  pair.warmup = { calls: replies.reduce((sum, { waking }) => sum + waking, 0), seconds: (nowMs() - startedMs) / 1000 };
}
