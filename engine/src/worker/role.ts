import type { Burst, CommonWindow, ScheduledLoad, SetupClient, SetupServer, Slice } from "../../generated/worker-command";
import type { Responses, Samples } from "../../generated/worker-reply";
import type { Options } from "../frameworks/interface.ts";

export interface ReadyState {
  /** Null for a client. */
  readonly endpoint: Options | null;
  readonly options: Options;
}

/** What a worker does in its role. Each rejects with a WorkerError. */
export interface Role {
  readonly frameworkVersion: string | null;
  setup(command: SetupServer | SetupClient): Promise<ReadyState>;
  load(command: Burst | Slice | CommonWindow): Promise<Omit<Samples, "type" | "id">>;
  schedule(command: ScheduledLoad): Promise<Omit<Responses, "type" | "id">>;
  /** Server: accepted and authenticated since setup. Client: open now. */
  connections(): Promise<number>;
  teardown(): Promise<void>;
}
