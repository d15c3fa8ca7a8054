// A real worker process for tests. It never outlives the test that started it.
import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { workerReply as workerReplyContract } from "../../generated/contracts/worker-reply.ts";
import type { Call, Load, Open, SetupClient, SetupServer } from "../../generated/worker-command";
import type { Loaded, Opened, Ready, WorkerFailed, WorkerReply } from "../../generated/worker-reply";
import { LineSplitter, toLine } from "../../src/contracts/lines.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { floatsOf, uintsOf } from "../load/read-columns.ts";
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
    return parseContract(workerReplyContract, value);
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
  version: 2,
  variant: "Default",
  token,
  callDeadlineMs: 20_000,
  role: "server",
  listenAddress: "127.0.0.1",
  maxPayloadBytes: 10 * 1024 * 1024,
};

export const setupClient: Omit<SetupClient, "id"> = {
  type: "setup",
  version: 2,
  variant: "Default",
  token,
  callDeadlineMs: 20_000,
  role: "client",
  endpoint: { host: "127.0.0.1", port: 1 },
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

export const int: Call = { scenario: "SimpleCall", argument: "Int" };

export const open = (changes: Partial<Open> = {}): Omit<Open, "id"> => ({ type: "open", connections: 1, call: int, ...changes });

/** Starts a client of the server at `endpoint` and opens its users; what of `changes` is not the users' is to `setupClient`. */
export async function startClient(
  t: TestContext,
  framework: string,
  endpoint: Ready["endpoint"],
  { connections = 1, call = int, ...changes }: Partial<SetupClient> & Partial<Pick<Open, "connections" | "call">> = {},
): Promise<{ worker: WorkerProcess; reply: Opened | WorkerFailed }> {
  const worker = await startWorker(t, { framework, role: "client" });
  await worker.expect("ready", { ...setupClient, endpoint, ...changes });
  const reply = await worker.ask(open({ connections, call }));
  if (reply.type !== "opened" && reply.type !== "failed") throw new Error(`opened was due, this came: ${JSON.stringify(reply)}`);
  return { worker, reply };
}

/** By default a window that is open from the beginning for longer than any test takes; `mostCalls` ends it, or an error. */
export const load = (changes: Partial<Load> = {}): Omit<Load, "id"> => ({
  type: "load",
  wakingCalls: 0,
  wakingKind: "Same",
  limitMs: 600_000,
  parts: false,
  window: { openAfterNs: 0, lengthNs: 600e9 },
  ...changes,
});

export const schedule = (startsNs: readonly number[], warmupCalls = 0, warmupKind = "Same") => ({
  type: "schedule",
  warmupCalls,
  warmupKind,
  startsNs,
  drainMs: 60_000,
});

export interface LoadedCall {
  readonly user: number;
  readonly startNs: number;
  readonly lengthNs: number;
}

export interface ReadLoad {
  readonly calls: readonly LoadedCall[];
  /** As the engine counts: those that started in the window. */
  readonly inside: readonly LoadedCall[];
  readonly parts: Readonly<Record<string, number[]>>;
}

/** The columns of a `loaded`. */
export function readLoad({ calls, parts, openedNs, closedNs }: Loaded): ReadLoad {
  const [users, starts, lengths] = [uintsOf(calls.users), floatsOf(calls.startsNs), floatsOf(calls.lengthsNs)];
  assert.deepEqual([users.length, lengths.length], [starts.length, starts.length]);
  assert.ok([...starts, ...lengths].every((ns) => Number.isSafeInteger(ns) && ns >= 0));
  const read = users.map((user, index) => ({ user, startNs: starts[index] as number, lengthNs: lengths[index] as number }));
  return {
    calls: read,
    inside: read.filter(({ startNs }) => openedNs !== null && closedNs !== null && startNs >= openedNs && startNs < closedNs),
    parts: Object.fromEntries(Object.entries(parts).map(([name, column]) => [name, floatsOf(column)])),
  };
}

/** What must be true of a load with a window in which nothing went wrong, however slow the machine is. */
export function assertLoaded(loaded: Loaded, users: number): ReadLoad {
  const { activeNs, openedNs, closedNs, stoppedNs, errors, before, after } = loaded;
  const read = readLoad(loaded);
  assert.deepEqual(errors, []);
  assert.ok(activeNs !== null && openedNs !== null && closedNs !== null && openedNs < closedNs);
  for (let user = 0; user < users; user++) {
    const own = read.calls.filter((call) => call.user === user);
    const last = own.at(-1);
    assert.ok(
      own.every(({ startNs, lengthNs }, index) => lengthNs > 0 && startNs + lengthNs <= (own[index + 1]?.startNs ?? Number.MAX_VALUE)),
    );
    assert.ok(last !== undefined && last.startNs + last.lengthNs >= stoppedNs, "each user calls until the first has stopped");
  }
  assert.ok(read.inside.length > 0);
  assert.ok(
    read.inside.every(({ startNs, lengthNs }) => startNs + lengthNs <= stoppedNs),
    "and that one until all that counts has ended",
  );
  assert.ok(after.cpuUserUs + after.cpuSystemUs >= before.cpuUserUs + before.cpuSystemUs);
  assert.ok((after.residentBytes ?? 0) > 10_000_000 && (after.peakResidentBytes ?? 0) > 10_000_000);
  return read;
}

export const errorIds = ({ errors }: Pick<Loaded, "errors">): string[] => errors.map(({ id }) => id);
