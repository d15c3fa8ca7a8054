// The input of a run: its plan, the machine as it was found, and who receives its events.

import type { Endpoint } from "../../generated/endpoint.d.ts";
import type { EngineEvent } from "../../generated/events.d.ts";
import type { NetworkDriver, Run, RuntimeInfo } from "../../generated/result.d.ts";
import type { Hello } from "../../generated/worker-reply.d.ts";
import type { PortUse } from "../checks/index.ts";
import type { Affinity } from "../placement/affinity.ts";
import type { EfficiencyMode } from "../placement/efficiency-mode.ts";
import type { MissingRow } from "../plan/absence.ts";
import type { GroupPlan } from "../plan/expand.ts";
import type { Plan } from "../plan/resolve.ts";
import type { StartedProcess } from "../results/run-record.ts";
import type { StartWorker } from "../workers/command-line.ts";
import type { BlockWatch } from "./block-watch.ts";
import type { LastRuns } from "./last-runs.ts";
import type { Finding, GroupOutcome } from "./outcome.ts";

export interface RunInput {
  readonly runId: string;
  readonly engineVersion: string;
  readonly plan: Plan;
  readonly groups: readonly GroupPlan[];
  readonly missing: readonly MissingRow[];
  readonly runtimes: readonly RuntimeInfo[];
  /** Of the environment, those that are on the list. */
  readonly variables: Run["environment"]["variables"];
  /** Of the machine's adapters; absent: nobody has asked. */
  readonly networkDrivers?: NetworkDriver[];
  readonly startWorker: StartWorker;
  /** Servers that are already running; absent: none. */
  readonly endpoints?: readonly Endpoint[];
  readonly affinity: Affinity;
  /** Whether the system's efficiency mode is off; undefined, or absent, where it has none. */
  efficiencyMode?(): EfficiencyMode | undefined;
  /** Aborted by the caller's stop or by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly nowMs: () => number;
  /** By `nowMs`, when whoever asked began to wait: what was looked at before the first launch is of the time that was allowed. */
  readonly startedMs: number;
  /** What is known of ports, before anything was started. */
  readonly ports: PortUse;
  /** What this machine's last runs tell about it; absent: nothing. */
  readonly last?: LastRuns;
  /** What the checks found before anything was started. */
  readonly before: readonly Finding[];
  newWatch(): BlockWatch;
  /** Evaluates the checks on everything that was measured. */
  after(outcomes: readonly GroupOutcome[]): Promise<Finding[]>;
  onProcess(started: StartedProcess): void;
  /** What each worker says of itself. */
  onHello?(hello: Hello): void;
  /** What has been measured so far, between two loads: an engine that is killed loses the one it was in, and little more. */
  keep(partial: Run): Promise<void>;
  emit(event: EngineEvent): void;
}
