// The processes of one implementation in one launch: a server and its client or clients, which serve one group after the other.
import type { Endpoint } from "../../generated/endpoint.d.ts";
import type { Cell } from "../../generated/result.d.ts";
import type { Call } from "../../generated/worker-command.d.ts";
import type { Hello, Loaded, Marked, Observed, Responses } from "../../generated/worker-reply.d.ts";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import { slowOptions } from "../frameworks/slow-calls.ts";
import type { Affinity } from "../placement/affinity.ts";
import type { PlacementCpus } from "../placement/cpus.ts";
import { dealUsers } from "../plan/clients.ts";
import type { CellPlan } from "../plan/expand.ts";
import { asideMark, isSlowed, nameOf } from "../plan/registry.ts";
import type { Plan } from "../plan/resolve.ts";
import { slownessOf } from "../plan/slow.ts";
import { tuningOf } from "../plan/variants.ts";
import type { StartedProcess } from "../results/run-record.ts";
import { scenarioOf } from "../scenarios/index.ts";
import type { Observation } from "../scenarios/scenario.ts";
import type { Role, StartWorker } from "../workers/command-line.ts";
import { expectOwn } from "../workers/expected.ts";
import { WorkerProcess } from "../workers/worker-process.ts";
import { endpointFor, OwnServer, ServedElsewhere, type ServerSide } from "./server-side.ts";
import type { SliceSpec } from "./slice.ts";

export type Options = Cell["serverOptions"];

export interface LaunchContext {
  readonly plan: Plan;
  readonly startWorker: StartWorker;
  /** Random in each run; every server demands it. */
  readonly token: string;
  readonly maxPayloadBytes: number;
  /** Servers that run already; of what they serve none is started. */
  readonly endpoints?: readonly Endpoint[];
  /** Called for every process as it is started, and again when it says another pid or where it listens. */
  onProcess(started: StartedProcess): void;
  /** What each worker says of itself. */
  onHello?(hello: Hello): void;
  /** What a worker printed where its replies are expected. */
  onStray?(stray: Problem): void;
}

/** Of each process of either side. */
export interface Marks {
  readonly server: readonly Marked[];
  readonly client: readonly Marked[];
}

export interface Users {
  readonly concurrency: number;
  /** Processes that they are dealt over. */
  readonly clients: number;
  readonly call: Call;
}

const listenAddress = "127.0.0.1";

/** What cells share a pair: all of one implementation and variant, and of its twin. */
export const pairKey = ({ implementation, variant, twinOf }: CellPlan): string => {
  const { framework, entry, api } = implementation;
  return [framework.name, entry.runtime, api, `${variant}${asideMark(implementation)}`, ...(twinOf === null ? [] : ["twin"])].join("/");
};

/** For messages: "ZeroMQ on Python", "ZeroMQ on Python (Sync, Tuned), twin". */
export function whoIs({ implementation: { framework, entry, api }, variant, twinOf, runtimeName }: CellPlan): string {
  const facts = { framework: framework.name, runtime: entry.runtime, api, variant, runtimeName: runtimeName ?? null };
  return `${nameOf(facts)}${twinOf === null ? "" : ", twin"}`;
}

export class Pair {
  readonly who: string;
  readonly cell: CellPlan;
  readonly #context: LaunchContext;
  readonly #server: ServerSide;
  readonly #clients: readonly WorkerProcess[];
  /** Those whose users are open. */
  #open: readonly WorkerProcess[] = [];
  serverHello: Hello | undefined;
  clientHello: Hello | undefined;
  serverOptions: Options = {};
  clientOptions: Options = {};
  /** It failed and was ended; a new one is started for the next group. */
  dead = false;
  /** What it was warmed up by so far. */
  warmup = { calls: 0, seconds: 0 };
  /** Groups that it has served. */
  served = 0;
  /** It has made other calls than small ones since its warm-up, so the compiler has discarded its code for small calls. */
  madeOthers = false;

