// Loads in simulated time, and what they come to.
import assert from "node:assert/strict";
import type { User } from "../../src/frameworks/interface.ts";
import { type CallKind, intCalls } from "../../src/load/call-kinds.ts";
import { CallRecord } from "../../src/load/call-record.ts";
import { type LoadPlan, runLoad } from "../../src/load/load.ts";
import type { Parts } from "../../src/load/parts.ts";
import { floatsOf, uintsOf } from "./read-columns.ts";
import { fakeUser, type Simulation } from "./simulation.ts";

export interface Load {
  readonly users: readonly User[];
  readonly kind?: CallKind;
  readonly waking?: number;
  readonly wakingKind?: CallKind;
  readonly window?: LoadPlan["window"];
  readonly limitMs?: number;
  readonly mostCalls?: number;
  readonly parts?: Parts;
  readonly room?: number;
}

/** Times in ms, from the beginning of the load: the simulated clock moves a nanosecond with each reading. */
export interface Loaded {
  readonly beganNs: number;
  readonly activeMs: number | null;
  readonly openedMs: number | null;
  readonly closedMs: number | null;
  readonly stoppedMs: number;
  readonly waking: number;
  readonly errors: unknown[];
  readonly calls: readonly { readonly user: number; readonly startMs: number; readonly endMs: number }[];
}

export async function load(
  simulation: Simulation,
  {
    users,
    kind = intCalls(),
    waking = 0,
    wakingKind = kind,
    window = null,
    limitMs = 1e6,
    mostCalls = Number.POSITIVE_INFINITY,
    parts = null as never,
    room = 10_000,
  }: Load,
): Promise<Loaded> {
  const record = new CallRecord(room, users.length);
  const plan = { waking: { kind: wakingKind, calls: waking }, kind, window, limitMs, mostCalls, parts };
  const result = await simulation.run(runLoad(users, plan, record, simulation.timing));
  const columns = record.takeColumns(result.beganNs);
  const [of, starts, lengths] = [uintsOf(columns.users), floatsOf(columns.startsNs), floatsOf(columns.lengthsNs)];
  assert.ok([...starts, ...lengths].every((ns) => Number.isSafeInteger(ns) && ns >= 0));
  const toMs = (ns: number | null) => (ns === null ? null : ns / 1e6);
  return {
    beganNs: result.beganNs,
    activeMs: toMs(result.activeNs),
    openedMs: toMs(result.openedNs),
    closedMs: toMs(result.closedNs),
    stoppedMs: result.stoppedNs / 1e6,
    waking: result.waking,
    errors: result.errors,
    calls: of.map((user, index) => {
      const startMs = (starts[index] as number) / 1e6;
      return { user, startMs, endMs: startMs + (lengths[index] as number) / 1e6 };
    }),
  };
}

/** As the engine counts. */
export const inside = ({ calls, openedMs, closedMs }: Loaded) =>
  calls.filter(({ startMs }) => openedMs !== null && closedMs !== null && startMs >= openedMs && startMs < closedMs);
export const whole = (ms: number | null) => (ms === null ? null : Math.round(ms));
export const shown = (calls: Loaded["calls"]) => calls.map(({ user, startMs, endMs }) => [user, whole(startMs), whole(endMs)]);

/** A user whose calls take so long, in turn. */
export const taking = (simulation: Simulation, ...durationsMs: number[]) => {
  let made = 0;
  return fakeUser({ simpleCall: (value) => simulation.delay(durationsMs[made++ % durationsMs.length] ?? 1).then(() => value) });
};
export const window = (openAfterMs: number, lengthMs: number) => ({ openAfterNs: openAfterMs * 1e6, lengthNs: lengthMs * 1e6 });
/** The simulation begins at 1000 ms. */
export const common = (fromMs: number, untilMs: number, holdMs = 0) => ({
  fromNs: (1000 + fromMs) * 1e6,
  untilNs: (1000 + untilMs) * 1e6,
  holdNs: holdMs * 1e6,
});
