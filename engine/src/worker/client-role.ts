import type { Call, SetupClient } from "../../generated/worker-command";
import type { Samples } from "../../generated/worker-reply";
import type { ClientModule, ClientSetup, User } from "../frameworks/interface.ts";
import { type CallKind, intCalls, payloadCalls, streamCalls, textCalls, tracedStreamCalls } from "../load/call-kinds.ts";
import { monotonicMs, toMs } from "../load/clock.ts";
import { type Limits, runClosedLoop, type Timing, type Warmup } from "../load/closed-loop.ts";
import { ConnectRecord, tracedConnects } from "../load/connect-record.ts";
import { ConnectingUser } from "../load/connecting-user.ts";
import { runOpenLoop } from "../load/open-loop.ts";
import { loopIdleMs, type Pacemaker, SpinningPacemaker } from "../load/pacemaker.ts";
import { generatePayload } from "../load/payload.ts";
import { TurnCounter } from "../load/turns.ts";
import { scheduleTimeout } from "../load/watchdog.ts";
import { runWindow } from "../load/window.ts";
import { toWorkerError, WorkerError } from "./errors.ts";
import type { Role } from "./role.ts";
import { readTuning } from "./tuning.ts";

/** Calls that one slice can hold, and values of streams. Untouched pages cost nothing. */
const RECORD_CAPACITY = 1 << 20;
/** More connections than a machine has ports for. */
const CONNECT_CAPACITY = 1 << 16;

interface Client {
  readonly users: readonly User[];
  /** Of users that connect anew for each call, none stays. */
  readonly connections: number;
  readonly own: CallKind;
  readonly small: CallKind;
  readonly traced: Traced | null;
  readonly record: Float64Array;
  readonly timing: Timing;
  readonly pacemaker: Pacemaker;
}

/** How slices make their calls where they keep more than the latency, and what they then reply with. */
interface Traced {
  readonly kind: CallKind;
  clear(): void;
  samples(): Partial<Pick<Samples, "stream" | "connect">>;
}

export function clientRole(module: ClientModule): Role {
  let client: Client | null = null;
  return {
    frameworkVersion: module.frameworkVersion,
    async setup(command) {
      if (command.role !== "client") throw new WorkerError("BadCommand", "This worker is a client and was set up as a server.");
      if (client) throw new WorkerError("BadCommand", "This client is set up already.");
      const { call, connections, callDeadlineMs } = command;
      const setup = { ...command, tuning: readTuning(command, module.tunable), streams: call.scenario === "Stream" };
      const own = callKind(call);
      const connecting = call.scenario === "Connect" ? connectingUsers(module, setup, connections) : null;
      const users = connecting ?? (await openUsers(module, setup, command));
      client = {
        users,
        connections: connecting === null ? connections : 0,
        own,
        small: intCalls(),
        traced: connecting === null ? tracedStreams(call, connections) : tracedConnections(connecting),
        record: new Float64Array(RECORD_CAPACITY),
        timing: { nowMs: monotonicMs, schedule: scheduleTimeout, callDeadlineMs },
        pacemaker: new SpinningPacemaker(monotonicMs, scheduleTimeout, setImmediate, loopIdleMs),
      };
      return { endpoint: null, options: module.options(setup) };
    },
    async load(command) {
      if (!client) throw new WorkerError("BadCommand", `This client is not set up yet: ${command.type} comes after setup.`);
      const { users, own, small, traced, record, timing } = client;
      if (command.type === "burst") {
        const { calls, warmupCalls, warmupKind } = command;
        const warmup: Warmup = { kind: warmupKind === "Small" ? small : own, calls: warmupCalls };
        const limits: Limits = { calls, durationMs: Number.POSITIVE_INFINITY };
        const room = calls <= record.length ? record : new Float64Array(calls);
        return { ...(await runClosedLoop(users, own, warmup, limits, room, timing)), stream: null };
      }
      traced?.clear();
      if (command.type === "window") {
        const { fromNs, untilNs, holdNs = 0, streamDetails = false } = command;
        const window = { fromMs: toMs(fromNs), untilMs: toMs(untilNs), holdMs: toMs(holdNs) };
        if (untilNs <= fromNs) throw new WorkerError("BadCommand", "The window ends before it begins.");
        const details = streamDetails ? traced : null;
        return { ...(await runWindow(users, details?.kind ?? own, window, record, timing)), stream: null, ...details?.samples() };
      }
      const limits: Limits = { calls: command.calls ?? Number.POSITIVE_INFINITY, durationMs: command.durationMs };
      const result = await runClosedLoop(users, traced?.kind ?? own, { kind: own, calls: 0 }, limits, record, timing);
      return { ...result, stream: null, ...traced?.samples() };
    },
    async schedule(command) {
      if (!client) throw new WorkerError("BadCommand", "This client is not set up yet: schedule comes after setup.");
      const { users, own, small, timing, pacemaker } = client;
      if (users[0] instanceof ConnectingUser) {
        throw new WorkerError("BadCommand", "Connect is for a closed loop: schedule would open as many connections as there are starts.");
      }
      const { startsNs, drainMs, warmupCalls, warmupKind } = command;
      const disorder = startsNs.findIndex((start, index) => start < (startsNs[index - 1] ?? 0));
      if (disorder >= 0) throw new WorkerError("BadCommand", `Start ${disorder} of the schedule is earlier than the one before.`);
      const warmup: Warmup = { kind: warmupKind === "Small" ? small : own, calls: warmupCalls };
      return runOpenLoop(users, own, warmup, { startsNs, drainMs }, timing, pacemaker);
    },
    async connections() {
      return client?.connections ?? 0;
    },
    async teardown() {
      await Promise.all(client?.users.map((user) => user.teardown()) ?? []);
      client = null;
    },
  };
}

