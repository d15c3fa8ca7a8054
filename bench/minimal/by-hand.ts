// What a Node client worker with hand-written loops is put together of, beside the engine's parts.
import type { WorkerReply } from "../../engine/generated/worker-reply.d.ts";
import type { ClientModule, User } from "../../engine/src/frameworks/interface.ts";
import { toNs } from "../../engine/src/load/clock.ts";
import type { SendReply } from "../../engine/src/worker/output.ts";
import { failed } from "../../engine/src/worker/session.ts";
import type { Minimal } from "./minimal.ts";

export interface Command {
  readonly type: string;
  readonly id: number;
  readonly warmupCalls: number;
  readonly calls: number;
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

/** The commands that are the engine's; the others, `byHand`, are carried out and answered as they come. */
export async function* engineCommands(
  lines: AsyncIterable<string>,
  send: SendReply,
  byHand: Readonly<Record<string, (command: Command) => Promise<WorkerReply>>>,
): AsyncIterable<string> {
  for await (const line of lines) {
    const command = JSON.parse(line) as Command;
    const carryOut = byHand[command.type];
    if (carryOut === undefined) yield line;
    else await send(await carryOut(command).catch((error) => failed(command.id, error)));
  }
}

/** Carries out `loop`: asks for each of `ints`, which the replies take the place of. */
export async function timed(minimal: Minimal, user: User, ints: Float64Array, { id, warmupCalls, calls }: Command): Promise<WorkerReply> {
  const timesMs = new Float64Array(ints.length);
  const startMs = performance.now();
  await minimal.timed(user, timesMs, ints);
  const elapsedNs = toNs(performance.now() - startMs);
  return samples(id, elapsedNs, calls, warmupCalls, Array.from(timesMs.subarray(warmupCalls), toNs));
}

export const samples = (id: number, elapsedNs: number, finished: number, dropped: number, latenciesNs: number[]): WorkerReply => ({
  type: "samples",
  id,
  elapsedNs,
  latenciesNs,
  finished,
  dropped,
  errors: [],
  stream: null,
});
