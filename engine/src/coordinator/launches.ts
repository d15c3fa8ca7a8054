// The launches of a run: how many, how long each measures, and when there are no more.
import { randomBytes } from "node:crypto";
import type { Hello } from "../../generated/worker-reply.d.ts";
import type { Problem } from "../errors/problem.ts";
import { type GroupPlan, judges } from "../plan/expand.ts";
import { scenarioOf } from "../scenarios/index.ts";
import { type Look, leastLaunches } from "../stats/looks.ts";
import type { Random } from "../stats/random.ts";
import { standardDeviation } from "../stats/summary.ts";
import type { BlockWatch } from "./block-watch.ts";
import { type ErrorBudget, isDecided, type Judged } from "./comparisons.ts";
import type { ConnectBudget } from "./connect-budget.ts";
import { anythingLeft, runLaunch } from "./launch.ts";
import type { GroupState, SeriesState } from "./launch-options.ts";
import type { LaunchTook, SeriesTook } from "./launch-times.ts";
import type { Decision } from "./outcome.ts";
import type { Progress } from "./progress.ts";
import type { RunInput } from "./run-input.ts";
import { leastWindowsSeconds } from "./time-guess.ts";
import { launchesOf, seriesWithoutTime, shortestMs, stretchOf, type TimePlan, takesPart } from "./time-plan.ts";

/** A launch that would end this far (of its length) past the time is still begun. */
const overrun = 0.15;
/** No call starts later than this past the time that was allowed. */
const grace = 1.05;
/** After so many launches it is known what makes figures uncertain; where scatter within launches is more than half of that between them, it is worth measuring each longer. */
const launchesForScatter = 2;
const shareWithin = 0.5;
/** What any message may have. */
const smallBytes = 1024;

export interface LaunchingOptions {
  readonly input: RunInput;
  readonly signal: AbortSignal;
  readonly budget: ErrorBudget;
  readonly connects: ConnectBudget;
  readonly watch: BlockWatch;
  readonly random: Random;
  readonly progress: Progress;
  onFailure(failure: Problem, who: string): void;
  /** What has failed until now failed in one part of the run. */
  onPart(): void;
  onHello(hello: Hello): void;
  onStray(stray: Problem): void;
  /** Null in a placement that is only described. */
  judgedAt(state: GroupState, alpha: number): Judged | null;
  onSeries(): Promise<void>;
  onLaunch(took: LaunchTook): void;
  /** For want of time these take no more launches. */
  onLeftOut(groups: readonly GroupPlan[]): void;
}

/**
 * From look to look. Where a precision is asked for, until all widths are narrow enough; else a group in which all is decided takes no more
 * launches, and the run ends when there is none left, or with the last launch.
 */
