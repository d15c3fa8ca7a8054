// From processes that just started to processes whose compilers are done: a fixed number of small calls, which decides nothing.
import type { Call } from "../../generated/worker-command.d.ts";
import type { Finding } from "../checks/index.ts";
import { RpcBenchError } from "../errors/problem.ts";
import type { CellPlan, GroupPlan } from "../plan/expand.ts";
import type { Implementation } from "../plan/registry.ts";
import { registry } from "../plan/registry.ts";
import type { Plan } from "../plan/resolve.ts";
import { scenarioOf } from "../scenarios/index.ts";
import { callFailure } from "./guard.ts";
import type { Pair } from "./pair.ts";
import type { SliceSpec } from "./slice.ts";
import type { Slice, Subject } from "./subject.ts";

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

/** A group's own calls before it is measured: so many of each cell, or what fits into the time. A 10 MB echo of gRPC fell from 97 to 32 ms over its first 12. */
export const ownCalls = 20;
/** Of each user at least. */
export const leastOwnCalls = 2;
export const ownLimitSeconds = 1.5;
/**
 * The warm-up of new connections where there is a compiler: so many calls, or as many as fit into the time, for which all such cells share the cores. The floor on Node,
 * as deployed, was 6% above its plateau after 8,000 calls and on it after 20,000 (eight launches each; bench/README.md, "Settled"). In one second it made too few of them
 * beside gRPC: in ten launches of a quiet run ZeroMQ still fell by 5.8%; in two seconds it no longer did, but then a standard run of everything has no time for five
 * launches. So this is between them, and what is left of it shows as StillWarming.
 */
const compileCalls = 20_000;
const compileMs = 1_500;
const compileWindowNs = 5_000_000;

/** A run that was told to hardly warm up shows that everything works, and not how fast it is. */
export function warmupFindings({ warmup }: Pick<Plan, "warmup">): Finding[] {
  if (warmup !== "Short") return [];
  return [
    {
      id: "NotWarmedUp",
      severity: "Unfit",
      seen: "The warm-up was short, as asked: what compilers and caches would have gained is missing in all figures.",
      remedy: "Measure without --warm-up where figures count.",
    },
  ];
}

interface Until {
  /** No call starts later. */
  readonly deadlineMs: number;
  readonly nowMs: () => number;
}

/** Whose calls many users make: Python's take as long after some hundred as ever. */
export const hasCompiler = (implementation: Implementation): boolean => warmupNeed(implementation).users > 1;

const compiles = ({ call, clients }: GroupPlan, { implementation }: CellPlan): boolean =>
  !scenarioOf(call).connectsAnew && clients === 1 && hasCompiler(implementation);

/** About what `compileOwn` takes of a launch, for all cells of a series together. */
export const compileSeconds = (group: GroupPlan): number => (group.cells.some((cell) => compiles(group, cell)) ? compileMs / 1000 : 0);

/**
 * Opens users for the warm-up alone, lets them call, and closes them, session by session. All pairs of a launch do this at once, on all cores: nothing
 * is timed. `limitMs`: no call starts later. Throws the first call that failed.
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
    const [failed] = replies.flatMap(({ errors }) => errors);
    if (failed !== undefined) throw new RpcBenchError(callFailure(pair.who, failed), "measurement");
    made += replies.reduce((sum, { waking }) => sum + waking, 0);
    await pair.close();
  }
  pair.warmup = { calls: pair.warmup.calls + made, seconds: pair.warmup.seconds + (nowMs() - startedMs) / 1000 };
}

/**
 * For calls of a kind that comes after others. gRPC on Node took 370 to 440 us for small calls on one core where these came first, 550 to 780 after payloads
 * of 1 MB and 440 to 640 after streams: V8 throws away what it compiled for calls of one kind as calls of another come. Warmed up as after a start it took
 * 390 to 460. Streams and payloads take as long after small calls as before (bench/README.md, "Sharing").
 */
export async function warmUpFor(pair: Pair, isSmall: boolean, limitMs: number, nowMs: () => number): Promise<void> {
  const isCold = isSmall && pair.madeOthers && hasCompiler(pair.cell.implementation);
  pair.madeOthers = !isSmall;
  if (isCold) await warmUpPair(pair, limitMs, nowMs);
}

/** `compileConnections`, for a cell whose runtime has a compiler. */
export async function compileOwn(subject: Subject, until: Until): Promise<void> {
  const { record } = subject;
  if (!compiles(record.group, record.plan)) return;
  record.uncounted += await compileConnections((spec) => subject.slice(spec), until);
}

/**
 * New connections are new code to a compiler, if less so than the first ones: calls are made on them in short loads like those that will count, all cells
 * at once. On two cores the floor on Node took 65 us in place of 45 around its thousandth call. Returns how many calls were made; ends at the first that fails.
 */
export async function compileConnections(
  take: (spec: SliceSpec) => Promise<Pick<Slice, "made" | "errors">>,
  { deadlineMs, nowMs }: Until,
): Promise<number> {
  const startedMs = nowMs();
  const spec = { wakingCalls: 0, wakingKind: "Same", openAfterNs: 0, lengthNs: compileWindowNs } as const;
  let made = 0;
  while (made < compileCalls && nowMs() - startedMs < compileMs && nowMs() < deadlineMs) {
    const slice = await take({ ...spec, limitMs: Math.max(Math.min(compileMs, deadlineMs - nowMs()), 1) });
    made += Math.max(slice.made, 1);
    if (slice.errors.length > 0) break;
  }
  return made;
}

/** The cell's own calls, of each user as many as it takes for so many in all; what a call takes then is a first guess. */
export async function ownWarmup(subject: Subject, calls: number, { deadlineMs, nowMs }: Until): Promise<void> {
  const users = subject.record.group.concurrency;
  const each = Math.max(leastOwnCalls, Math.ceil(calls / users));
  const limitMs = Math.min(ownLimitSeconds * 1000, Math.max(deadlineMs - nowMs(), 1));
  if (subject.connectsLeft !== null && subject.connectsLeft < 4 * each * users) return;
  const startedMs = nowMs();
  if (startedMs >= deadlineMs) return;
  const made = await subject.warmUp(each, limitMs);
  subject.record.uncounted += made;
  if (made > 0) subject.cycleNs = ((nowMs() - startedMs) * 1e6 * users) / made;
}
