// One cell in one launch: its server process, its client process or processes, and what is asked of them.
import type { Hello, Marked, Responses, Samples } from "../../generated/worker-reply.d.ts";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import type { Affinity } from "../placement/affinity.ts";
import type { PlacementCpus } from "../placement/cpus.ts";
import { dealUsers } from "../plan/clients.ts";
import type { Plan } from "../plan/resolve.ts";
import { tuningOf } from "../plan/variants.ts";
import type { StartedProcess } from "../results/run-record.ts";
import type { Role, StartWorker } from "../workers/command-line.ts";
import { WorkerProcess } from "../workers/worker-process.ts";
import type { CellRecord, LaunchState, Options } from "./cell-record.ts";
import { type ClientSamples, ClientWindows } from "./client-windows.ts";
import { beside, type ConnectAllowance } from "./connect-budget.ts";
import { callsMade, type Turn } from "./turn.ts";
import type { WarmupResult } from "./warmup.ts";

export interface LaunchContext {
  readonly plan: Plan;
  readonly startWorker: StartWorker;
  /** Random in each run; every server demands it. */
  readonly token: string;
  readonly maxPayloadBytes: number;
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

const listenAddress = "127.0.0.1";
/** Of connections that were opened for a call each. One of eight users that shares another's leaves seven eighths. */
const leastCounted = 0.9;

export class Contestant {
  readonly record: CellRecord;
  readonly state: LaunchState;
  readonly #context: LaunchContext;
  readonly #server: WorkerProcess;
  /** The only client process, or the first of several. */
  readonly #client: WorkerProcess;
  readonly #clients: readonly WorkerProcess[];
  /** Null: one client process, which counts by itself. */
  readonly #windows: ClientWindows | null;
  turn: Turn = { calls: 1, warmupCalls: 0, warmupKind: "Same" };
  /** What a call of one user takes at this load. */
  cycleNs = 0;
  /** Out of the rest of this launch: something failed. */
  out = false;

  /** Where each call opens a connection: how many there may be. */
  readonly allowance: ConnectAllowance | null;
  #opened = 0;
  /** How many connections a call had that failed, nobody knows. */
  #openedUnsure = false;

  /** Starts all processes at once. */
  constructor(record: CellRecord, launch: number, context: LaunchContext, allowance: ConnectAllowance | null) {
    this.record = record;
    this.allowance = allowance;
    this.state = record.beginLaunch(launch);
    this.#context = context;
    this.#server = this.#spawn("server");
    const { clients } = record.group;
    this.#client = this.#spawn("client", clients === 1 ? "" : ` 1 of ${clients}`);
    this.#clients = [
      this.#client,
      ...Array.from({ length: clients - 1 }, (_, index) => this.#spawn("client", ` ${index + 2} of ${clients}`)),
    ];
    this.#windows = clients === 1 ? null : this.#newWindows();
  }

