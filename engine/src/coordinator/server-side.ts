// The server of a pair: a process of the launch's own, or one that runs already, perhaps on another machine, and of which nothing is known but its answers.
import type { Endpoint } from "../../generated/endpoint.d.ts";
import type { Hello, Marked } from "../../generated/worker-reply.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import type { CellPlan } from "../plan/expand.ts";
import type { Request } from "../workers/messages.ts";
import type { WorkerProcess } from "../workers/worker-process.ts";

export type ServerSetup = Omit<Extract<Request, { type: "setup"; role: "server" }>, never>;
type Where = Endpoint["endpoint"];
type Options = Endpoint["serverOptions"];

export interface ServerSide {
  readonly who: string;
  /** Of processes that are ours. */
  readonly pids: readonly number[];
  /** What a client has to present, where it is not the run's own. */
  readonly token?: string;
  hello(deadlineMs: number): Promise<Hello>;
  setUp(command: ServerSetup, deadlineMs: number): Promise<{ endpoint: Where; options: Options }>;
  /** Null: it cannot be asked. */
  mark(count: "Users" | "Calls" | undefined, deadlineMs: number): Promise<Marked | null>;
  /** Of one that was set up to be slow. */
  beSlowFor(ns: number, deadlineMs: number): Promise<void>;
  end(): Promise<void>;
  kill(): void;
}

export class OwnServer implements ServerSide {
  readonly #worker: WorkerProcess;

  constructor(worker: WorkerProcess) {
    this.#worker = worker;
  }

  get who(): string {
    return this.#worker.who;
  }

  get pids(): readonly number[] {
    return [this.#worker.pid];
  }

  hello(deadlineMs: number): Promise<Hello> {
    return this.#worker.hello(deadlineMs);
  }

  async setUp(command: ServerSetup, deadlineMs: number): Promise<{ endpoint: Where; options: Options }> {
    const { endpoint, options } = await this.#worker.request(command, deadlineMs);
    if (endpoint === null) throw RpcBenchError.of("WorkerProtocol", { who: this.who, reason: "a server's 'ready' has no endpoint" });
    return { endpoint: endpoint as Where, options };
  }

  mark(count: "Users" | "Calls" | undefined, deadlineMs: number): Promise<Marked> {
    return this.#worker.request({ type: "mark", ...(count === undefined ? {} : { count }) }, deadlineMs);
  }

  async beSlowFor(ns: number, deadlineMs: number): Promise<void> {
    await this.#worker.request({ type: "mark", slowNs: ns }, deadlineMs);
  }

  end(): Promise<void> {
    return this.#worker.end();
  }

  kill(): void {
    this.#worker.kill();
  }
}

export class ServedElsewhere implements ServerSide {
  readonly who: string;
  readonly pids: readonly number[] = [];
  readonly #endpoint: Endpoint;

  constructor(who: string, endpoint: Endpoint) {
    this.who = who;
    this.#endpoint = endpoint;
  }

  get token(): string {
    return this.#endpoint.token;
  }

  async hello(): Promise<Hello> {
    const { framework, api, frameworkVersion, runtime, runtimeVersion, pid, eventLoop } = this.#endpoint;
    return {
      ...{ type: "hello", version: 2, pid, role: "server", framework, api, frameworkVersion, runtime, runtimeVersion },
      ...(eventLoop === undefined ? {} : { eventLoop }),
    };
  }

  async setUp(): Promise<{ endpoint: Where; options: Options }> {
    return { endpoint: this.#endpoint.endpoint, options: this.#endpoint.serverOptions };
  }

  async mark(): Promise<null> {
    return null;
  }

  async beSlowFor(): Promise<void> {}

  async end(): Promise<void> {}

  kill(): void {}
}

export const endpointFor = (cell: CellPlan, endpoints: readonly Endpoint[]): Endpoint | undefined => {
  const { framework, entry, api } = cell.implementation;
  return endpoints.find(
    (one) => one.framework === framework.name && one.runtime === entry.runtime && one.api === api && one.variant === cell.variant,
  );
};
