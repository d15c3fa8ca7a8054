// One cell in one launch: its server process, its client process, and what is asked of them.
import type { Marked, Responses, Samples } from "../../generated/worker-reply.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import type { Affinity } from "../placement/affinity.ts";
import type { PlacementCpus } from "../placement/cpus.ts";
import type { Plan } from "../plan/resolve.ts";
import { tuningOf } from "../plan/variants.ts";
import type { StartedProcess } from "../results/run-record.ts";
import type { Role, StartWorker } from "../workers/command-line.ts";
import { WorkerProcess } from "../workers/worker-process.ts";
import type { CellRecord, LaunchState } from "./cell-record.ts";
import type { Turn } from "./turn.ts";
import type { WarmupResult } from "./warmup.ts";

export interface LaunchContext {
  readonly plan: Plan;
  readonly startWorker: StartWorker;
  /** Random in each run; every server demands it. */
  readonly token: string;
  readonly maxPayloadBytes: number;
  /** Called for every process as it is started, and again when it says another pid or where it listens. */
  onProcess(started: StartedProcess): void;
}

export interface Marks {
  readonly server: Marked;
  readonly client: Marked;
}

const listenAddress = "127.0.0.1";

export class Contestant {
  readonly record: CellRecord;
  readonly state: LaunchState;
  readonly #context: LaunchContext;
  readonly #server: WorkerProcess;
  readonly #client: WorkerProcess;
  turn: Turn = { calls: 1, warmupCalls: 0, warmupKind: "Same" };
  /** What a call of one user takes at this load. */
  cycleNs = 0;
  /** Out of the rest of this launch: something failed. */
  out = false;

  /** Starts both processes at once. */
  constructor(record: CellRecord, launch: number, context: LaunchContext) {
    this.record = record;
    this.state = record.beginLaunch(launch);
    this.#context = context;
    this.#server = this.#spawn("server");
    this.#client = this.#spawn("client");
  }

  #spawn(role: Role): WorkerProcess {
    const worker = WorkerProcess.spawn(`${this.record.who} (${role})`, this.#context.startWorker(this.record.plan.implementation, role));
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
    const [hello, { eventLoop: clientEventLoop }] = await Promise.all([this.#server.hello(startMs), this.#client.hello(startMs)]);
    const server = await this.#server.request(
      { type: "setup", ...common, ...this.#tuning("server"), role: "server", listenAddress },
      startMs,
    );
    const endpoint = server.endpoint as { host: string; port: number } | null;
    if (endpoint === null)
      throw RpcBenchError.of("WorkerProtocol", { who: this.#server.who, reason: "a server's 'ready' has no endpoint" });
    this.#context.onProcess({ pid: this.#server.pid, who: this.#server.who, port: endpoint.port });
    // in a virtual environment on Windows what was spawned is a launcher, and the worker its child
    if (this.#client.pid !== this.#client.spawnedPid) this.#context.onProcess({ pid: this.#client.pid, who: this.#client.who, port: null });
    const { call, concurrency } = this.record.group;
    const client = await this.#client.request(
      { type: "setup", ...common, ...this.#tuning("client"), role: "client", endpoint, connections: concurrency, call },
      startMs,
    );
    this.record.setUp(hello, server.options, { eventLoop: clientEventLoop, options: client.options });
    const { connections } = await this.#server.request({ type: "mark" }, startMs);
    this.record.countConnections(connections);
    if (connections !== concurrency) {
      throw RpcBenchError.of("ConnectionCountMismatch", { who: this.#server.who, expected: concurrency, counted: connections });
    }
  }

  #tuning(role: Role): { tuning?: Record<string, string | number | boolean> } {
    const tuning = tuningOf(this.record.plan, role);
    return tuning === null ? {} : { tuning: { ...tuning } };
  }

  /** Both processes, where the placement wants them: the pids they gave themselves, for what was spawned may be a launcher. */
  async place(affinity: Affinity, cpus: PlacementCpus): Promise<void> {
    const places = [
      [this.#server, cpus.server],
      [this.#client, cpus.client],
    ] as const;
    for (const [worker, allowed] of places) {
      if (allowed.length > 0) await affinity.set(worker.pid, allowed);
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

  get pids(): Readonly<Record<"server" | "client", number>> {
    return { server: this.#server.pid, client: this.#client.pid };
  }

  /** CPU time and memory of both processes now. */
  async marks(): Promise<Marks> {
    const deadlineMs = this.#context.plan.deadlines.burstSeconds * 1000;
    const [server, client] = await Promise.all([
      this.#server.request({ type: "mark" }, deadlineMs),
      this.#client.request({ type: "mark" }, deadlineMs),
    ]);
    return { server, client };
  }

  burst(turn: Turn): Promise<Samples> {
    return this.#client.request({ type: "burst", ...turn }, this.#context.plan.deadlines.burstSeconds * 1000);
  }

  slice(durationMs: number): Promise<Samples> {
    return this.#client.request({ type: "slice", durationMs }, durationMs + this.#context.plan.deadlines.burstSeconds * 1000);
  }

  /** Calls that start at these offsets; those that still wait `drainMs` after the last one are not started. */
  schedule(startsNs: number[], drainMs: number): Promise<Responses> {
    const lengthMs = (startsNs.at(-1) ?? 0) / 1e6 + drainMs;
    const { callSeconds, burstSeconds } = this.#context.plan.deadlines;
    return this.#client.request(
      { type: "schedule", startsNs, warmupCalls: this.turn.warmupCalls, warmupKind: this.turn.warmupKind, drainMs },
      lengthMs + (callSeconds + burstSeconds) * 1000,
    );
  }

  /** Never throws; both processes are gone afterwards. The client first: a server that goes first leaves errors in the client's log. */
  async end(): Promise<void> {
    await this.#client.end();
    await this.#server.end();
  }

  kill(): void {
    this.#client.kill();
    this.#server.kill();
  }
}
