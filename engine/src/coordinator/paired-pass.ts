// Bursts in rotation: what the log-ratios of latencies are made of.
import { type Block, BlockSeries } from "../stats/blocks.ts";
import { CarryOver } from "../stats/carry-over.ts";
import { median } from "../stats/summary.ts";
import type { Contestant } from "./contestant.ts";
import { checkErrors, guarded, type LaunchOptions } from "./launch.ts";
import { rotations } from "./rotation.ts";
import { callsMade } from "./turn.ts";

/** What one launch's paired pass found; its cells by their index. */
export interface PairedResult {
  readonly blocks: readonly Block[];
  /** For each cell, how much longer (in log) the bursts of the others took right after it. */
  readonly carryOver: readonly (number | null)[];
}

interface Burst {
  readonly logMedian: number;
  readonly latenciesNs: readonly number[];
}

/**
 * Whole rotations only, until the time of all cells together is used up: only those in which every cell had its burst count, so that every
 * cell's mean is over the same rotations and the ratio of two figures is the mean of their ratios. The results go to the contestants'
 * records in any case, also when the run is stopped meanwhile.
 */
export async function pairedPass(contestants: readonly Contestant[], options: LaunchOptions): Promise<void> {
  const { random, time, nowMs, onProgress, watch } = options;
  const taking = contestants.filter((contestant) => !contestant.out);
  if (taking.length === 0) return;
  const budgetMs = time.pairedSeconds * 1000 * taking.length;
  const blocks = new BlockSeries(taking.length);
  const carryOver = new CarryOver(taking.length);
  const places = new Map(taking.map((contestant, index) => [contestant, index]));
  const placeOf = (contestant: Contestant) => places.get(contestant) as number;
  const steadySeconds = time.slices * time.sliceSeconds;
  for (const { allowance } of taking) allowance?.keep(steadySeconds / (time.pairedSeconds + steadySeconds));
  const started = nowMs();
  let block: Block | null = null;
  let blockStarted = started;
  const closeBlock = async () => {
    if (block === null) return;
    const ending = block;
    block = null;
    ending.seconds = (nowMs() - blockStarted) / 1000;
    Object.assign(ending, await watch.end());
  };
  let last: number | null = null;
  try {
    for (const order of rotations(taking, random)) {
      if (!taking.every(canPay)) return;
      if (block === null) {
        block = blocks.begin();
        await watch.begin();
        blockStarted = nowMs();
      }
      const bursts: (Burst | undefined)[] = Array(taking.length).fill(undefined);
      for (const contestant of order) {
        const place = placeOf(contestant);
        bursts[place] = await takeTurn(contestant, options);
        const { logMedian } = bursts[place] ?? {};
        if (logMedian !== undefined && last !== null) carryOver.add(place, last, logMedian);
        last = logMedian === undefined ? null : place;
      }
      addRotation(block, bursts, taking);
      const now = nowMs();
      const elapsed = now - started;
      if (now - blockStarted >= blocks.blockSeconds * 1000) await closeBlock();
      onProgress(0.25 + 0.3 * Math.min(elapsed / budgetMs, 1), "paired pass");
      if (elapsed >= budgetMs || now >= options.deadlineMs || taking.every((contestant) => contestant.out)) return;
    }
  } finally {
    await closeBlock();
    const effects = carryOver.effects();
    for (const [place, contestant] of taking.entries())
      contestant.record.addPaired(contestant.state, blocks, place, effects[place] ?? null);
  }
}

/** Whether there are connections left for another turn, where turns use them up. */
function canPay({ allowance, out, turn, record }: Contestant): boolean {
  if (allowance === null || out || callsMade(turn, record.group.concurrency) <= allowance.available) return true;
  allowance.shorten();
  return false;
}

async function takeTurn(contestant: Contestant, options: LaunchOptions): Promise<Burst | undefined> {
  const samples = await guarded(contestant, () => contestant.burst(contestant.turn), options);
  if (samples === undefined) return undefined;
  contestant.record.addOutcome(samples);
  checkErrors(contestant, options);
  const middle = median(samples.latenciesNs);
  return contestant.out || middle === null ? undefined : { logMedian: Math.log(Math.max(middle, 1)), latenciesNs: samples.latenciesNs };
}

/** Counts the rotation for the cells that are still in, if each of them had its burst. */
function addRotation(block: Block, bursts: readonly (Burst | undefined)[], taking: readonly Contestant[]): void {
  if (taking.some((contestant, place) => !contestant.out && bursts[place] === undefined)) return;
  for (const [place, burst] of bursts.entries()) {
    if (burst === undefined) continue;
    block.rotations[place] = (block.rotations[place] ?? 0) + 1;
    block.logSums[place] = (block.logSums[place] ?? 0) + burst.logMedian;
    block.histograms[place]?.recordAll(burst.latenciesNs);
  }
}
