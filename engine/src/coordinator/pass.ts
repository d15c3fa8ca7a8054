// Rotations: one slice of every cell of a group, in an order that is balanced over predecessors, until the group's time in this launch is used up.
import { scenarioOf } from "../scenarios/index.ts";
import { CarryOver } from "../stats/carry-over.ts";
import { type Counted, slowestCycleNs } from "../stats/counting.ts";
import type { Random } from "../stats/random.ts";
import type { BlockWatch } from "./block-watch.ts";
import { checkErrors, type GuardOptions, guarded } from "./guard.ts";
import type { Marks } from "./pair.ts";
import { addCost, addMemory, marksOf } from "./pass-cost.ts";
import { rotations } from "./rotation.ts";
import { openAfterNs, type Regime, type SliceSpec, uncountedNs, windowsNs } from "./slice.ts";
import type { Slice, Subject } from "./subject.ts";
import { Tally } from "./tally.ts";
import { isLong, longWakingCalls } from "./waking.ts";

export interface PassOptions extends GuardOptions {
  readonly regime: Regime;
  /** Those that everything is kept on; none: all there are. */
  readonly cpus: readonly number[];
  readonly watch: BlockWatch;
  readonly random: Random;
  readonly nowMs: () => number;
  /** Of one cell's windows and waking calls. */
  readonly cellSeconds: number;
  /** The run has to end by then. */
  readonly deadlineMs: number;
  /** Of calls that are not long. */
  readonly waking: Pick<SliceSpec, "wakingCalls" | "wakingKind">;
  /** CPU time that all processes of the run have used so far. */
  ownCpuMs(): Promise<number>;
  /** `fraction` of this pass from 0 to 1; called between slices only. */
  onProgress(fraction: number): void;
}

/** The minimum length of a block, because CPU accounting can tick every 10 ms. */
const blockMs = 1_000;
/** The most blocks that a launch keeps; in longer launches, each is twice as long. */
const mostBlocks = 100;
/** With fewer undisturbed rotations than this, and fewer than half, none are left out. */
const fewestUndisturbed = 6;
/** A probe says how long a call is here, so that windows can be as long as some of them. */
const probeNs = 20_000_000;
const probeShare = 0.2;

/**
 * Only rotations in which every cell that is still in had a window count, so that cells are compared over the same time. What was measured goes to
 * the subjects' records in any case, also when the run is stopped meanwhile. Throws Stopped.
 */
export async function measureGroup(subjects: readonly Subject[], options: PassOptions): Promise<void> {
  const { random, nowMs, watch, regime, cellSeconds } = options;
  const taking = subjects.filter((subject) => !subject.out);
  if (taking.length === 0) return;
  for (const subject of taking) {
    subject.state.record.wakingCalls = wakingCallsOf(subject, options);
    subject.state.record.wakingKind = options.waking.wakingKind;
  }
  if (!taking.every(canPay)) {
    for (const subject of taking) subject.shorten();
    return;
  }
  const tallies = taking.map((subject) => new Tally(subject));
  for (const { subject } of tallies) {
    if (nowMs() < options.deadlineMs) await guarded(subject, () => probe(subject, options), options);
  }
  const before = await marksOf(taking, options);
  let after = new Map<Subject, Marks>();
  const carryOver = new CarryOver(taking.length);
  const lengths = windowsNs(
    taking.map(({ cycleNs }) => cycleNs),
    cellSeconds * 1e9,
    regime,
  );
  const budgetMs = cellSeconds * 1000 * taking.length;
  const started = nowMs();
  const blocks = { startedMs: started, lengthMs: blockMs, rotations: 0, isOpen: false };
  let disturbedRotations = 0;

  const closeBlock = async () => {
    if (!blocks.isOpen) return;
    blocks.isOpen = false;
    const seconds = (nowMs() - blocks.startedMs) / 1000;
    const disturbance = await watch.end(await options.ownCpuMs());
    if (disturbance.disturbed) disturbedRotations += blocks.rotations;
    for (const tally of tallies) tally.settleBlock(blocks.rotations, seconds, disturbance);
    blocks.rotations = 0;
    if ((tallies[0]?.subject.state.record.blocks.length ?? 0) >= mostBlocks) blocks.lengthMs *= 2;
  };

  let last: number | null = null;
  let ended = false;
  try {
    for (const order of rotations([...tallies.keys()], random)) {
      if (!blocks.isOpen) {
        await watch.begin(await options.ownCpuMs(), options.cpus);
        blocks.startedMs = nowMs();
        blocks.isOpen = true;
      }
      const slices = new Map<number, Counted>();
      for (const place of order) {
        // a call can take longer than all the time there is, and the next one would take as long again
        if (nowMs() >= options.deadlineMs) break;
        const tally = tallies[place] as Tally;
        options.onProgress(Math.min((nowMs() - started) / budgetMs, 1));
        const slice = await takeSlice(tally, lengths[place] as number, options);
        if (slice?.counted) slices.set(place, slice.counted);
        const log = slice?.counted ? Math.log(slice.counted.sumNs / slice.counted.lengthsNs.length) : undefined;
        if (log !== undefined && last !== null) carryOver.add(place, last, log);
        last = log === undefined ? null : place;
      }
      const isWhole = tallies.every(({ subject }, place) => subject.out || slices.has(place));
      if (isWhole) {
        for (const [place, counted] of slices) (tallies[place] as Tally).count(counted);
        blocks.rotations += 1;
      }
      const now = nowMs();
      if (now - blocks.startedMs >= blocks.lengthMs) await closeBlock();
      if (now - started >= budgetMs || now >= options.deadlineMs || tallies.every(({ subject }) => subject.out)) break;
      if (tallies.every(({ subject }) => canPay(subject))) continue;
      for (const { subject } of tallies) subject.shorten();
      break;
    }
    await closeBlock();
    after = await marksOf(taking, options);
    for (const [subject, marks] of after) addMemory(subject, marks);
    // afterwards: its calls are none of those that were made above
    await readParts(tallies, lengths, options);
    ended = true;
  } finally {
    if (!ended && !options.signal.aborted) await closeBlock().catch(() => {});
    // stopped: the open block counts as undisturbed, because its evidence can no longer be read
    if (blocks.isOpen) for (const tally of tallies) tally.settleBlock(blocks.rotations, (nowMs() - blocks.startedMs) / 1000, nothingKnown);
    // too little is left: the figures include everything, and the group is unfit
    const counted = tallies[0]?.rotations ?? 0;
    if (counted < Math.min(fewestUndisturbed, disturbedRotations)) {
      for (const tally of tallies) tally.countDisturbed();
      disturbedRotations = 0;
    }
    const effects = carryOver.effects();
    for (const [place, tally] of tallies.entries()) {
      const { subject } = tally;
      const { state, record } = subject;
      state.carryOver = effects[place] ?? null;
      state.whole = ended && !subject.out;
      state.record.disturbedRotations = disturbedRotations;
      tally.describe();
      const [marksBefore, marksAfter] = [before.get(subject), after.get(subject)];
      if (state.whole && marksBefore !== undefined && marksAfter !== undefined) {
        state.cpuUsPerCall = addCost(tally, marksBefore, marksAfter);
      }
      record.settle(state);
    }
  }
}

