// A Node worker whose server tells the truth. It takes the engine's command line and speaks the engine's protocol, with the engine's code;
// the client knows one command more, `loop` (calls), which the hand-written loop carries out.
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { clientRole } from "../../engine/src/worker/client-role.ts";
import { importClient, importServer } from "../../engine/src/worker/framework-modules.ts";
import { takeStdout } from "../../engine/src/worker/output.ts";
import { serverRole } from "../../engine/src/worker/server-role.ts";
import { failed, openSession } from "../../engine/src/worker/session.ts";
import { type Command, collecting, engineCommands, minimalOf, timed } from "../minimal/by-hand.ts";
import { TruthUser } from "./node/asking.ts";
import { makeTruthful } from "./node/servers.ts";

const text = { type: "string", default: "" } as const;
const { framework, api, role: name } = parseArgs({ options: { framework: text, api: text, role: text } }).values;
const send = takeStdout();

const users: TruthUser[] = [];

async function loop(command: Command) {
  const [user] = users;
  if (user === undefined) throw new Error("This client is not set up yet.");
  const ints = user.nextTimes(command.warmupCalls + command.calls);
  const reply = await timed(await minimalOf(framework), [user.real], [ints], command);
  user.keep(ints);
  return reply;
}

async function run(): Promise<void> {
  if (name === "server") makeTruthful[framework]?.();
  const client = async () => collecting(await importClient(framework), users, (user) => new TruthUser(user));
  const role = name === "server" ? serverRole(await importServer(framework)) : clientRole(await client());
  const { frameworkVersion } = role;
  const side = name === "server" ? "server" : "client";
  const runtime = { runtime: "Node", runtimeVersion: process.versions.node } as const;
  await send({ type: "hello", version: 2, pid: process.pid, role: side, framework, api, frameworkVersion, ...runtime });
  // read by the main thread: no thread of the worker's own shares the core, and what blocks the main thread here ends by itself
  await send(
    await openSession(role, send).run(engineCommands(createInterface({ input: process.stdin }), send, { loop }, () => users.splice(0))),
  );
}

await run().then(
  () => process.exit(0),
  async (error) => {
    console.error(error);
    await send(failed(null, error));
    process.exit(1);
  },
);
