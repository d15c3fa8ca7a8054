import type { Open } from "../../generated/worker-command";
import { toWorkerError, WorkerError } from "../frameworks/errors.ts";
import type { ClientModule, ClientSetup, User } from "../frameworks/interface.ts";
import { type CallKind, intCalls } from "../load/call-kinds.ts";
import { CallRecord } from "../load/call-record.ts";
import { monotonicMs } from "../load/clock.ts";
import { Columns } from "../load/columns.ts";
import { ConnectingUser } from "../load/connecting-user.ts";
import { runLoad } from "../load/load.ts";
import { observe } from "../load/observation.ts";
import { runOpenLoop } from "../load/open-loop.ts";
import { loopIdleMs, SpinningPacer } from "../load/pacer.ts";
import { scheduleTimeout, type Timing } from "../load/watchdog.ts";
import { scenarioOf } from "../scenarios/index.ts";
import type { Calls } from "../scenarios/scenario.ts";
import type { Role } from "./role.ts";
import { readTuning } from "./tuning.ts";
import { cpuNow, usageNow } from "./usage.ts";

/** Calls that one load can hold, and values of streams. Untouched pages cost nothing. */
const RECORD_CAPACITY = 1 << 20;
/** More connections than a machine has ports for. */
const MOST_USERS = 1 << 16;

/** What all loads share. */
interface Client {
  readonly setup: Omit<ClientSetup, "streams" | "handler">;
  readonly record: CallRecord;
  readonly room: Columns;
  readonly timing: Timing;
}

/** Users that are open, and the call they make. */
interface Group extends Calls {
  readonly users: readonly User[];
  /** Of users that connect anew for each call, none stays. */
  readonly connections: number;
  readonly small: CallKind;
}

export function clientRole(module: ClientModule): Role {
  let client: Client | null = null;
  let group: Group | null = null;
  const pacer = new SpinningPacer(monotonicMs, scheduleTimeout, setImmediate, loopIdleMs);

  const opened = (type: string): [Client, Group] => {
    if (!client) throw new WorkerError("BadCommand", `This client is not set up yet: ${type} comes after setup.`);
    if (!group) throw new WorkerError("BadCommand", `This client has no users: ${type} comes after open.`);
    return [client, group];
  };
  const close = async (): Promise<void> => {
    const users = group?.users ?? [];
    group = null;
    await Promise.all(users.map((user) => user.teardown()));
  };

  return {
    frameworkVersion: module.frameworkVersion,
    frameworkPath: module.frameworkPath,
    async setup(command) {
      if (command.role !== "client") throw new WorkerError("BadCommand", "This worker is a client and was set up as a server.");
      if (client) throw new WorkerError("BadCommand", "This client is set up already.");
      const { endpoint, token, maxPayloadBytes, callDeadlineMs } = command;
      const setup = { endpoint, token, maxPayloadBytes, tuning: readTuning(command, module.tunable) };
      const options = module.options({ ...setup, streams: false });
      client = {
        setup,
        record: new CallRecord(RECORD_CAPACITY, MOST_USERS),
        room: new Columns(RECORD_CAPACITY),
        timing: { nowMs: monotonicMs, schedule: scheduleTimeout, callDeadlineMs },
      };
      return { endpoint: null, options };
    },
    async open(command) {
      if (!client) throw new WorkerError("BadCommand", "This client is not set up yet: open comes after setup.");
      if (group) throw new WorkerError("BadCommand", "This client has users already: close comes before open.");
      if (command.connections > MOST_USERS) {
        throw new WorkerError(
          "BadCommand",
          `A load's record is for at most ${MOST_USERS} users, and open asks for ${command.connections}.`,
        );
      }
      const { streams, handler } = scenarioOf(command.call);
      const setup = { ...client.setup, streams, handler };
      group = await openGroup(module, setup, command, client);
      return { options: module.options(setup) };
    },
    async load(command) {
      const [{ record, timing }, { users, own, traced, small, parts: partsOf }] = opened("load");
      const { window, limitMs, mostCalls = Number.POSITIVE_INFINITY } = command;
      if (window !== null && "fromNs" in window && window.untilNs <= window.fromNs) {
        throw new WorkerError("BadCommand", "The window ends before it begins.");
      }
      const kind = command.parts ? traced : own;
      const waking = { kind: command.wakingKind === "Small" ? small : kind, calls: command.wakingCalls };
      const parts = partsOf(command.parts);
      record.clear();
      const before = cpuNow();
      const result = await runLoad(users, { waking, kind, window, limitMs, mostCalls, parts }, record, timing);
      const after = usageNow();
      const columns = Object.entries(parts?.columns ?? {}).map(([name, column]) => [name, column.toBase64()]);
      return { ...result, calls: record.takeColumns(result.beganNs), parts: Object.fromEntries(columns), before, after };
    },
    async schedule(command) {
      const [{ timing }, { users, own, small }] = opened("schedule");
      if (users[0] instanceof ConnectingUser) {
        throw new WorkerError("BadCommand", "Connect is for a closed loop: schedule would open as many connections as there are starts.");
      }
      const { startsNs, drainMs, warmupCalls, warmupKind } = command;
      const disorder = startsNs.findIndex((start, index) => start < (startsNs[index - 1] ?? 0));
      if (disorder >= 0) throw new WorkerError("BadCommand", `Start ${disorder} of the schedule is earlier than the one before.`);
      const warmup = { kind: warmupKind === "Small" ? small : own, calls: warmupCalls };
      return runOpenLoop(users, own, warmup, { startsNs, drainMs }, timing, pacer);
    },
    async observe(command) {
      const [{ timing }, { users }] = opened("observe");
      return observe(users, command, { timing, usageNow });
    },
    async close() {
      opened("close");
      await close();
    },
    beSlowFor() {
      throw new WorkerError("BadCommand", "A client answers nothing: slowNs is for servers.");
    },
    async connections() {
      return group?.connections ?? 0;
    },
    async teardown() {
      await close();
      client = null;
    },
  };
}

async function openGroup(module: ClientModule, setup: ClientSetup, { connections, call }: Open, client: Client): Promise<Group> {
  const { room, timing } = client;
  const scenario = scenarioOf(call);
  const users = scenario.connectsAnew
    ? connectingUsers(module, setup, connections)
    : await openUsers(module, setup, connections, timing.callDeadlineMs);
  const small = intCalls();
  return { ...scenario.calls(call, users, room), users, connections: scenario.connectsAnew ? 0 : connections, small };
}

/** Nothing is opened yet: that is what their calls do. */
function connectingUsers(module: ClientModule, setup: ClientSetup, users: number): ConnectingUser[] {
  const { host, port } = setup.endpoint;
  const open = () => (module.open ?? module.setup)(setup);
  return Array.from({ length: users }, () => new ConnectingUser(open, monotonicMs, `${host}:${port}`));
}

/** One after the other: a thousand at once would overflow the server's accept queue. When one fails, those already open are closed. */
async function openUsers(module: ClientModule, setup: ClientSetup, connections: number, callDeadlineMs: number): Promise<User[]> {
  const { host, port } = setup.endpoint;
  const users: User[] = [];
  try {
    for (let opened = 0; opened < connections; opened++) users.push(await withinDeadline(module.setup(setup), callDeadlineMs));
    return users;
  } catch (error) {
    await Promise.allSettled(users.map((user) => user.teardown()));
    throw toWorkerError(error, "ConnectionFailed", `No connection to ${host}:${port}`);
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