const nothingKnown = { spinNs: null, stealShare: null, otherShare: null, disturbed: false } as const;

/** A whole call that is long wakes all there is to wake; as many of those as short calls need would take most of the time there is. */
const wakingCallsOf = ({ cycleNs, record }: Subject, { waking: { wakingCalls } }: PassOptions): number =>
  isLong(cycleNs) && record.group.clients === 1 ? Math.min(wakingCalls, longWakingCalls) : wakingCalls;

/** How long a call is in this placement, from some calls of each user that do not count. */
async function probe(subject: Subject, options: PassOptions): Promise<void> {
  const { wakingCalls, wakingKind } = subject.state.record;
  const openAfter = uncountedNs(subject.record.group.concurrency, options.regime);
  const limits = limitsOf(subject, options);
  // if calls use up ports, the windows should get most of them
  const few = limits.mostCalls === undefined ? {} : { mostCalls: Math.max(1, Math.floor(limits.mostCalls * probeShare)) };
  const spec = { wakingCalls, wakingKind, openAfterNs: openAfter, lengthNs: probeNs, ...limits, ...few };
  const slice = await subject.slice(spec);
  checkErrors(subject, options);
  subject.record.uncounted += slice.made;
  if (slice.counted === null) return;
  subject.cycleNs = slowestCycleNs(slice.columns, slice.counted);
  // calls on new connections can look longer than they are
  subject.state.record.wakingCalls = wakingCallsOf(subject, options);
}

async function takeSlice(tally: Tally, lengthNs: number, options: PassOptions): Promise<Slice | undefined> {
  const { subject } = tally;
  const { regime, random } = options;
  const { wakingCalls, wakingKind } = subject.state.record;
  const users = subject.record.group.concurrency;
  const spec: SliceSpec = {
    wakingCalls,
    wakingKind,
    openAfterNs: openAfterNs(subject.cycleNs, users, regime, random.uniform()),
    lengthNs,
    ...limitsOf(subject, options),
  };
  const slice = await guarded(subject, () => subject.slice(spec), options);
  checkErrors(subject, options);
  if (slice === undefined || subject.out) return undefined;
  tally.add(slice);
  return slice;
}

/** No call starts after the run's end. If calls use up ports, their number is limited. */
function limitsOf(subject: Subject, { deadlineMs, nowMs }: PassOptions): Pick<SliceSpec, "limitMs" | "mostCalls"> {
  const limitMs = Math.min(Math.max(deadlineMs - nowMs(), 1), longestLimitMs);
  return subject.connectsLeft === null ? { limitMs } : { limitMs, mostCalls: Math.max(1, subject.connectsLeft) };
}

/** A day: what a plan's own deadline for the whole run is at most. */
const longestLimitMs = 86_400_000;

/** Whether connections are left for another slice, if calls use them up. */
function canPay({ connectsLeft, out, record, state }: Subject): boolean {
  if (connectsLeft === null || out) return true;
  const perUser = state.record.wakingCalls + 5;
  return connectsLeft > perUser * record.group.concurrency;
}

/** What is known of each value of a stream costs a reading of the clock for each, so it comes from a slice of its own that counts for nothing else. */
async function readParts(tallies: readonly Tally[], lengths: readonly number[], options: PassOptions): Promise<void> {
  for (const [place, { subject }] of tallies.entries()) {
    if (!scenarioOf(subject.record.group.call).partsAside || options.nowMs() >= options.deadlineMs) continue;
    const { wakingCalls, wakingKind } = subject.state.record;
    const spec: SliceSpec = {
      wakingCalls,
      wakingKind,
      openAfterNs: uncountedNs(subject.record.group.concurrency, options.regime),
      lengthNs: Math.max(lengths[place] as number, partsNs),
      ...limitsOf(subject, options),
      parts: true,
    };
    const slice = await guarded(subject, () => subject.slice(spec), options);
    checkErrors(subject, options);
    if (slice === undefined || subject.out) continue;
    subject.record.parts.add(slice.parts);
    subject.record.uncounted += slice.made;
  }
}

const partsNs = 100_000_000;
