// Calls on a schedule, whether or not replies came: at given rates, or in search of the highest rate that holds an objective.
import { arrivalOffsets } from "../plan/arrivals.ts";
import type { Load } from "../plan/loads.ts";
import { mostOf } from "../plan/options.ts";
import { seededRandom, shuffled } from "../stats/random.ts";
import { checkErrors, guarded } from "./guard.ts";
import type { LaunchOptions } from "./launch-options.ts";
import { OpenLoopRecord } from "./open-loop-record.ts";
import { lowestPerSecond, missOf, type RampLimits, runRamp, type StepResult, stepResult, stepSeconds } from "./ramp.ts";
import type { Subject } from "./subject.ts";
import { usualWakingCalls } from "./waking.ts";

type OpenLoad = Exclude<Load, { kind: "Closed" }>;

/** One worker's line holds so many starts without being felt; a higher rate gets a shorter schedule. */
const mostCalls = 400_000;
/** Steps of a ramp are as long as the objective's quantile needs, within these shares of the time there is for all of them. */
const shortestStepShare = 0.02;
const longestStepShare = 0.15;
const leastSeconds = 0.5;
const mostSteps = 36;
/** Between the seeds of two schedules of a launch: more than there are launches. */
const drawsApart = 65_537;
/** Of what the warm-up's closed loop reached; the ramp finds its way from there in few steps. */
const firstShare = 0.25;
/** A step that missed while the generator was late is made once more: another program may have been in the way for a moment. */
const mostTries = 2;

/** The cells one after the other in random order, each with a schedule of its own from the run's seed. */
export async function openLoopPass(subjects: readonly Subject[], load: OpenLoad, options: LaunchOptions): Promise<void> {
  const { random, onProgress } = options;
  for (const [index, subject] of shuffled(subjects, random).entries()) {
    const seconds = secondsFor(subject, subjects.length - index, options);
    onProgress(index / subjects.length, load.kind === "Ramp" ? "looking for the highest rate" : "open loop");
    await guarded(
      subject,
      async () => {
        if (load.kind === "Open") {
          const { openLoop } = subject.record;
          openLoop.merge(await runSchedule(subject, load, load.ratePerSecond, seconds, options));
        } else await rampUp(subject, load, seconds, options);
      },
      options,
    );
    checkErrors(subject, options);
  }
}

/** Each cell's share of what is left, where that is less than was planned: starting may have taken longer. None is left out. */
function secondsFor(subject: Subject, cellsLeft: number, { cellSeconds, nowMs, deadlineMs }: LaunchOptions): number {
  return Math.min(cellSeconds(subject.record.group), Math.max((deadlineMs - nowMs()) / 1000 / cellsLeft, leastSeconds));
}

async function rampUp(subject: Subject, load: Extract<OpenLoad, { kind: "Ramp" }>, seconds: number, options: LaunchOptions): Promise<void> {
  const { slo } = load;
  const longest = seconds * longestStepShare;
  const limits: RampLimits = {
    firstPerSecond: (firstShare * load.connections * 1e9) / Math.max(subject.cycleNs, 1),
    mostSteps,
    lowestPerSecond: lowestPerSecond(slo, longest),
    highestPerSecond: mostOf("rates"),
  };
  let draw = 0;
  const measure = async (ratePerSecond: number, longer: number, tries = mostTries): Promise<StepResult> => {
    const length = longer * stepSeconds(slo, ratePerSecond, seconds * shortestStepShare, longest);
    const step = await runSchedule(subject, load, ratePerSecond, length, options, ++draw);
    if (subject.record.failed) throw new StepFailed();
    subject.record.openLoop.merge(step);
    const result = stepResult(slo, ratePerSecond, step);
    return missOf(slo, result) === "GeneratorLate" && tries > 1 ? await measure(ratePerSecond, longer, tries - 1) : result;
  };
  try {
    subject.record.ramps.push(await runRamp(slo, limits, measure));
  } catch (error) {
    // what failed is in the record
    if (!(error instanceof StepFailed)) throw error;
  }
}

/** A call failed: a step that was not whole says nothing of its rate, and the search is over. */
class StepFailed extends Error {
  override readonly name = "StepFailed";
}

/** Empty where a call failed, which then is in the cell's record. `draw`: of the arrivals, so that no step has another's luck. */
async function runSchedule(
  subject: Subject,
  load: OpenLoad,
  ratePerSecond: number,
  seconds: number,
  { context, launch }: LaunchOptions,
  draw = 0,
): Promise<OpenLoopRecord> {
  // the same schedules for every cell of the group, others in each launch
  const random = seededRandom((context.plan.seed + launch + draw * drawsApart) >>> 0);
  const startsNs = arrivalOffsets(load.arrivals, ratePerSecond, Math.min(seconds, mostCalls / ratePerSecond), random);
  const record = new OpenLoopRecord(load.kind === "Ramp" ? load.slo.limitNs : undefined);
  const responses = await subject.pair.schedule(startsNs, Math.ceil(Math.max(1000, seconds * 500)), usualWakingCalls);
  subject.record.addResponses(subject.state, responses);
  record.add(startsNs, responses);
  return record;
}