export async function launchAll(states: readonly GroupState[], time: TimePlan, options: LaunchingOptions): Promise<Decision> {
  const { input, budget } = options;
  const { plan, nowMs, startedMs } = input;
  const { precision, maxTimeSeconds } = plan;
  const token = randomBytes(32).toString("hex");
  const deadlineMs = maxTimeSeconds === null ? Number.POSITIVE_INFINITY : startedMs + maxTimeSeconds * 1000;
  const spent = { launches: 0, totalMs: 0, windowsMs: 0 };
  let last: LaunchTook = { startMs: 0, series: new Map() };
  let launch = 0;
  for (const [index, look] of budget.looks.entries()) {
    // how many more there will be is not known where widths decide
    const until = precision === null ? time.launches : look.launches;
    while (launch < look.launches) {
      launch += 1;
      const leastLeft = (budget.looks[0]?.launches ?? 0) - launch + 1;
      if (launch > 1 && leastLeft > 0) leaveOut(states, last, leastLeft, deadlineMs - nowMs(), options);
      if (launch > 1 && nowMs() + expectedMs(states, last) * (1 - overrun) > deadlineMs) return "MaxTime";
      const taking = states.filter((state) => isOpen(state) && takesPart(state.group, launch));
      const series = bySeries(taking);
      if (!states.some(({ records }) => anythingLeft(records, plan))) return "Launches";
      if (taking.length === 0) continue;
      const stretch =
        plan.durationSeconds !== null || precision !== null ? 1 : stretchNow(time, spent, deadlineMs - nowMs(), until, states);
      const factors = new Map(states.map(({ group, factor }) => [group, factor]));
      const cellSeconds = (group: GroupPlan) =>
        (time.groups.get(group.id)?.cellSeconds ?? 0) * (factors.get(group) ?? 1) * (judges(group) ? stretch : 1);
      const began = nowMs();
      const took = new Map<string, SeriesTook>();
      await runLaunch(series, {
        launch,
        context: {
          plan,
          startWorker: input.startWorker,
          token,
          endpoints: input.endpoints ?? [],
          maxPayloadBytes: Math.max(smallBytes, ...states.map(({ group: { call } }) => scenarioOf(call).messageBytes(call))),
          onProcess: input.onProcess,
          onHello: options.onHello,
          onStray: options.onStray,
        },
        affinity: input.affinity,
        watch: options.watch,
        random: options.random,
        connects: options.connects,
        nowMs,
        signal: options.signal,
        deadlineMs: maxTimeSeconds === null ? Number.POSITIVE_INFINITY : startedMs + maxTimeSeconds * 1000 * grace,
        cellSeconds,
        onProgress: (fraction, what) => options.progress.at((launch - 1 + fraction) / until, `launch ${launch} of ${until}, ${what}`),
        onSeries: async (seriesId, tookMs) => {
          const own = taking.filter(({ group }) => group.seriesId === seriesId);
          took.set(seriesId, {
            tookMs,
            windowsMs: sumOf(own.map(({ group }) => windowsMs(group, cellSeconds))),
            uncutMs: sumOf(own.map(({ group }) => uncutMs(group, cellSeconds))),
          });
          options.onPart();
          await options.onSeries();
        },
        onFailure: ({ who }, failure) => options.onFailure(failure, who),
        onStarted: () => options.onPart(),
      });
      spent.launches += 1;
      const lastMs = nowMs() - began;
      last = { startMs: lastMs - sumOf([...took.values()].map(({ tookMs }) => tookMs)), series: took };
      options.onLaunch(last);
      spent.totalMs += lastMs;
      spent.windowsMs += sumOf(taking.map(({ group }) => windowsMs(group, cellSeconds)));
      if (launch === launchesForScatter) for (const state of states) state.factor = isShort(state) ? 2 : 1;
    }
    if (index === budget.looks.length - 1) break;
    const judged = states.filter(isOpen).map((state) => ({ state, judged: options.judgedAt(state, look.alpha) }));
    const done = precision === null ? closeDecided(judged, look) : closePrecise(judged, look, precision);
    if (done !== null) return done;
  }
  return "Launches";
}

const isOpen = ({ closedAt, leftOut }: GroupState) => closedAt === null && !leftOut;
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const windowsMs = (group: GroupPlan, cellSeconds: (group: GroupPlan) => number) => cellSeconds(group) * 1000 * group.cells.length;
const uncutMs = (group: GroupPlan, cellSeconds: (group: GroupPlan) => number) =>
  Math.max(cellSeconds(group), leastWindowsSeconds(group)) * 1000 * group.cells.length;

const openSeries = (states: readonly GroupState[], { series }: LaunchTook) => {
  const open = new Set(states.filter(isOpen).map(({ group }) => group.seriesId));
  return [...series].filter(([seriesId]) => open.has(seriesId));
};

const expectedMs = (states: readonly GroupState[], last: LaunchTook) =>
  last.startMs + sumOf(openSeries(states, last).map(([, { tookMs }]) => tookMs));

