// The highest rate that holds an objective such as "p99 within 5 ms": which rate to measure next, and when the answer is found.
import { confirmations, type Slo } from "../plan/slo.ts";
import { type OpenLoopRecord, reachedShare } from "./open-loop-record.ts";

export interface StepResult {
  readonly ratePerSecond: number;
  /** The objective's quantile of the response time; null when it is among the calls not started, or too few calls lie above it. */
  readonly quantileNs: number | null;
  readonly enoughCalls: boolean;
  readonly achievedOverOffered: number | null;
  /** The share of calls that were over by the last due time and the objective's limit. */
  readonly overInTime: number | null;
  readonly notStarted: number;
  /** Whether the generator's own delay leaves something to be said of that quantile. */
  readonly usable: boolean;
}

/** Why a step missed: because of the server, or why it cannot be judged. */
export type Miss = "Slow" | "Behind" | "NotStarted" | "GeneratorLate" | "TooFewCalls";

export interface RampLimits {
  readonly firstPerSecond: number;
  readonly lowestPerSecond: number;
  readonly highestPerSecond: number;
  readonly mostSteps: number;
}

/** `missed`: the lowest rate that missed, and why; null when none did. */
export interface RampAnswer {
  readonly kind: "Answer";
  /** Null: no rate that was tried held the objective. */
  readonly ratePerSecond: number | null;
  readonly missed: { readonly ratePerSecond: number; readonly why: Miss } | null;
  /** Found: the two are within 5%, and the rate held again each time. The others say what ended the search before that. */
  readonly ended: "Found" | "AtHighest" | "AtLowest" | "TooFewCalls" | "StepsUsedUp";
}

/** `confirms`: the rate held before, and does it again, for longer? */
export type RampMove = { readonly kind: "Measure"; readonly ratePerSecond: number; readonly confirms: boolean } | RampAnswer;

/** The factor from one step to the next, until the answer lies between two. */
const factor = 2;
const precision = 1.05;
/** How many times longer a confirmation is than a step. */
const confirmedOver = 3;

/**
 * Null: the step held the objective. A generator that was late makes response times longer, never shorter, so a step that held it did so
 * in spite of that; a step that did not may have the generator to thank for it.
 */
export function missOf({ limitNs }: Slo, step: StepResult): Miss | null {
  if (step.notStarted > 0) return "NotStarted";
  if (!step.enoughCalls) return "TooFewCalls";
  if (step.quantileNs === null || step.quantileNs > limitNs) return step.usable ? "Slow" : "GeneratorLate";
  return (step.overInTime ?? 1) < reachedShare ? "Behind" : null;
}

/** What to do after `steps`. Pure: the same steps give the same answer. */
export function nextMove(slo: Slo, limits: RampLimits, steps: readonly StepResult[]): RampMove {
  let held: number | null = null;
  let missed: { ratePerSecond: number; why: Miss } | null = null;
  for (const step of steps) {
    const why = missOf(slo, step);
    if (why !== null && (missed === null || step.ratePerSecond < missed.ratePerSecond)) missed = { ratePerSecond: step.ratePerSecond, why };
  }
  for (const step of steps) {
    // a rate above one that missed does not count: it can have held by chance
    const below = missed === null || step.ratePerSecond < missed.ratePerSecond;
    if (below && step.ratePerSecond > (held ?? 0)) held = step.ratePerSecond;
  }
  const answer = (ended: RampAnswer["ended"]): RampAnswer => ({ kind: "Answer", ratePerSecond: held, missed, ended });
  const { firstPerSecond, lowestPerSecond, highestPerSecond, mostSteps } = limits;
  const found = held !== null && missed !== null && missed.ratePerSecond / held <= precision;
  if (held !== null && (found || (missed === null && held === highestPerSecond))) {
    const times = steps.filter(({ ratePerSecond }) => ratePerSecond === held).length;
    if (times > confirmations) return answer(found ? "Found" : "AtHighest");
    if (steps.length < mostSteps) return { kind: "Measure", ratePerSecond: held, confirms: true };
  }
  // a lower rate has even fewer calls
  if (held === null && missed?.why === "TooFewCalls") return answer("TooFewCalls");
  if (held === null && missed?.ratePerSecond === lowestPerSecond) return answer("AtLowest");
  if (steps.length >= mostSteps) return answer("StepsUsedUp");
  return { kind: "Measure", ratePerSecond: nextRate(), confirms: false };

  function nextRate(): number {
    if (held !== null && missed !== null) return Math.sqrt(held * missed.ratePerSecond);
    if (held !== null) return Math.min(held * factor, highestPerSecond);
    if (missed !== null) return Math.max(missed.ratePerSecond / factor, lowestPerSecond);
    return Math.min(Math.max(firstPerSecond, lowestPerSecond), highestPerSecond);
  }
}

/** Measures rates until the answer is found; `longer`: for how many times a step's length. Rejects with what `measure` rejects with. */
export async function runRamp(
  slo: Slo,
  limits: RampLimits,
  measure: (ratePerSecond: number, longer: number) => Promise<StepResult>,
): Promise<{ answer: RampAnswer; steps: StepResult[] }> {
  const steps: StepResult[] = [];
  for (;;) {
    const move = nextMove(slo, limits, steps);
    if (move.kind === "Answer") return { answer: move, steps };
    steps.push(await measure(move.ratePerSecond, move.confirms ? confirmedOver : 1));
  }
}

/** What a step's schedules came to. `ratePerSecond`: the rate that was asked for. */
export function stepResult({ quantile }: Slo, ratePerSecond: number, record: OpenLoopRecord): StepResult {
  const { calls, achievedOverOffered } = record.figures();
  return {
    ratePerSecond,
    quantileNs: record.responseTail(quantile),
    enoughCalls: record.hasTail(quantile),
    achievedOverOffered,
    overInTime: record.overInTime(),
    notStarted: calls.notStarted,
    usable: record.usableAt(quantile),
  };
}

/** Number of calls needed for 10 above the quantile, with room for Poisson scatter. */
function callsNeeded({ quantile }: Slo): number {
  const calls = 10 / (1 - quantile);
  return calls + 4 * Math.sqrt(calls);
}

/** Long enough for the objective's quantile to be known; between the two bounds. */
export function stepSeconds(slo: Slo, ratePerSecond: number, shortest: number, longest: number): number {
  return Math.min(Math.max(callsNeeded(slo) / ratePerSecond, shortest), longest);
}

/** The lowest rate at which a step of `longest` seconds can be judged. */
export function lowestPerSecond(slo: Slo, longest: number): number {
  return callsNeeded(slo) / longest;
}
