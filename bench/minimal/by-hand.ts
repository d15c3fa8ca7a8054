// What a Node client worker with hand-written loops is put together of, beside the engine's parts.
import type { WorkerReply } from "../../engine/generated/worker-reply.d.ts";
import type { ClientModule, User } from "../../engine/src/frameworks/interface.ts";
import { toNs } from "../../engine/src/load/clock.ts";
import type { SendReply } from "../../engine/src/worker/output.ts";
import { failed } from "../../engine/src/worker/session.ts";
import { cpuNow, usageNow } from "../../engine/src/worker/usage.ts";
import type { Minimal } from "./minimal.ts";

export interface Command {
  readonly type: string;
  readonly id: number;
  readonly users: number;
  /** Of each user, uncounted, counted, and uncounted again while the others end. */
  readonly warmupCalls: number;
  readonly calls: number;
  readonly tailCalls: number;
  readonly durationMs: number;
}

const loops: Readonly<Record<string, () => Promise<{ minimal: Minimal }>>> = {
  grpc: () => import("./grpc.ts"),
  tcp: () => import("./tcp.ts"),
  zeromq: () => import("./zeromq.ts"),
};

/** The loop of a framework's module. */
export async function minimalOf(framework: string): Promise<Minimal> {
  const loop = await loops[framework]?.();
  if (loop === undefined) throw new Error(`There is no hand-written loop for ${framework}.`);
  return loop.minimal;
}

/** The framework's client module, of which `users` then holds every user as `wrap` makes it. */
export function collecting<Own extends User>(module: ClientModule, users: Own[], wrap: (user: User) => Own): ClientModule {
  return {
    ...module,
    async setup(setup) {
      const user = wrap(await module.setup(setup));
      users.push(user);
      return user;
    },
  };
}

/** The commands that are the engine's; the others, `byHand`, are carried out and answered as they come. `onOpen`: before users are opened. */
export async function* engineCommands(
  lines: AsyncIterable<string>,
  send: SendReply,
  byHand: Readonly<Record<string, (command: Command) => Promise<WorkerReply>>>,
  onOpen: () => void,
): AsyncIterable<string> {
  for await (const line of lines) {
    const command = JSON.parse(line) as Command;
    if (command.type === "open") onOpen();
    const carryOut = byHand[command.type];
    if (carryOut === undefined) yield line;
    else await send(await carryOut(command).catch((error) => failed(command.id, error)));
  }
}

/** Carries out `loop`: each user asks for its `ints`, which the replies take the place of. The first and last calls of each are not in the reply. */
export async function timed(
  minimal: Minimal,
  users: readonly User[],
  ints: readonly Float64Array[],
  command: Command,
): Promise<WorkerReply> {
  const { id, warmupCalls, calls } = command;
  const timesMs = ints.map(({ length }) => new Float64Array(length));
  const before = cpuNow();
  await Promise.all(users.map((user, index) => minimal.timed(user, timesMs[index] as Float64Array, ints[index] as Float64Array)));
  const lengthsNs = timesMs.map((times) => Array.from(times.subarray(warmupCalls, warmupCalls + calls), toNs));
  return loaded(id, { lengthsNs, waking: users.length * warmupCalls, before });
}

interface ByHand {
  /** Of each user. */
  readonly lengthsNs: readonly (readonly number[])[];
  /** Calls that are only counted. */
  readonly waking: number;
  readonly before: ReturnType<typeof cpuNow>;
}

/** All calls are in the window: these loops keep no starts. */
export function loaded(id: number, { lengthsNs, waking, before }: ByHand): WorkerReply {
  const column = (values: Uint32Array | Float64Array) => Buffer.from(values.buffer).toString("base64");
  const all = lengthsNs.flat();
  return {
    ...({ type: "loaded", id, beganNs: 0, activeNs: 0, openedNs: 0, closedNs: 1, stoppedNs: 1, waking } as const),
    calls: {
      users: column(Uint32Array.from(lengthsNs.flatMap((own, user) => own.map(() => user)))),
      startsNs: column(new Float64Array(all.length)),
      lengthsNs: column(Float64Array.from(all)),
    },
    ...{ parts: {}, errors: [], before, after: usageNow() },
  };
}
