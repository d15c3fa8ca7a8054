import type { Load, Mark, Observe, Open, ScheduledLoad, SetupClient, SetupServer } from "../../generated/worker-command";
import type { Loaded, Observed, Responses } from "../../generated/worker-reply";
import type { Options } from "../frameworks/interface.ts";

export interface ReadyState {
  /** Null for a client. */
  readonly endpoint: Options | null;
  readonly options: Options;
}

/** What a worker does in its role. Each rejects with a WorkerError. */
export interface Role {
  readonly frameworkVersion: string | null;
  readonly frameworkPath: string | undefined;
  setup(command: SetupServer | SetupClient): Promise<ReadyState>;
  open(command: Open): Promise<{ readonly options: Options }>;
  load(command: Load): Promise<Omit<Loaded, "type" | "id">>;
  schedule(command: ScheduledLoad): Promise<Omit<Responses, "type" | "id">>;
  observe(command: Observe): Promise<Omit<Observed, "type" | "id">>;
  close(): Promise<void>;
  /** Server: from here on its slow calls are so much later. */
  beSlowFor(ns: number): void;
  /** Server: accepted and authenticated since it was told to count anew, which `count` does before. Client: open now. */
  connections(count: Mark["count"]): Promise<number>;
  teardown(): Promise<void>;
}
