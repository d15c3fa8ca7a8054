// Pairs of processes as the engine starts, warms up, places and asks them, for benches that look at single windows.
import { randomBytes } from "node:crypto";
import type { Call } from "../../engine/generated/worker-command.d.ts";
import type { LaunchContext, Marks } from "../../engine/src/coordinator/pair.ts";
import { Pair } from "../../engine/src/coordinator/pair.ts";
import { openAfterNs, type Regime, windowNs } from "../../engine/src/coordinator/slice.ts";
import { usualWakingCalls } from "../../engine/src/coordinator/waking.ts";
import { compileConnections, hasCompiler, warmUpFor, warmUpPair } from "../../engine/src/coordinator/warmup.ts";
import { type Affinity, cpusOrObstacle } from "../../engine/src/placement/affinity.ts";
import type { Implementation } from "../../engine/src/plan/registry.ts";
import { resolvePlan } from "../../engine/src/plan/resolve.ts";
import { cpuUsOf } from "../../engine/src/resources/cost-record.ts";
import { scenarioOf } from "../../engine/src/scenarios/index.ts";
import { type Counted, countCalls, slowestCycleNs } from "../../engine/src/stats/counting.ts";
import { callColumns } from "../../engine/src/workers/columns.ts";
import type { StartWorker } from "../../engine/src/workers/command-line.ts";

export interface PairOptions {
  readonly startWorker: StartWorker;
  readonly clients?: number;
  readonly maxPayloadBytes?: number;
  readonly token?: string;
  /** Each process as it is started, and the server again when it listens. */
  readonly onProcess?: LaunchContext["onProcess"];
}

const startLimitMs = 120_000;

/** Server and clients of one implementation, set up and not warm. No process is left where that fails. */
export async function startPair(implementation: Implementation, options: PairOptions): Promise<Pair> {
  const { startWorker, clients = 1, maxPayloadBytes = 1_048_576, token = randomBytes(32).toString("hex"), onProcess = () => {} } = options;
  const plan = resolvePlan({ version: 1 }, () => 1);
  const cell = { id: implementation.framework.name, implementation, variant: "Default", twinOf: null } as const;
  const pair = new Pair(cell, clients, { plan, startWorker, token, maxPayloadBytes, onProcess });
  try {
    await pair.setUp();
    return pair;
  } catch (error) {
    pair.kill();
    await pair.end();
    throw error;
  }
}

/** The engine's own warm-up, which ends with the users closed. */
export const warmUp = (pair: Pair): Promise<void> => warmUpPair(pair, startLimitMs, () => performance.now());

/** What a launch does before a group's users are opened. */
export const warmUpForCall = (pair: Pair, call: Call): Promise<void> =>
  warmUpFor(pair, scenarioOf(call).isSmall, startLimitMs, () => performance.now());

/** What a launch does with new connections before they are placed, where the runtime has a compiler. Returns the calls made. */
export async function compileOpen(pair: Pair): Promise<number> {
  if (!hasCompiler(pair.cell.implementation)) return 0;
  const until = { deadlineMs: Number.POSITIVE_INFINITY, nowMs: () => performance.now() };
  return await compileConnections(async (spec) => {
    const [client] = pair.calling;
    if (client === undefined) throw new Error(`${pair.who} has no users.`);
    const { openAfterNs, lengthNs } = spec;
    const reply = await pair.load(client, spec, { openAfterNs, lengthNs });
    return { made: reply.waking + callColumns(reply, client.who).users.length, errors: reply.errors };
  }, until);
}

/**
 * Keeps the pairs, and this process, where `placement` wants them; null where it cannot be had. To be undone with `release` before other processes
 * are started, for these inherit it.
 */
export async function place(pairs: readonly Pair[], placement: string, affinity: Affinity): Promise<Regime | null> {
  const placed = cpusOrObstacle(placement, affinity);
  if (!("cpus" in placed)) return null;
  const { cpus } = placed;
  if (cpus.coordinator.length > 0) await affinity.set(process.pid, cpus.coordinator);
  for (const pair of pairs) await pair.place(affinity, cpus);
  return cpus.server.length > 0 ? "Pinned" : "Free";
}

