// One launch of one group: all its processes started afresh, put in their places, warmed up, measured in turns and in slices, ended.
import { catalog } from "../errors/catalog.ts";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import type { Affinity } from "../placement/affinity.ts";
import type { PlacementCpus } from "../placement/cpus.ts";
import { loadHistograms } from "../stats/histogram.ts";
import type { Random } from "../stats/random.ts";
import type { BlockWatch } from "./block-watch.ts";
import type { CellRecord } from "./cell-record.ts";
import type { ConnectAllowance } from "./connect-budget.ts";
import { Contestant, type LaunchContext } from "./contestant.ts";
import { openLoopPass } from "./open-loop-pass.ts";
import { pairedPass } from "./paired-pass.ts";
import { steadyPass } from "./steady-pass.ts";
import { Stopped, unlessStopped } from "./stop.ts";
import type { LaunchTime } from "./time-plan.ts";
import { warmUpAll } from "./warmup-phase.ts";

export interface LaunchOptions {
  readonly launch: number;
  readonly time: LaunchTime;
  readonly context: LaunchContext;
  readonly cpus: PlacementCpus;
  readonly affinity: Affinity;
  readonly watch: BlockWatch;
  readonly random: Random;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
  /** Of one cell in this launch; null where calls do not open connections. */
  allowance(): ConnectAllowance | null;
  /** By then the series has to have ended: passes under way are cut short, with at least one turn of each cell. */
  readonly deadlineMs: number;
  /** `fraction` of this launch from 0 to 1; called between bursts only. */
  onProgress(fraction: number, phase: string): void;
  onFailure(record: CellRecord, problem: Problem): void;
}

/** Throws Stopped when the signal is aborted; whatever was measured until then is in the records. No process is left either way. */
export async function runLaunch(records: readonly CellRecord[], options: LaunchOptions): Promise<void> {
  const { signal, affinity, cpus } = options;
  const contestants: Contestant[] = [];
  try {
    options.onProgress(0, "starting");
    for (const record of records) contestants.push(new Contestant(record, options.launch, options.context, options.allowance()));
    await loadHistograms();
    // started wherever there is room, and put in their places when they are ready: starting costs seconds on one core
    await Promise.all(contestants.map((contestant) => guarded(contestant, () => contestant.setUp(), options)));
    const placed = cpus.coordinator.length === 0 ? Promise.resolve() : affinity.set(process.pid, cpus.coordinator);
    placed.catch(() => {});
    const place = async (contestant: Contestant) => {
      // where the coordinator is not in its place nothing can be measured, and each cell says so
      await placed;
      await contestant.place(affinity, cpus);
    };
    await Promise.all(contestants.map((contestant) => guarded(contestant, () => place(contestant), options)));
    await warmUpAll(contestants, options);
    const load = records[0]?.group.load;
    if (load !== undefined && load.kind !== "Closed") await openLoopPass(contestants, load, options);
    else {
      await pairedPass(contestants, options);
      await Promise.all(contestants.map((contestant) => guarded(contestant, () => contestant.checkConnections(), options)));
      await steadyPass(contestants, options);
    }
  } catch (error) {
    if (error instanceof Stopped) for (const contestant of contestants) contestant.kill();
    throw error;
  } finally {
    // the next launch's processes inherit it; a run that is stopped has no next one, and perhaps nobody who would set it
    if (cpus.coordinator.length > 0 && !signal.aborted) await affinity.set(process.pid, affinity.allowed).catch(() => {});
    await Promise.all(contestants.map((contestant) => contestant.end()));
  }
  if (signal.aborted) throw new Stopped();
}

/** Runs `work`; a failure takes the contestant out of the launch and is reported, and the others go on. */
export async function guarded<T>(contestant: Contestant, work: () => Promise<T>, options: LaunchOptions): Promise<T | undefined> {
  if (contestant.out) return undefined;
  try {
    return await unlessStopped(work(), options.signal);
  } catch (thrown) {
    if (thrown instanceof Stopped) throw thrown;
    contestant.out = true;
    contestant.kill();
    const error = RpcBenchError.from(thrown);
    const reported = { ...error.problem, target: contestant.record.plan.id };
    contestant.record.fail(reported);
    options.onFailure(contestant.record, reported);
    return undefined;
  }
}

/** A reply with failed calls: what it measured stays on record, but the cell is out. */
export function checkErrors(contestant: Contestant, options: LaunchOptions): void {
  const error = contestant.record.firstError;
  if (error === undefined || contestant.out) return;
  contestant.out = true;
  const { remedy } = catalog.WorkerError.describe({ message: error.message });
  options.onFailure(contestant.record, {
    id: error.id,
    message: `${contestant.record.who}: ${error.message}`,
    remedy,
    target: contestant.record.plan.id,
  });
}
