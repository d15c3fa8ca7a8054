// How the time of a run is divided among groups, launches and cells. Pure functions.
import { RpcBenchError } from "../errors/problem.ts";
import type { GroupPlan } from "../plan/expand.ts";
import type { Plan } from "../plan/resolve.ts";

export interface LaunchTime {
  /** Of one cell in one launch. */
  readonly pairedSeconds: number;
  readonly slices: number;
  readonly sliceSeconds: number;
  readonly warmupSeconds: number;
}

export interface GroupTime extends LaunchTime {
  /** Launches before the first look; the paired figures are known no sooner. */
  readonly launches: number;
  /** About what one launch takes, starting and warming up included. */
  readonly totalSeconds: number;
}

/** Where one placement judges and another describes, the one that judges needs no slices, and the one that describes mostly slices. */
const pairedShare = { alone: 0.4, judging: 1, describing: 0.25, open: 0 } as const;
const longestSliceSeconds = 1;
/** A limit, not a length: what settles sooner is measured sooner. gRPC on Node ran three times faster after a second of calls than after 80 of them. */
const shortestWarmupLimit = 0.4;
const longestWarmupLimit = 3;
/** Starting, warming up and ending two Python processes for each cell took 1.6 to 2.3 s with 3 cells on two cores. Launches show what it is; see keep-to-time.ts. */
const overheadSeconds = (processes: number) => 0.5 + 0.275 * processes;
/** Fewer bursts than this hold do not make a launch. */
const leastCellSeconds = 0.1;
/** A cell gains little from more than this in one launch; more launches are worth more. */
export const mostCellSeconds = 5;
/** A search for the highest rate makes some fifteen steps, and is made once. */
const mostRampSeconds = 120;
const describingWeight = 3;
const shareOfFirstLook = 0.4;
/** The describing placement has no verdicts to make, but percentiles to show. */
const describingLaunches = (launches: number) => Math.max(1, Math.ceil(launches / 3));

/** How many launches a group would have if there were time for all, of so many that are to be judged. */
export const launchesAsked = (group: GroupPlan, launches: number): number =>
  group.load.kind === "Ramp" ? 1 : group.judges ? launches : describingLaunches(launches);

function launchCost(group: GroupPlan, seconds: number): number {
  return overheadSeconds(group.cells.length * (1 + group.clients)) + group.cells.length * seconds;
}

/** What a launch takes in which hardly anything is measured. */
export const leastLaunchSeconds = (group: GroupPlan): number => launchCost(group, 0);

/** The time of each group by its id. Throws MaxTimeTooShort when there is not even time for one launch of each. */
export function planTime(groups: readonly GroupPlan[], plan: Plan): ReadonlyMap<string, GroupTime> {
  const { maxTimeSeconds, durationSeconds } = plan;
  if (maxTimeSeconds !== null) checkMaxTime(groups, maxTimeSeconds);
  const described = new Set(groups.filter((group) => !group.judges).map((group) => group.seriesId));
  const roleOf = (group: GroupPlan) => {
    if (group.load.kind !== "Closed") return "open";
    if (!group.judges) return "describing";
    return described.has(group.seriesId) || group.pairedOnly === true ? "judging" : "alone";
  };
  if (durationSeconds !== null || maxTimeSeconds === null) {
    return mapGroups(groups, (group) => {
      const launches = launchesAsked(group, plan.launches);
      return launchTime(group, launches, (durationSeconds ?? mostCellSeconds * launches) / launches, roleOf(group));
    });
  }
  // until a precision is reached there may be four times as many launches; the first look takes its share of the time only
  const seconds = plan.precision === null ? maxTimeSeconds : maxTimeSeconds * shareOfFirstLook;
  // the largest number of launches, up to what was asked, that leaves each cell enough of every one
  let launches = plan.launches;
  while (launches > 1 && totalSeconds(groups, (group) => launchesAsked(group, launches), leastCellSeconds) > seconds) launches--;
  const spare = seconds - totalSeconds(groups, (group) => launchesAsked(group, launches), leastCellSeconds);
  // describing launches are fewer and get more time each: slices of a second, several a launch
  const weight = (group: GroupPlan) => (group.judges ? 1 : describingWeight);
  const weights = groups.reduce((sum, group) => sum + launchesAsked(group, launches) * group.cells.length * weight(group), 0);
  return mapGroups(groups, (group) => {
    const most = group.load.kind === "Ramp" ? mostRampSeconds : mostCellSeconds * weight(group);
    const perLaunch = Math.min(leastCellSeconds + Math.max(spare / weights, 0) * weight(group), most);
    return launchTime(group, launchesAsked(group, launches), perLaunch, roleOf(group));
  });
}

const secondsNeeded = (groups: readonly GroupPlan[]) => Math.ceil(totalSeconds(groups, () => 1, leastCellSeconds));

/** A time that only the effort has set grows to one launch of each group; one that was asked for is kept, or refused by `planTime`. */
export function withEnoughTime(plan: Plan, groups: readonly GroupPlan[], asked: boolean): Plan {
  const needed = secondsNeeded(groups);
  const enough = asked || plan.maxTimeSeconds === null || plan.maxTimeSeconds >= needed;
  return enough ? plan : { ...plan, maxTimeSeconds: needed };
}

function checkMaxTime(groups: readonly GroupPlan[], seconds: number): void {
  const needed = secondsNeeded(groups);
  if (seconds < needed) throw RpcBenchError.of("MaxTimeTooShort", { seconds, needed, groups: groups.length });
}

function totalSeconds(groups: readonly GroupPlan[], launches: (group: GroupPlan) => number, cellSeconds: number): number {
  return groups.reduce((sum, group) => sum + launches(group) * launchCost(group, cellSeconds), 0);
}

function launchTime(group: GroupPlan, launches: number, perLaunch: number, role: keyof typeof pairedShare): GroupTime {
  const pairedSeconds = perLaunch * pairedShare[role];
  const steadySeconds = perLaunch - pairedSeconds;
  // an open loop is one schedule: what a stall leaves behind must not be cut off by the next slice
  const slices = steadySeconds > 0 ? (role === "open" ? 1 : Math.max(1, Math.floor(steadySeconds / longestSliceSeconds))) : 0;
  return {
    launches,
    totalSeconds: launchCost(group, perLaunch),
    pairedSeconds,
    slices,
    sliceSeconds: slices === 0 ? 0 : steadySeconds / slices,
    warmupSeconds: Math.min(Math.max(perLaunch, shortestWarmupLimit), longestWarmupLimit),
  };
}

const mapGroups = (groups: readonly GroupPlan[], time: (group: GroupPlan) => GroupTime) =>
  new Map(groups.map((group) => [group.id, time(group)]));