export async function release(affinity: Affinity): Promise<void> {
  if (affinity.allowed.length > 0) await affinity.set(process.pid, affinity.allowed);
}

export interface WindowOptions {
  readonly users: number;
  readonly regime: Regime;
  /** From the start of a user's call to the start of its next: the last window's, 0 before the first. */
  readonly cycleNs: number;
  /** Absent: as long as the engine's own would be. */
  readonly lengthNs?: number;
  /** From 0 to 1, where in a cycle the window opens. */
  readonly share: number;
}

export interface Window {
  readonly counted: Counted;
  readonly cycleNs: number;
  readonly clientCpuUs: number;
  /** Waking calls included. */
  readonly made: number;
}

/** So long a launch is taken to be where the length of a window is asked for. */
const launchNs = 2e9;

/** One window of the pair's open users, counted as the engine counts it. Throws where a call fails or none counts. */
export async function takeWindow(pair: Pair, { users, regime, cycleNs, lengthNs, share }: WindowOptions): Promise<Window> {
  return await load(pair, {
    wakingCalls: usualWakingCalls,
    openAfterNs: openAfterNs(cycleNs, users, regime, share),
    lengthNs: lengthNs ?? windowNs(cycleNs, launchNs, regime),
  });
}

/** So many calls of all users together, each of which counts, after `wakingCalls` of each user that do not. */
export const takeCalls = (pair: Pair, calls: number, wakingCalls = 0): Promise<Window> =>
  load(pair, { wakingCalls, openAfterNs: 0, lengthNs: 1e12, mostCalls: calls + wakingCalls });

/** Some calls after `open`, uncounted. */
export async function wake(pair: Pair, calls: number): Promise<void> {
  const spec = { wakingCalls: calls, wakingKind: "Same", openAfterNs: 0, lengthNs: 1, limitMs: startLimitMs } as const;
  await Promise.all(pair.calling.map((client) => pair.load(client, spec, null)));
}

type Asked = { wakingCalls: number; openAfterNs: number; lengthNs: number; mostCalls?: number };

async function load(pair: Pair, asked: Asked): Promise<Window> {
  const [client] = pair.calling;
  if (client === undefined) throw new Error(`${pair.who} has no users.`);
  return await loadOf(pair, client, asked);
}

/** Calls a second of all client processes together, in a window of this length that each opens by itself, and what all calls made took of their CPU. */
export async function takeRate(pair: Pair, lengthNs: number): Promise<{ rate: number; calls: number; clientCpuUs: number }> {
  const asked = { wakingCalls: usualWakingCalls, openAfterNs: 0, lengthNs };
  const windows = await Promise.all(pair.calling.map((client) => loadOf(pair, client, asked)));
  const sum = (of: (window: Window) => number) => windows.reduce((total, window) => total + of(window), 0);
  return {
    rate: sum(({ counted }) => (counted.ended / counted.windowNs) * 1e9),
    calls: sum(({ made }) => made),
    clientCpuUs: sum((window) => window.clientCpuUs),
  };
}

async function loadOf(pair: Pair, client: Pair["clients"][number], asked: Asked): Promise<Window> {
  const { openAfterNs, lengthNs } = asked;
  const reply = await pair.load(client, { ...asked, wakingKind: "Same", limitMs: startLimitMs }, { openAfterNs, lengthNs });
  const [error] = reply.errors;
  if (error !== undefined) throw new Error(`${pair.who}: ${error.id}: ${error.message}`);
  const { openedNs, closedNs, before, after } = reply;
  const columns = callColumns(reply, client.who);
  const counted = openedNs === null || closedNs === null ? null : countCalls(columns, { openedNs, closedNs });
  if (counted === null || counted.lengthsNs.length === 0) throw new Error(`${pair.who}: no call counts.`);
  return {
    counted,
    cycleNs: slowestCycleNs([columns], counted),
    clientCpuUs: cpuUsOf(after) - cpuUsOf(before),
    made: reply.waking + columns.users.length,
  };
}

/** CPU time that all processes of a side have used so far. */
export const cpuUs = (marks: Marks[keyof Marks]): number => marks.reduce((sum, mark) => sum + cpuUsOf(mark), 0);

export const intCall: Call = { scenario: "SimpleCall", argument: "Int" };