  /** Starts all processes concurrently. `cell`: any of those that it will serve. */
  constructor(cell: CellPlan, clients: number, context: LaunchContext) {
    this.cell = cell;
    this.who = whoIs(cell);
    this.#context = context;
    const served = endpointFor(cell, context.endpoints ?? []);
    this.#server =
      served === undefined ? new OwnServer(this.#spawn("server")) : new ServedElsewhere(`${this.who} (server elsewhere)`, served);
    this.#clients = Array.from({ length: clients }, (_, index) =>
      this.#spawn("client", clients === 1 ? "" : ` ${index + 1} of ${clients}`),
    );
  }

  #spawn(role: Role, which = ""): WorkerProcess {
    const commandLine = this.#context.startWorker(this.cell.implementation, role);
    const worker = WorkerProcess.spawn(`${this.who} (${role}${which})`, commandLine, (stray) => this.#context.onStray?.(stray));
    if (worker.spawnedPid !== undefined) this.#context.onProcess({ pid: worker.spawnedPid, who: worker.who, port: null });
    return worker;
  }

  get clients(): readonly WorkerProcess[] {
    return this.#clients;
  }

  /** Of the group that is open, or all. */
  get calling(): readonly WorkerProcess[] {
    return this.#open;
  }

  get serverWho(): string {
    return this.#server.who;
  }

