// A Node client worker put together of the engine's parts, that knows two commands more: `loop` (users, calls) and `generate` (durationMs). They
// are carried out by a hand-written loop on the connections that `open` opened, and answered with `loaded`: of `loop` with a column of lengths,
// of `generate` with the number of calls in `waking`.
import { parseArgs } from "node:util";
import type { WorkerReply } from "../../engine/generated/worker-reply.d.ts";
import type { User } from "../../engine/src/frameworks/interface.ts";
import { clientRole } from "../../engine/src/worker/client-role.ts";
import { importClient } from "../../engine/src/worker/framework-modules.ts";
import { takeStdout } from "../../engine/src/worker/output.ts";
import { openSession } from "../../engine/src/worker/session.ts";
import { readCommandLines } from "../../engine/src/worker/stdin.ts";
import { cpuNow } from "../../engine/src/worker/usage.ts";
import { type Command, collecting, engineCommands, loaded, minimalOf, timed } from "./by-hand.ts";
import { nextInt } from "./minimal.ts";

const lines = readCommandLines();
const send = takeStdout();
process.on("SIGINT", () => {});

const text = { type: "string", default: "" } as const;
const { framework, api } = parseArgs({ options: { framework: text, api: text, role: text } }).values;
const module = await importClient(framework);
const minimal = await minimalOf(framework);

const users: User[] = [];

async function loop(command: Command): Promise<WorkerReply> {
  const calling = users.slice(0, command.users);
  const asked = calling.map(() => {
    let value = 0;
    return Float64Array.from({ length: command.warmupCalls + command.calls + command.tailCalls }, () => {
      value = nextInt(value);
      return value;
    });
  });
  const ints = asked.map((own) => own.slice());
  const reply = await timed(minimal, calling, ints, command);
  if (ints.some((own, user) => own.some((answer, index) => answer !== asked[user]?.[index]))) {
    throw new Error("A reply was not what had been asked for.");
  }
  return reply;
}

async function generate({ id, durationMs }: Command): Promise<WorkerReply> {
  const before = cpuNow();
  const startMs = performance.now();
  const calls = await Promise.all(users.map((user) => minimal.counted(user, startMs + durationMs)));
  return loaded(id, { lengthsNs: [], waking: calls.reduce((sum, one) => sum + one, 0), before });
}

const role = clientRole(collecting(module, users, (user) => user));
await send({
  type: "hello",
  version: 2,
  pid: process.pid,
  role: "client",
  framework,
  api,
  frameworkVersion: role.frameworkVersion,
  runtime: "Node",
  runtimeVersion: process.versions.node,
});
const bye = await openSession(role, send).run(engineCommands(lines, send, { loop, generate }, () => users.splice(0)));
await lines.stop();
await send(bye);
process.exit(0);