  #newWindows(): ClientWindows {
    const { callSeconds, burstSeconds } = this.#context.plan.deadlines;
    const windows = new ClientWindows(this.#clients, {
      who: this.record.who,
      users: this.record.group.concurrency,
      callDeadlineMs: callSeconds * 1000,
      replyDeadlineMs: burstSeconds * 1000,
    });
    this.state.record.windows = windows.tally;
    return windows;
  }

  #spawn(role: Role, which = ""): WorkerProcess {
    const commandLine = this.#context.startWorker(this.record.plan.implementation, role);
    const worker = WorkerProcess.spawn(`${this.record.who} (${role}${which})`, commandLine, (stray) => this.#context.onStray?.(stray));
    if (worker.spawnedPid !== undefined) this.#context.onProcess({ pid: worker.spawnedPid, who: worker.who, port: null });
    return worker;
  }

  /** Throws when either side does not get ready, or the server does not count one connection a user. */
  async setUp(): Promise<void> {
    const { plan, token, maxPayloadBytes } = this.#context;
    const startMs = plan.deadlines.phaseSeconds * 1000;
    const common = {
      version: 1,
      variant: this.record.plan.variant,
      token,
      callDeadlineMs: plan.deadlines.callSeconds * 1000,
      maxPayloadBytes,
    } as const;
    const hellos = await Promise.all([
      this.#server.hello(startMs),
      this.#client.hello(startMs),
      ...this.#clients.slice(1).map((client) => client.hello(startMs)),
    ]);
    const [hello, { eventLoop: clientEventLoop }] = hellos;
    for (const said of hellos) this.#context.onHello?.(said);
    const perCall = this.allowance === null ? {} : { connectsPerCall: true };
    const server = await this.#server.request(
      { type: "setup", ...common, ...this.#tuning("server"), ...perCall, role: "server", listenAddress },
      startMs,
    );
    this.#expectTuned("server", this.#server, server.options);
    const endpoint = server.endpoint as { host: string; port: number } | null;
    if (endpoint === null)
      throw RpcBenchError.of("WorkerProtocol", { who: this.#server.who, reason: "a server's 'ready' has no endpoint" });
    this.#context.onProcess({ pid: this.#server.pid, who: this.#server.who, port: endpoint.port });
    // in a virtual environment on Windows what was spawned is a launcher, and the worker its child
    for (const { pid, spawnedPid, who } of this.#clients) if (pid !== spawnedPid) this.#context.onProcess({ pid, who, port: null });
    const { call, concurrency } = this.record.group;
    const users = dealUsers(concurrency, this.#clients.length);
    // one after the other: all at once would overflow the server's accept queue
    for (const [index, client] of this.#clients.entries()) {
      const { options } = await client.request(
        { type: "setup", ...common, ...this.#tuning("client"), role: "client", endpoint, connections: users[index] ?? 1, call },
        startMs,
      );
      this.#expectTuned("client", client, options);
      this.record.setUp(hello, server.options, { eventLoop: clientEventLoop, options });
    }
    const mark = await this.#server.request({ type: "mark" }, startMs);
    if (this.allowance === null) {
      this.record.countConnections(mark.connections);
      this.#expectConnections(concurrency, mark);
    } else this.#expectConnections(0, mark);
  }

  /** Of short-lived connections a few may have had ports that the server had seen before; users that share one are many more. */
  #expectConnections(expected: number, { connections: counted }: Marked): void {
    const least = this.allowance === null ? expected : expected * leastCounted;
    if (counted >= least && counted <= expected) return;
    const each = this.allowance === null ? "user" : "call";
    throw RpcBenchError.of("ConnectionCountMismatch", { who: this.#server.who, expected, counted, each });
  }

  /** Where each call opens a connection, the server has to have counted as many: fewer were shared, more were opened behind our back. */
  async checkConnections(): Promise<void> {
    if (this.allowance !== null) await this.#mark(this.#server);
  }

  async #mark(worker: WorkerProcess): Promise<Marked> {
    const marked = await worker.request({ type: "mark" }, this.#context.plan.deadlines.burstSeconds * 1000);
    if (worker === this.#server && this.allowance !== null && !this.#openedUnsure) this.#expectConnections(this.#opened, marked);
    return marked;
  }

  #tuning(role: Role): { tuning?: Record<string, string | number | boolean> } {
    const tuning = tuningOf(this.record.plan, role);
    return tuning === null ? {} : { tuning: { ...tuning } };
  }

  /** A worker that leaves an option as it was, and does not say so, would have its Default ranked as Tuned. */
  #expectTuned(role: Role, { who }: WorkerProcess, options: Options): void {
    const untold = Object.entries(tuningOf(this.record.plan, role) ?? {}).find(([name, value]) => options[name] !== value);
    if (untold === undefined) return;
    const [name, value] = untold;
    throw RpcBenchError.of("WorkerProtocol", { who, reason: `'ready' does not say that ${name} is ${value}, as setup told it` });
  }

  /** All processes, where the placement wants them: the pids they gave themselves, for what was spawned may be a launcher. */
  async place(affinity: Affinity, cpus: PlacementCpus): Promise<void> {
    const { pids } = this;
    for (const side of ["server", "client"] as const) {
      if (cpus[side].length === 0) continue;
      for (const pid of pids[side]) await affinity.set(pid, cpus[side]);
    }
  }

  /** What the warm-up found decides how much one turn does. */
  warmedUp(result: WarmupResult, turn: Turn): void {
    this.cycleNs = Math.max(result.callNs, result.cycleNs);
    this.turn = turn;
    Object.assign(this.state.record.paired, {
      callsPerBurst: turn.calls,
      warmupCalls: turn.warmupCalls,
      warmupKind: turn.warmupKind,
    });
  }

  get pids(): Readonly<Record<"server" | "client", readonly number[]>> {
    return { server: [this.#server.pid], client: this.#clients.map(({ pid }) => pid) };
  }

  /** CPU time and memory of all processes now. */
  async marks(): Promise<Marks> {
    const [server, ...client] = await Promise.all([this.#mark(this.#server), ...this.#clients.map((each) => this.#mark(each))]);
    return { server: [server], client };
  }

  /** With several client processes a window of about as many calls. */
  async burst(turn: Turn): Promise<Samples> {
    if (this.#windows !== null) return await this.#windows.burst(turn);
    const deadlineMs = this.#context.plan.deadlines.burstSeconds * 1000;
    return await this.#made(this.#client.request({ type: "burst", ...turn }, deadlineMs), callsMade(turn, this.record.group.concurrency));
  }

  /** `calls`: no more than so many are counted. */
  async slice(durationMs: number, calls?: number): Promise<ClientSamples> {
    if (this.#windows !== null) return await this.#windows.slice(durationMs);
    const limit = calls === undefined ? {} : { calls };
    const deadlineMs = durationMs + this.#context.plan.deadlines.burstSeconds * 1000;
    const most = (calls ?? 0) + beside(this.record.group.concurrency);
    return await this.#made(this.#client.request({ type: "slice", durationMs, ...limit }, deadlineMs), most);
  }

  /** `most`: the connections that may have been opened where no answer came. */
  async #made(asked: Promise<Samples>, most: number): Promise<Samples> {
    const samples = await asked.catch((error) => {
      this.allowance?.spend(most);
      throw error;
    });
    const opened = samples.latenciesNs.length + samples.dropped;
    const failed = samples.errors.reduce((sum, { count }) => sum + count, 0);
    this.#opened += opened;
    this.#openedUnsure ||= failed > 0;
    this.allowance?.spend(opened + failed);
    return samples;
  }

  /** An open loop has one client process. Calls that start at these offsets; those that still wait `drainMs` after the last one are not started. */
  schedule(startsNs: number[], drainMs: number): Promise<Responses> {
    const lengthMs = (startsNs.at(-1) ?? 0) / 1e6 + drainMs;
    const { callSeconds, burstSeconds } = this.#context.plan.deadlines;
    return this.#client.request(
      { type: "schedule", startsNs, warmupCalls: this.turn.warmupCalls, warmupKind: this.turn.warmupKind, drainMs },
      lengthMs + (callSeconds + burstSeconds) * 1000,
    );
  }

  /** Never throws; all processes are gone afterwards. The clients first: a server that goes first leaves errors in a client's log. */
  async end(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()));
    await this.#server.end();
  }

  kill(): void {
    for (const client of this.#clients) client.kill();
    this.#server.kill();
  }
}
