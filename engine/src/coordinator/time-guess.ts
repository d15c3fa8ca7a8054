// What a run takes beside the windows in which it counts, as it is guessed before anything is started. Pure functions.
import { type GroupPlan, isObserved } from "../plan/expand.ts";
import { scenarioOf } from "../scenarios/index.ts";
import type { Observation } from "../scenarios/scenario.ts";
import { pairKey } from "./pair.ts";
import { compileSeconds, leastOwnCalls, ownCalls, ownLimitSeconds, warmupNeed } from "./warmup.ts";

/** CPU time of a process until it is ready, on a virtual machine; a pair has two and more. */
const processCpuSeconds = 0.47;
const launchOverheadSeconds = 0.5;
/** All that starts and warms up shares these; of one pair client and server run side by side. */
const coresStarting = 2;
const longestShare = 0.7;
/** Opening users, marks, trials, and turns that cannot be cut short. */
const cellOverheadSeconds = 0.12;
const userSeconds = 0.003;
/** Of a slice: one call to wake up, one that is under way as the window opens, a window of more than one, and the last one's end. */
const callsOfSlice = 3.5;
/** What a slow reader did not take is taken when its time is over. */
const drainSeconds = 0.5;

/** What starting and warming up takes in each launch. */
export function guessedStartSeconds(groups: readonly GroupPlan[]): number {
  const cells = new Map(groups.flatMap((group) => group.cells.map((cell) => [pairKey(cell), cell] as const)));
  const clients = Math.max(1, ...groups.map((group) => group.clients));
  const cpu = [...cells.values()].map(({ implementation }) => ({
    starting: (1 + clients) * processCpuSeconds,
    warming: warmupNeed(implementation).cpuSeconds,
  }));
  const all = cpu.reduce((sum, { starting, warming }) => sum + starting + warming, 0);
  const longest = Math.max(0, ...cpu.map(({ starting, warming }) => starting / coresStarting + longestShare * warming));
  return launchOverheadSeconds + Math.max(all / coresStarting, longest);
}

/** What the groups of a series, which share their users, take together of a launch in which hardly anything is measured, beside `guessedAsideSeconds` of each. */
export const guessedSeriesSeconds = (group: GroupPlan): number => compileSeconds(group);

const cycleSeconds = ({ call, concurrency }: GroupPlan): number => (scenarioOf(call).roughMs(call) * concurrency) / 1000;

/** What a group takes of a launch beside its windows. */
export function guessedAsideSeconds(group: GroupPlan): number {
  const { cells, call, concurrency } = group;
  const { isSmall, connectsAnew } = scenarioOf(call);
  const each = cellOverheadSeconds + userSeconds * concurrency + leastOwnCalls * cycleSeconds(group);
  // side by side, on all cores
  const own = isSmall || connectsAnew ? 0 : Math.min(ownLimitSeconds, (ownCalls * cycleSeconds(group) * cells.length) / coresStarting);
  return cells.length * each + own + observingSeconds(group, ({ launches }) => launches > 1);
}

/** The least that one cell's windows take of a launch: a call cannot be cut short. */
export const leastWindowsSeconds = (group: GroupPlan): number => (group.load.kind === "Closed" ? callsOfSlice * cycleSeconds(group) : 0);

/** What only the first launch of a group has. */
export const guessedOnceSeconds = (group: GroupPlan): number => observingSeconds(group, ({ launches }) => launches === 1);

function observingSeconds(group: GroupPlan, isMeant: (one: Observation) => boolean): number {
  if (!isObserved(group)) return 0;
  const { cells, call } = group;
  const each = scenarioOf(call)
    .observations.filter(isMeant)
    .map(({ asked: { forNs, takeEveryNs } }) => forNs / 1e9 + (takeEveryNs > 0 ? drainSeconds : 0));
  return cells.filter(({ twinOf }) => twinOf === null).length * each.reduce((sum, seconds) => sum + seconds, 0);
}
