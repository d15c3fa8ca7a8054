// Entry of a Node worker: `worker.mjs --framework <module> --api Async --role server|client`. The protocol is in proto/README.md.
import inspector from "node:inspector";
import { parseArgs } from "node:util";
import { WorkerError } from "../frameworks/errors.ts";
import { clientRole } from "./client-role.ts";
import { eventLoop } from "./event-loop.ts";
import { importClient, importServer } from "./framework-modules.ts";
import { takeStdout } from "./output.ts";
import type { Role } from "./role.ts";
import { serverRole } from "./server-role.ts";
import { failed, openSession, type Session } from "./session.ts";
import { readCommandLines } from "./stdin.ts";

const lines = readCommandLines();
const send = takeStdout();
let session: Session | null = null;

// the terminal sends it to everybody; the coordinator decides
process.on("SIGINT", () => {});
// unhandled rejections come here too
process.on("uncaughtException", (error) => {
  console.error(error);
  void end(error);
});

async function end(error: unknown): Promise<void> {
  await send(failed(session?.currentId() ?? null, error));
  process.exit(1);
}

function readArguments(): { framework: string; api: string; role: "server" | "client" } {
  const text = { type: "string", default: "" } as const;
  // --packages is read where packages are loaded; --run is for whoever looks at command lines
  const { framework, api, role } = parseArgs({ options: { framework: text, api: text, role: text, packages: text, run: text } }).values;
  if (framework === "") throw new WorkerError("BadCommand", "--framework names the framework to measure, e.g. tcp.");
  if (api !== "Async") throw new WorkerError("BadCommand", "--api is Async: Node has no blocking calls.");
  if (role !== "server" && role !== "client") throw new WorkerError("BadCommand", "--role is server or client.");
  return { framework, api, role };
}

async function main(): Promise<void> {
  const { framework, api, role: name } = readArguments();
  const role: Role = name === "server" ? serverRole(await importServer(framework)) : clientRole(await importClient(framework));
  await send({
    type: "hello",
    version: 2,
    pid: process.pid,
    role: name,
    framework,
    api,
    frameworkVersion: role.frameworkVersion,
    ...(role.frameworkPath === undefined ? {} : { frameworkPath: role.frameworkPath }),
    program: process.execPath,
    runtime: "Node",
    runtimeVersion: process.versions.node,
    eventLoop: eventLoop(),
    ...(inspector.url() === undefined ? {} : { hooks: ["module inspector"] }),
  });
  session = openSession(role, send);
  const bye = await session.run(lines);
  // first the reader: the coordinator may close stdin as soon as it has the bye, and that must not turn the exit code into a kill
  await lines.stop();
  await send(bye);
  process.exit(0);
}

await main().catch(end);
