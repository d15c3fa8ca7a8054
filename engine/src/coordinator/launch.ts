// One launch of one group: all its processes started afresh, warmed up, measured in turns, measured in slices, ended.

import { catalog } from "../errors/catalog.ts";
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import { loadHistograms } from "../stats/histogram.ts";
import { type Random, shuffled } from "../stats/random.ts";
import { type Budget, sliceMs } from "./budget.ts";
import type { CellRecord } from "./cell-record.ts";
import { Contestant, type LaunchContext } from "./contestant.ts";
import { rotations } from "./rotation.ts";
import { Stopped, unlessStopped } from "./stop.ts";
import { warmUp } from "./warmup.ts";

export interface LaunchOptions {
  readonly launch: number;
  readonly budget: Budget;
  readonly context: LaunchContext;
  readonly random: Random;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
  /** `fraction` of this launch from 0 to 1; called between bursts only. */
  onProgress(fraction: number, phase: string): void;
  onFailure(record: CellRecord, problem: Problem): void;
  onWarning(problem: Problem): void;
}

/** Throws Stopped when the signal is aborted; whatever was measured until then is in the records. No process is left either way. */
export async function runLaunch(records: readonly CellRecord[], options: LaunchOptions): Promise<void> {
  const { signal } = options;
  const contestants: Contestant[] = [];
  try {
    options.onProgress(0, "starting");
    for (const record of records) contestants.push(new Contestant(record, options.launch, options.context));
    await loadHistograms();
    await Promise.all(contestants.map((contestant) => guarded(contestant, () => contestant.setUp(), options)));
    await warmUpAll(contestants, options);
    await pairedPass(contestants, options);
    await steadyPass(contestants, options);
  } catch (error) {
    if (error instanceof Stopped) for (const contestant of contestants) contestant.kill();
    throw error;
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.end()));
  }
  if (signal.aborted) throw new Stopped();
}

/** Runs `work`; a failure takes the contestant out of the launch and is reported, and the others go on. */
async function guarded<T>(contestant: Contestant, work: () => Promise<T>, options: LaunchOptions): Promise<T | undefined> {
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
function checkErrors(contestant: Contestant, options: LaunchOptions): void {
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

async function warmUpAll(contestants: readonly Contestant[], options: LaunchOptions): Promise<void> {
  const { random, budget, onProgress } = options;
  for (const [index, contestant] of shuffled(contestants, random).entries()) {
    onProgress(0.1 + (0.15 * index) / contestants.length, "warming up");
    await guarded(
      contestant,
      async () => {
        const burst = async (calls: number) => {
          const samples = await contestant.burst({ calls, warmupCalls: 0, warmupKind: "Same" });
          for (const error of samples.errors) contestant.record.fail(error, error.count);
          return samples;
        };
        const result = await warmUp(burst, contestant.record.group.concurrency, budget.warmupSeconds, options.nowMs);
        contestant.warmedUp(result);
      },
      options,
    );
    checkErrors(contestant, options);
  }
}

/** Bursts in rotation, whole rotations only, until the time of all cells together is used up. */
async function pairedPass(contestants: readonly Contestant[], options: LaunchOptions): Promise<void> {
  const { random, budget, nowMs, onProgress, context } = options;
  const taking = contestants.filter((contestant) => !contestant.out);
  if (taking.length === 0) return;
  const budgetMs = budget.pairedSeconds * 1000 * taking.length;
  const deadlineMs = budgetMs + context.plan.deadlines.phaseSeconds * 1000;
  const started = nowMs();
  for (const order of rotations(taking, random)) {
    for (const contestant of order) {
      const samples = await guarded(contestant, () => contestant.burst(contestant.turn), options);
      if (samples !== undefined) contestant.record.addBurst(contestant.state, samples);
      checkErrors(contestant, options);
    }
    const elapsed = nowMs() - started;
    onProgress(0.25 + 0.3 * Math.min(elapsed / budgetMs, 1), "paired pass");
    if (elapsed >= budgetMs) return;
    if (taking.every((contestant) => contestant.out)) return;
    if (elapsed >= deadlineMs) {
      options.onWarning(
        problem("DeadlineReached", { what: "The paired pass", seconds: Math.round(deadlineMs / 1000) }, taking[0]?.record.group.id),
      );
      return;
    }
  }
}

/** Uninterrupted slices, the cells in random order. */
async function steadyPass(contestants: readonly Contestant[], options: LaunchOptions): Promise<void> {
  const { random, budget, onProgress } = options;
  const total = budget.slices * contestants.length;
  let done = 0;
  for (let slice = 0; slice < budget.slices; slice++) {
    for (const contestant of shuffled(contestants, random)) {
      onProgress(0.55 + (0.45 * done) / total, "steady pass");
      const samples = await guarded(contestant, () => contestant.slice(sliceMs(budget.sliceSeconds, contestant.cycleNs)), options);
      if (samples !== undefined) contestant.record.addSlice(contestant.state, samples);
      checkErrors(contestant, options);
      done += 1;
    }
  }
}