/** On a machine that is slower than was planned fewer groups are measured, and none of them with fewer launches than a verdict needs. */
function leaveOut(
  states: readonly GroupState[],
  last: LaunchTook,
  launchesLeft: number,
  leftMs: number,
  { input: { plan }, onLeftOut }: LaunchingOptions,
): void {
  if (plan.launches < leastLaunches || plan.durationSeconds !== null || !states.some(({ group }) => judges(group))) return;
  const series = openSeries(states, last).map(([seriesId, took]) => ({ seriesId, shortestMs: shortestMs(took.tookMs, took.windowsMs) }));
  const out = seriesWithoutTime(series, last.startMs, launchesLeft - overrun, leftMs);
  if (out.length === 0) return;
  const left = states.filter((state) => isOpen(state) && out.includes(state.group.seriesId));
  for (const state of left) state.leftOut = true;
  onLeftOut(left.map(({ group }) => group));
}

interface Looked {
  readonly state: GroupState;
  readonly judged: Judged | null;
}

/** Closes the groups in which all is decided. "Decided" when no group that is judged is open any more, for what is only described decides nothing. */
function closeDecided(looked: readonly Looked[], { alpha }: Look): Decision | null {
  for (const { state, judged } of looked) {
    if (judged !== null && isDecided(judged)) state.closedAt = alpha;
    else state.spent += alpha;
  }
  const judging = looked.filter(({ judged }) => judged !== null);
  return judging.length > 0 && judging.every(({ state }) => state.closedAt !== null) ? "Decided" : null;
}

/** Closes all groups or none. Where nothing was judged nothing is precise, nor ever will be. */
function closePrecise(looked: readonly Looked[], { alpha }: Look, precision: number): Decision | null {
  const judged = looked.flatMap((each) => each.judged ?? []);
  const compared = judged.filter(({ comparisons }) => comparisons.length > 0);
  const isPrecise = compared.length > 0 && compared.every(({ widest }) => widest !== null && widest <= precision);
  for (const { state } of looked) {
    if (isPrecise) state.closedAt = alpha;
    else state.spent += alpha;
  }
  return isPrecise ? "Precision" : judged.length === 0 ? "Launches" : null;
}

/** Where the time is what was given, windows are shorter where launches take longer than was planned. */
function stretchNow(
  time: TimePlan,
  spent: { readonly launches: number; readonly totalMs: number; readonly windowsMs: number },
  leftMs: number,
  until: number,
  states: readonly GroupState[],
): number {
  const planned = states.filter(isOpen).reduce((sum, { group, factor }) => {
    const share = (factor * launchesOf(group, until)) / until;
    return sum + share * (time.groups.get(group.id)?.cellSeconds ?? 0) * 1000 * group.cells.length;
  }, 0);
  const aside = spent.launches === 0 ? time.launchSeconds * 1000 - planned : (spent.totalMs - spent.windowsMs) / spent.launches;
  return stretchOf(leftMs, until - spent.launches, planned, aside);
}

/** Whether it is a launch's own scatter, rather than what differs between launches, that its figures are uncertain by. */
function isShort({ group, records }: GroupState): boolean {
  if (!judges(group)) return false;
  let [within, between] = [0, 0];
  for (const record of records.filter(({ failed }) => !failed)) {
    const known = record.counted.flatMap(({ varianceWithin, record: { perCallNs } }) =>
      varianceWithin === null || perCallNs === null ? [] : [{ varianceWithin, log: Math.log(perCallNs) }],
    );
    if (known.length < launchesForScatter) continue;
    within += known.reduce((sum, each) => sum + each.varianceWithin, 0) / known.length;
    between += (standardDeviation(known.map(({ log }) => log)) ?? 0) ** 2;
  }
  return within > between * shareWithin;
}

function bySeries(states: readonly GroupState[]): SeriesState[] {
  const series = new Map<string, GroupState[]>();
  for (const state of states) series.set(state.group.seriesId, [...(series.get(state.group.seriesId) ?? []), state]);
  return [...series.values()];
}
