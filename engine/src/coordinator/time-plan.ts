// How the time of a run is divided among launches, groups and cells. Pure functions.
import { RpcBenchError } from "../errors/problem.ts";
import { type GroupPlan, judges } from "../plan/expand.ts";
import { registry } from "../plan/registry.ts";
import type { Plan } from "../plan/resolve.ts";
import { leastLaunches } from "../stats/looks.ts";
import { atItsBest, type Pace, usualPace } from "./pace.ts";
import { guessedAsideSeconds, guessedOnceSeconds, guessedSeriesSeconds, guessedStartSeconds, leastWindowsSeconds } from "./time-guess.ts";

export interface TimePlan {
  /** Before the first look. */
  readonly launches: number;
  /** What starting, warming up and ending takes in each launch. */
  readonly startSeconds: number;
  /** What only first launches have. */
  readonly onceSeconds: number;
  /** About what one launch takes in which all groups take part. */
  readonly launchSeconds: number;
  readonly groups: ReadonlyMap<string, GroupTime>;
}

export interface GroupTime {
  readonly launches: number;
  /** Of one cell in one launch. */
  readonly cellSeconds: number;
  /** About what the group takes of one launch. */
  readonly totalSeconds: number;
}

/** Fewer windows than this hold do not make a launch. */
const leastCellSeconds = 0.12;
/** Of an open loop in one launch: it counts single calls, at the pace it was given. */
const mostOpenSeconds = 5;
/** A search for the highest rate makes some fifteen steps, and is made once. */
const mostRampSeconds = 120;
const shareOfFirstLook = 0.4;
/** A placement that is only described has no verdicts to make, but figures to show. */
const describingEvery = 3;

/** Whether the group is measured in this launch, from 1. */
export function takesPart(group: GroupPlan, launch: number): boolean {
  if (group.load.kind === "Ramp") return launch === 1;
  return judges(group) || (launch - 1) % describingEvery === 0;
}

/** Of so many launches. */
export const launchesOf = (group: GroupPlan, launches: number): number =>
  Array.from({ length: launches }, (_, index) => index + 1).filter((launch) => takesPart(group, launch)).length;

/** About what the whole run takes, where no look ends it sooner: at most its time, for which groups are left out. */
export const plannedSeconds = (
  { launches, startSeconds, onceSeconds, groups }: TimePlan,
  { maxTimeSeconds }: Pick<Plan, "maxTimeSeconds">,
): number =>
  Math.min(
    maxTimeSeconds ?? Number.POSITIVE_INFINITY,
    launches * startSeconds + onceSeconds + [...groups.values()].reduce((sum, group) => sum + group.launches * group.totalSeconds, 0),
  );

/** What starting and warming up takes in each launch, whatever is measured in it. */
function startOf(groups: readonly GroupPlan[], pace: Pace): number {
  const series = new Map(groups.map((group) => [group.seriesId, guessedSeriesSeconds(group) * pace.of(group.seriesId)]));
  return guessedStartSeconds(groups) * pace.start + [...series.values()].reduce((sum, seconds) => sum + seconds, 0);
}

const groupSeconds = (group: GroupPlan, cellSeconds: number, pace: Pace): number =>
  guessedAsideSeconds(group) * pace.of(group.seriesId) + group.cells.length * Math.max(cellSeconds, leastWindowsSeconds(group));

const onceOf = (groups: readonly GroupPlan[], pace: Pace): number =>
  groups.reduce((sum, group) => sum + guessedOnceSeconds(group) * pace.of(group.seriesId), 0);

/** What all launches take, with so many seconds for each cell of each group. */
const totalSeconds = (groups: readonly GroupPlan[], launches: number, cellSeconds: number, pace: Pace): number =>
  launches * startOf(groups, pace) +
  onceOf(groups, pace) +
  groups.reduce((sum, group) => sum + launchesOf(group, launches) * groupSeconds(group, cellSeconds, pace), 0);

/** The shortest launch of these groups: what one more would take of a run that measures Connect alone. */
export const leastLaunchSeconds = (groups: readonly GroupPlan[]): number => totalSeconds(groups, 1, 0, usualPace);

/** What a plan's time has to be enough for: fewer launches make no verdict, unless fewer were asked for. What is only described needs one. */
const fewestLaunches = (groups: readonly GroupPlan[], { launches }: Plan): number =>
  groups.some(judges) ? Math.min(launches, leastLaunches) : 1;

/** `pace`: of this machine, as far as it is known. Throws MaxTimeTooShort when there is not time for the launches that a verdict needs. */
export function planTime(groups: readonly GroupPlan[], plan: Plan, pace: Pace = usualPace): TimePlan {
  const { maxTimeSeconds, durationSeconds, precision } = plan;
  if (maxTimeSeconds !== null) checkMaxTime(groups, plan, maxTimeSeconds, pace);
  if (durationSeconds !== null || maxTimeSeconds === null) {
    const { launches } = plan;
    const own = (group: GroupPlan) => durationSeconds ?? mostSeconds(group, plan) * launchesOf(group, launches);
    return described(groups, launches, (group) => own(group) / launchesOf(group, launches), pace);
  }
  // until a precision is reached there may be four times as many launches; the first look takes its share of the time only
  const seconds = precision === null ? maxTimeSeconds : maxTimeSeconds * shareOfFirstLook;
  // the largest number of launches, up to what was asked, that leaves each cell enough of every one
  const fewest = fewestLaunches(groups, plan);
  let launches = plan.launches;
  while (launches > fewest && totalSeconds(groups, launches, leastCellSeconds, pace) > seconds) launches--;
  const spare = Math.max(0, seconds - totalSeconds(groups, launches, leastCellSeconds, pace));
  const cells = groups.reduce((sum, group) => sum + launchesOf(group, launches) * group.cells.length, 0);
  return described(groups, launches, (group) => Math.min(leastCellSeconds + spare / Math.max(cells, 1), mostSeconds(group, plan)), pace);
}