  /** Throws if either side does not become ready. */
  async setUp(): Promise<void> {
    const { plan, token, maxPayloadBytes } = this.#context;
    const startMs = plan.deadlines.phaseSeconds * 1000;
    const { variant } = this.cell;
    const callDeadlineMs = plan.deadlines.callSeconds * 1000;
    const common = { version: 2, variant, token: this.#server.token ?? token, callDeadlineMs, maxPayloadBytes } as const;
    const hellos = await Promise.all([this.#server.hello(startMs), ...this.#clients.map((client) => client.hello(startMs))]);
    for (const said of hellos) this.#context.onHello?.(said);
    for (const [index, worker] of [this.#server, ...this.#clients].entries()) {
      expectOwn(worker.who, this.cell.implementation, hellos[index] as Hello);
    }
    const [server, first] = hellos;
    this.serverHello = server;
    this.clientHello = first;
    // how much, each group is told
    const slow = isSlowed(this.cell.implementation) ? { share: 1, forNs: 1, busy: true as const } : slownessOf(plan);
    const setup = { type: "setup", ...common, ...this.#tuning("server"), ...(slow && { slow }), role: "server", listenAddress } as const;
    const { endpoint, options } = await this.#server.setUp(setup, startMs);
    this.#expectTuned("server", this.#server, options);
    if (slow !== null) this.#expect(this.#server, options, slowOptions(slow));
    this.serverOptions = options;
    for (const pid of this.#server.pids) this.#context.onProcess({ pid, who: this.#server.who, port: endpoint.port });
    // in a virtual environment on Windows what was spawned is a launcher, and the worker its child
    for (const { pid, spawnedPid, who } of this.#clients) if (pid !== spawnedPid) this.#context.onProcess({ pid, who, port: null });
    await Promise.all(
      this.#clients.map((client) =>
        client.request({ type: "setup", ...common, ...this.#tuning("client"), role: "client", endpoint }, startMs),
      ),
    );
  }

  /** Throws when a user's connection cannot be opened, or an option that was set is not. The server counts connections from here on anew. */
  async open({ concurrency, clients, call }: Users): Promise<void> {
    const openMs = this.#context.plan.deadlines.phaseSeconds * 1000;
    await this.#server.mark(scenarioOf(call).connectsAnew ? "Calls" : "Users", openMs);
    this.#open = this.#clients.slice(0, clients);
    // one after the other: all at once would overflow the server's accept queue
    for (const [index, connections] of dealUsers(concurrency, clients).entries()) {
      const client = this.#open[index] as WorkerProcess;
      const { options } = await client.request({ type: "open", connections, call }, openMs);
      this.#expectTuned("client", client, options);
      this.clientOptions = options;
    }
  }

  async close(): Promise<void> {
    const closing = this.#open;
    this.#open = [];
    await Promise.all(closing.map((client) => client.request({ type: "close" }, this.#context.plan.deadlines.phaseSeconds * 1000)));
  }

  /** One client's load. Throws what the worker's failure is. */
  load(client: WorkerProcess, spec: SliceSpec, window: Parameters<typeof loadCommand>[1]): Promise<Loaded> {
    return client.request(loadCommand(spec, window), this.replyMs(spec.limitMs));
  }

  /** Each of a client's users reads one stream. */
  observe(client: WorkerProcess, asked: Observation["asked"]): Promise<Observed> {
    return client.request({ type: "observe", ...asked }, this.replyMs(asked.forNs / 1e6));
  }

  /** A reply comes so long after a load began at the latest: a call that starts at its limit may take as long as a call may. */
  replyMs(limitMs: number): number {
    const { callSeconds, burstSeconds } = this.#context.plan.deadlines;
    return limitMs + (callSeconds + burstSeconds) * 1000;
  }

  /** An open loop has one client process. Calls that start at these offsets; those that still wait `drainMs` after the last one are not started. */
  schedule(startsNs: number[], drainMs: number, wakingCalls: number): Promise<Responses> {
    const lengthMs = (startsNs.at(-1) ?? 0) / 1e6 + drainMs;
    const client = this.#clients[0] as WorkerProcess;
    return client.request({ type: "schedule", startsNs, warmupCalls: wakingCalls, warmupKind: "Same", drainMs }, this.replyMs(lengthMs));
  }

  /** CPU time, memory and clocks of all processes now. */
  async marks(): Promise<Marks> {
    const [server, ...client] = await Promise.all([this.markServer(), ...this.#clients.map((each) => this.#mark(each))]);
    return { server: server === null ? [] : [server], client };
  }

  /** Null if the server is not our own. */
  markServer(): Promise<Marked | null> {
    return this.#server.mark(undefined, this.#context.plan.deadlines.burstSeconds * 1000);
  }

  /** For a server that is slowed on purpose: by how much from here on. */
  async beSlowFor(ns: number): Promise<void> {
    await this.#server.beSlowFor(ns, this.#context.plan.deadlines.burstSeconds * 1000);
  }

  #mark(worker: WorkerProcess): Promise<Marked> {
    return worker.request({ type: "mark" }, this.#context.plan.deadlines.burstSeconds * 1000);
  }

  /** All processes, where the placement wants them: the pids they gave themselves, for what was spawned may be a launcher. */
  async place(affinity: Affinity, cpus: PlacementCpus): Promise<void> {
    const { pids } = this;
    for (const side of ["server", "client"] as const) {
      const where = cpus[side].length === 0 ? affinity.allowed : cpus[side];
      if (where.length === 0) continue;
      for (const pid of pids[side]) await affinity.set(pid, where);
    }
  }

  get pids(): Readonly<Record<"server" | "client", readonly number[]>> {
    return { server: this.#server.pids, client: this.#clients.map(({ pid }) => pid) };
  }

  #tuning(role: Role): { tuning?: Record<string, string | number | boolean> } {
    const tuning = tuningOf(this.cell, role);
    return tuning === null ? {} : { tuning: { ...tuning } };
  }

  /** Otherwise a worker that ignores an option without reporting it would have its Default ranked as Tuned. */
  #expectTuned(role: Role, side: { readonly who: string }, options: Options): void {
    this.#expect(side, options, tuningOf(this.cell, role) ?? {});
  }

  #expect({ who }: { readonly who: string }, options: Options, set: Options): void {
    const untold = Object.entries(set).find(([name, value]) => options[name] !== value);
    if (untold === undefined) return;
    const [name, value] = untold;
    throw RpcBenchError.of("WorkerProtocol", { who, reason: `its options do not say that ${name} is ${value}, as setup told it` });
  }

  /** Never throws; all processes are gone afterwards. The clients first: a server that goes first leaves errors in a client's log. */
  async end(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()));
    await this.#server.end();
  }

  kill(): void {
    this.dead = true;
    for (const client of this.#clients) client.kill();
    this.#server.kill();
  }
}

function loadCommand(
  { wakingCalls, wakingKind, limitMs, mostCalls, parts = false }: SliceSpec,
  window: { openAfterNs: number; lengthNs: number } | { fromNs: number; untilNs: number; holdNs: number } | null,
) {
  const limit = mostCalls === undefined ? {} : { mostCalls };
  return { type: "load", wakingCalls, wakingKind, limitMs: Math.max(1, Math.ceil(limitMs)), ...limit, parts, window } as const;
}
