// A Node client worker put together of the engine's parts, that knows two commands more: `loop` (calls) and `generate` (durationMs). They
// are carried out by a hand-written loop on the connections that setup opened, and answered with `samples`.
import { parseArgs } from "node:util";
import type { WorkerReply } from "../../engine/generated/worker-reply.d.ts";
import type { ClientModule, User } from "../../engine/src/frameworks/interface.ts";
import { toNs } from "../../engine/src/load/clock.ts";
import { clientRole } from "../../engine/src/worker/client-role.ts";
import { importClient } from "../../engine/src/worker/framework-modules.ts";
import { takeStdout } from "../../engine/src/worker/output.ts";
import { failed, openSession } from "../../engine/src/worker/session.ts";
import { readCommandLines } from "../../engine/src/worker/stdin.ts";
import type { Minimal } from "./minimal.ts";

interface Command {
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

const lines = readCommandLines();
const send = takeStdout();
process.on("SIGINT", () => {});

const text = { type: "string", default: "" } as const;
const { framework, api } = parseArgs({ options: { framework: text, api: text, role: text } }).values;
const module = await importClient(framework);
const loop = await loops[framework]?.();
if (loop === undefined) throw new Error(`There is no hand-written loop for ${framework}.`);
const { minimal } = loop;

const users: User[] = [];
const observed: ClientModule = {
  ...module,
  async setup(setup) {
    const user = await module.setup(setup);
    users.push(user);
    return user;
  },
};

async function* engineCommands(): AsyncIterable<string> {
  for await (const line of lines) {
    const command = JSON.parse(line) as Command;
    if (command.type !== "loop" && command.type !== "generate") yield line;
    else await send(await (command.type === "loop" ? timed(command) : counted(command)).catch((error) => failed(command.id, error)));
  }
}

async function timed({ id, warmupCalls, calls }: Command): Promise<WorkerReply> {
  const timesMs = new Float64Array(warmupCalls + calls);
  const startMs = performance.now();
  await minimal.timed(users[0] as User, timesMs);
  const elapsedNs = toNs(performance.now() - startMs);
  return samples(id, elapsedNs, calls, warmupCalls, Array.from(timesMs.subarray(warmupCalls), toNs));
}

async function counted({ id, durationMs }: Command): Promise<WorkerReply> {
  const startMs = performance.now();
  const calls = await Promise.all(users.map((user) => minimal.counted(user, startMs + durationMs)));
  return samples(
    id,
    toNs(durationMs),
    calls.reduce((sum, one) => sum + one, 0),
    users.length,
    [],
  );
}

const samples = (id: number, elapsedNs: number, finished: number, dropped: number, latenciesNs: number[]): WorkerReply => ({
  type: "samples",
  id,
  elapsedNs,
  latenciesNs,
  finished,
  dropped,
  errors: [],
  stream: null,
});

const role = clientRole(observed);
await send({
  type: "hello",
  version: 1,
  pid: process.pid,
  role: "client",
  framework,
  api,
  frameworkVersion: role.frameworkVersion,
  runtime: "Node",
  runtimeVersion: process.versions.node,
});
const bye = await openSession(role, send).run(engineCommands());
await lines.stop();
await send(bye);
process.exit(0);