function callKind(call: Call): CallKind {
  switch (call.scenario) {
    case "SimpleCall":
      return call.argument === "Int" ? intCalls() : textCalls();
    case "Payload":
      return payloadCalls(generatePayload(call.payloadSeed, call.payloadBytes, call.payloadContent));
    case "Stream":
      return streamCalls(call.streamCount);
    case "Connect":
      return intCalls();
  }
}

function tracedStreams(call: Call, users: number): Traced | null {
  if (call.scenario !== "Stream") return null;
  const kind = tracedStreamCalls(call.streamCount, users, RECORD_CAPACITY, monotonicMs, new TurnCounter());
  return { kind, clear: () => kind.record.clear(), samples: () => ({ stream: kind.record.samples() }) };
}

/** Nothing is opened yet: that is what their calls do. */
function connectingUsers(module: ClientModule, setup: ClientSetup, users: number): ConnectingUser[] {
  const { host, port } = setup.endpoint;
  const open = () => (module.open ?? module.setup)(setup);
  return Array.from({ length: users }, () => new ConnectingUser(open, monotonicMs, `${host}:${port}`));
}

function tracedConnections(users: readonly ConnectingUser[]): Traced {
  const record = new ConnectRecord(CONNECT_CAPACITY);
  return { kind: tracedConnects(users, record), clear: () => record.clear(), samples: () => ({ connect: record.samples() }) };
}

/** One after the other: a thousand at once would overflow the server's accept queue. When one fails, those already open are closed. */
async function openUsers(module: ClientModule, setup: Parameters<ClientModule["setup"]>[0], command: SetupClient): Promise<User[]> {
  const { connections, callDeadlineMs, endpoint } = command;
  const users: User[] = [];
  try {
    for (let opened = 0; opened < connections; opened++) users.push(await withinDeadline(module.setup(setup), callDeadlineMs));
    return users;
  } catch (error) {
    await Promise.allSettled(users.map((user) => user.teardown()));
    throw toWorkerError(error, "ConnectionFailed", `No connection to ${endpoint.host}:${endpoint.port}`);
  }
}

async function withinDeadline(opening: Promise<User>, deadlineMs: number): Promise<User> {
  let cancel = (): void => {};
  const late = new Promise<never>((_, reject) => {
    cancel = scheduleTimeout(deadlineMs, () =>
      reject(new WorkerError("ConnectionFailed", `The connection was not open after ${deadlineMs} ms.`)),
    );
  });
  try {
    return await Promise.race([opening, late]);
  } catch (error) {
    // should it open after all, nobody would close it
    opening.then((user) => user.teardown()).catch(() => {});
    throw error;
  } finally {
    cancel();
  }
}
