// A real worker process for tests. It never outlives the test that started it.
import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import type { SetupClient, SetupServer } from "../../generated/worker-command";
import type { Ready, Samples, WorkerFailed, WorkerReply } from "../../generated/worker-reply";
import * as contracts from "../../src/contracts/contracts.ts";
import { LineSplitter, toLine } from "../../src/contracts/lines.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { repositoryRoot } from "./repository-root.ts";

export const token = "0123456789abcdef".repeat(4);
export const wrongToken = "fedcba9876543210".repeat(4);

const workerPath = path.join(repositoryRoot, "engine/dist/worker.mjs");
const afterHello = pathToFileURL(path.join(repositoryRoot, "engine/test/fixtures/after-hello.mjs")).href;

export interface Started {
  readonly framework: string;
  readonly role: "server" | "client" | string;
  readonly api?: string;
  /** In place of Node's worker: a program and its arguments. */
  readonly command?: readonly [string, ...string[]];
  readonly afterHello?: "block" | "exitSlowly" | "print" | "reject";
}

export class WorkerProcess {
  readonly child: ChildProcessWithoutNullStreams;
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly #lines: AsyncIterator<string>;
  #stderr = "";
  #nextId = 1;

  constructor(t: TestContext, { framework, role, api = "Async", command, afterHello: act }: Started) {
    const preload = act === undefined ? [] : ["--import", afterHello];
    const [file, ...args] = command ?? [process.execPath, ...preload, workerPath];
    this.child = spawn(file, [...args, "--framework", framework, "--api", api, "--role", role], {
      env: { ...process.env, ...(act === undefined ? {} : { RPCBENCH_TEST_AFTER_HELLO: act }) },
    });
    this.ended = new Promise((resolve) => this.child.once("exit", (code, signal) => resolve(signal ?? code ?? -1)));
    this.child.stdin.on("error", () => {});
    this.child.stderr.on("data", (chunk) => {
      this.#stderr += chunk;
    });
    this.#lines = linesOf(this.child);
    t.after(async () => {
      this.child.kill("SIGKILL");
      await this.ended;
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The next line, checked against the contract. */
  async reply(): Promise<WorkerReply> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`The worker ended without a reply. ${this.#stderr}`);
    return parseContract(contracts.workerReply, value);
  }

  /** Rejects when stdout goes on. */
  async noMoreReplies(): Promise<void> {
    const { value, done } = await this.#lines.next();
    if (!done) throw new Error(`One line too many: ${value}`);
  }

  sendText(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  async ask(command: object): Promise<WorkerReply> {
    this.sendText(toLine({ id: this.#nextId++, ...command }).trimEnd());
    return this.reply();
  }

  /** As `ask`; throws when the reply is of another type. */
  async expect<Type extends WorkerReply["type"]>(type: Type, command: object): Promise<Extract<WorkerReply, { type: Type }>> {
    const reply = await this.ask(command);
    if (reply.type !== type) throw new Error(`${type} was due, this came: ${JSON.stringify(reply)}`);
    return reply as Extract<WorkerReply, { type: Type }>;
  }

  /** Resolves when the worker has written `text` to stderr. */
  async saidOnStderr(text: string): Promise<void> {
    while (!this.#stderr.includes(text)) await once(this.child.stderr, "data");
  }

  /** Teardown; resolves with how the process ended. */
  async finish(): Promise<number | string> {
    await this.expect("bye", { type: "teardown" });
    return this.ended;
  }
}

async function* linesOf(child: ChildProcessWithoutNullStreams): AsyncGenerator<string, undefined> {
  const splitter = new LineSplitter();
  for await (const chunk of child.stdout) yield* splitter.push(chunk);
  yield* splitter.end();
  return undefined;
}

/** Starts a worker and takes its hello. */
export async function startWorker(t: TestContext, started: Started): Promise<WorkerProcess> {
  const worker = new WorkerProcess(t, started);
  const hello = await worker.reply();
  if (hello.type !== "hello") throw new Error(`hello was due, this came: ${JSON.stringify(hello)}`);
  return worker;
}

export const setupServer: Omit<SetupServer, "id"> = {
  type: "setup",
  version: 1,
  variant: "Default",
  token,
  callDeadlineMs: 20_000,
  role: "server",
  listenAddress: "127.0.0.1",
  maxPayloadBytes: 10 * 1024 * 1024,
};

export const setupClient: Omit<SetupClient, "id"> = {
  type: "setup",
  version: 1,
  variant: "Default",
  token,
  callDeadlineMs: 20_000,
  role: "client",
  endpoint: { host: "127.0.0.1", port: 1 },
  connections: 1,
  call: { scenario: "SimpleCall", argument: "Int" },
  maxPayloadBytes: 10 * 1024 * 1024,
};

/** Starts a server; `changes` are to `setupServer`. */
export async function startServer(
  t: TestContext,
  framework: string,
  changes: Partial<SetupServer> = {},
): Promise<{ worker: WorkerProcess; ready: Ready }> {
  const worker = await startWorker(t, { framework, role: "server" });
  return { worker, ready: await worker.expect("ready", { ...setupServer, ...changes }) };
}

/** Starts a client of the server at `endpoint`; `changes` are to `setupClient`. */
export async function startClient(
  t: TestContext,
  framework: string,
  endpoint: Ready["endpoint"],
  changes: Partial<SetupClient> = {},
): Promise<{ worker: WorkerProcess; reply: Ready | WorkerFailed }> {
  const worker = await startWorker(t, { framework, role: "client" });
  const reply = await worker.ask({ ...setupClient, endpoint, ...changes });
  if (reply.type !== "ready" && reply.type !== "failed") throw new Error(`ready was due, this came: ${JSON.stringify(reply)}`);
  return { worker, reply };
}

export const burst = (calls: number, warmupCalls = 0, warmupKind = "Same") => ({ type: "burst", warmupCalls, warmupKind, calls });

export const schedule = (startsNs: readonly number[], warmupCalls = 0, warmupKind = "Same") => ({
  type: "schedule",
  warmupCalls,
  warmupKind,
  startsNs,
  drainMs: 60_000,
});

/** From `leadMs` after that moment of the worker's clock on. */
export const window = (clockNs: number, leadMs: number, lengthMs: number, holdMs = 0) => {
  const fromNs = clockNs + leadMs * 1e6;
  return { type: "window", fromNs, untilNs: fromNs + lengthMs * 1e6, holdNs: holdMs * 1e6 };
};

/** What must be true of a window in which nothing went wrong, however slow the machine is. */
export function assertWindow(samples: Samples, clockNs: number, asked: ReturnType<typeof window>, users: number): void {
  const { elapsedNs, latenciesNs, finished, dropped, errors, activeFromNs = 0, activeUntilNs = 0 } = samples;
  const lengthNs = asked.untilNs - asked.fromNs;
  assert.deepEqual([elapsedNs, errors], [lengthNs, []]);
  assert.ok(latenciesNs.length > 0 && finished >= latenciesNs.length && finished <= latenciesNs.length + users);
  assert.ok(latenciesNs.reduce((sum, ns) => sum + ns, 0) <= users * lengthNs, "no user can call for longer than the window lasts");
  assert.ok(dropped >= users, "each user's last call ends after the window");
  assert.ok(activeFromNs >= clockNs && activeFromNs < activeUntilNs);
  assert.ok(activeUntilNs > asked.untilNs + asked.holdNs);
}

export const errorIds = ({ errors }: Pick<Samples, "errors">): string[] => errors.map(({ id }) => id);