/** A cell gains little from more than this in one launch: what differs between launches is what makes figures uncertain. */
function mostSeconds({ load }: GroupPlan, { effort }: Plan): number {
  if (load.kind === "Ramp") return mostRampSeconds;
  const closed = registry.efforts.find(({ name }) => name === effort)?.cellSeconds ?? mostOpenSeconds;
  return load.kind === "Open" ? mostOpenSeconds : closed;
}

function described(groups: readonly GroupPlan[], launches: number, secondsOf: (group: GroupPlan) => number, pace: Pace): TimePlan {
  const times = groups.map((group): [string, GroupTime] => {
    const cellSeconds = secondsOf(group);
    return [group.id, { launches: launchesOf(group, launches), cellSeconds, totalSeconds: groupSeconds(group, cellSeconds, pace) }];
  });
  const start = startOf(groups, pace);
  return {
    launches,
    startSeconds: start,
    onceSeconds: onceOf(groups, pace),
    launchSeconds: start + times.reduce((sum, [, { totalSeconds }]) => sum + totalSeconds, 0),
    groups: new Map(times),
  };
}

const secondsNeeded = (groups: readonly GroupPlan[], plan: Plan, pace: Pace) =>
  Math.ceil(totalSeconds(groups, fewestLaunches(groups, plan), leastCellSeconds, pace));

/** What of a plan's time was asked for, by name. */
interface Asked {
  readonly maxTime: boolean;
  readonly effort: boolean;
}

/**
 * The time of an effort that nobody named grows to what a verdict needs. A time that was asked for is kept, or refused by `planTime`. Throws EffortTooShort for an
 * effort that was.
 */
export function withEnoughTime(plan: Plan, groups: readonly GroupPlan[], asked: Asked, pace: Pace = usualPace): Plan {
  const { maxTimeSeconds: seconds, effort } = plan;
  if (asked.maxTime || seconds === null) return plan;
  const needed = secondsNeeded(groups, plan, pace);
  if (seconds >= (asked.effort ? secondsNeeded(groups, plan, atItsBest(pace)) : needed)) return plan;
  if (asked.effort)
    throw RpcBenchError.of("EffortTooShort", { effort, seconds, needed, groups: groups.length, launches: fewestLaunches(groups, plan) });
  return { ...plan, maxTimeSeconds: needed };
}

/** A machine that is slow measures fewer groups in the time that was asked for, and is refused none. */
function checkMaxTime(groups: readonly GroupPlan[], plan: Plan, seconds: number, pace: Pace): void {
  if (seconds < secondsNeeded(groups, plan, atItsBest(pace)))
    throw RpcBenchError.of("MaxTimeTooShort", {
      seconds,
      needed: secondsNeeded(groups, plan, pace),
      groups: groups.length,
      launches: fewestLaunches(groups, plan),
    });
}

/** A launch of a quarter of the windows still says something. */
const least = 0.25;

/**
 * By how much shorter than planned the windows of the next launch should be, so that all launches that are left end in time. Never longer: what was
 * planned is enough, and a run that is done is done. Decided from the clock alone, never from what was measured. `asideMs`: what a launch takes beside its windows, as the launches so far had it.
 */
export function stretchOf(leftMs: number, launchesLeft: number, windowsMs: number, asideMs: number): number {
  if (windowsMs <= 0 || !Number.isFinite(leftMs)) return 1;
  return Math.min(Math.max((leftMs / Math.max(launchesLeft, 1) - asideMs) / windowsMs, least), 1);
}

export interface SeriesTime {
  readonly seriesId: string;
  /** Of a launch, with windows as short as they get. */
  readonly shortestMs: number;
}

/**
 * The series that have no time: with them no group would get the launches that a verdict needs. Those that take the longest go first, so that as many
 * as possible stay, and one always does. `startMs`: what a launch takes whatever is measured in it.
 */
export function seriesWithoutTime(series: readonly SeriesTime[], startMs: number, launchesLeft: number, leftMs: number): string[] {
  const byLength = [...series].sort((a, b) => b.shortestMs - a.shortestMs);
  const out: string[] = [];
  let launchMs = startMs + byLength.reduce((sum, { shortestMs }) => sum + shortestMs, 0);
  while (byLength.length > 1 && launchesLeft * launchMs > leftMs) {
    const { seriesId, shortestMs } = byLength.shift() as SeriesTime;
    out.push(seriesId);
    launchMs -= shortestMs;
  }
  return out;
}

/** Of one series, from what it took in the launch before, whose windows took `windowsMs` of it. */
export const shortestMs = (tookMs: number, windowsMs: number): number => Math.max(tookMs - (1 - least) * windowsMs, 0);
