// One launch: all processes started afresh and warmed up once, then one group after the other, each in its placements, and all processes ended.
import { cpusOrObstacle } from "../placement/affinity.ts";
import { nowhereInParticular, type PlacementCpus } from "../placement/cpus.ts";
import { remembering } from "../placement/remembering.ts";
import type { Plan } from "../plan/resolve.ts";
import { seenResidentBytes } from "../resources/seen-memory.ts";
import { scenarioOf } from "../scenarios/index.ts";
import { loadHistograms } from "../stats/histogram.ts";
import { rotated } from "../stats/random.ts";
import type { CellRecord } from "./cell-record.ts";
import { checkErrors, guarded } from "./guard.ts";
import type { GroupState, LaunchOptions, SeriesState } from "./launch-options.ts";
import { observeGroup } from "./observing.ts";
import { openLoopPass } from "./open-loop-pass.ts";
import { Pair, pairKey } from "./pair.ts";
import { measureGroup } from "./pass.ts";
import { regimeOf } from "./slice.ts";
import { slowDown, unslow } from "./slowing.ts";
import { getReady, startAll, warmupLimitOf } from "./start-pairs.ts";
import { Stopped } from "./stop.ts";
import { Subject } from "./subject.ts";
import { usualWakingCalls } from "./waking.ts";
import { decideWakingCalls } from "./waking-trials.ts";
import { compileOwn, hasCompiler, leastOwnCalls, ownCalls, ownWarmup, warmUpFor } from "./warmup.ts";

/** Of the time of a launch, as far as progress is concerned: starting and warming up. */
const startShare = 0.25;

/** Throws Stopped when the signal is aborted; whatever was measured until then is in the records. No process is left either way. */
export async function runLaunch(series: readonly SeriesState[], { affinity, ...given }: LaunchOptions): Promise<void> {
  const options: LaunchOptions = { ...given, affinity: remembering(affinity) };
  const pairs = new Map<string, Pair>();
  const records = series.flatMap((groups) => groups.flatMap((group) => group.records.filter((record) => !record.failed)));
  const clients = Math.max(1, ...records.map(({ group }) => group.clients));
  try {
    options.onProgress(0, "starting");
    await loadHistograms();
    const onStart = (fraction: number, what: string) => options.onProgress(startShare * fraction, what);
    await startAll(records, clients, pairs, { ...options, onProgress: onStart });
    options.onStarted();
    const order = inTurn(series, options.launch);
    for (const [index, groups] of order.entries()) {
      if (options.nowMs() >= options.deadlineMs && options.launch > 1) break;
      const done = startShare + ((1 - startShare) * index) / order.length;
      const beganMs = options.nowMs();
      const onceMs = await runSeries(groups, pairs, clients, {
        ...options,
        onProgress: (fraction, what) => options.onProgress(done + (fraction * (1 - startShare)) / order.length, what),
      });
      await options.onSeries(groups[0]?.group.seriesId ?? "", options.nowMs() - beganMs - onceMs);
    }
  } catch (error) {
    if (error instanceof Stopped) for (const pair of pairs.values()) pair.kill();
    throw error;
  } finally {
    // the next launch's processes inherit it; a run that is stopped has no next one, and perhaps nobody who would set it
    if (options.affinity.allowed.length > 0 && !options.signal.aborted)
      await options.affinity.set(process.pid, options.affinity.allowed).catch(() => {});
    await Promise.all([...pairs.values()].map((pair) => pair.end()));
  }
  if (options.signal.aborted) throw new Stopped();
}

/**
 * Each series comes first in a launch of its own, for what it takes of memory is told from processes that served nothing before. Behind it come those of small
 * calls, which would have to be warmed up again after others.
 */
export function inTurn(series: readonly SeriesState[], launch: number): SeriesState[] {
  const [first, ...others] = rotated(series, launch - 1);
  const isSmall = ([state]: SeriesState) => state !== undefined && scenarioOf(state.group.call).isSmall;
  return first === undefined ? [] : [first, ...others.filter(isSmall), ...others.filter((one) => !isSmall(one))];
}

/**
 * All placements of one load: its users are opened, called in each placement, and closed. Returns how many milliseconds went into what no later launch
 * does again.
 */
async function runSeries(groups: SeriesState, pairs: Map<string, Pair>, clients: number, options: LaunchOptions): Promise<number> {
  const { signal, launch, connects, affinity } = options;
  const taking = groups.filter(({ records }) => anythingLeft(records, options.context.plan));
  const [first] = taking;
  if (first === undefined) return 0;
  const records = firstOfEach(taking);
  let onceMs = 0;
  const budget = scenarioOf(first.group.call).connectsAnew ? connects.forCell(records.length) : null;
  // each with its users, whichever placement's record it writes to
  const open: Subject[] = [];
  for (const record of records) {
    const pair = await livePair(record, pairs, clients, options);
    if (pair === null) continue;
    const subject = new Subject(record, pair, launch, connects, budget);
    subject.state.record.cameFirst = pair.served === 0;
    pair.served += 1;
    open.push(subject);
  }
  // compilers work on all cores; where there is none a process stays where the last series had it
  await placeAll(
    open.filter(({ record }) => hasCompiler(record.plan.implementation)),
    nowhereInParticular,
    options,
  );
  await warmUpAgain(open, scenarioOf(first.group.call).isSmall, options);
  options.onProgress(0, `${first.group.title}: connecting`);
  await Promise.all(open.map((subject) => guarded(subject, () => subject.open(), options)));
  await Promise.all(open.map((subject) => guarded(subject, () => compileOwn(subject, options), options)));
  for (const subject of open) checkErrors(subject, options);
  for (const [index, state] of taking.entries()) {
    const { group } = state;
    const subjects = inPlacement(state, open, launch);
    const placed = cpusOrObstacle(group.placement, affinity);
    const cpus = "cpus" in placed ? placed.cpus : nowhereInParticular;
    await placeAll(subjects, cpus, options);
    onceMs += await measureIn(state, subjects, cpus, {
      ...options,
      onProgress: (fraction, what) => options.onProgress((index + fraction) / taking.length, `${group.title}: ${what}`),
    });
    if (open.every(({ out }) => out)) break;
  }
  await lookAtMemory(open.filter(({ out, state }) => !out && state.record.cameFirst));
  await Promise.all(open.filter(({ pair }) => !pair.dead).map((subject) => guarded(subject, () => subject.pair.close(), options)));
  if (signal.aborted) throw new Stopped();
  return onceMs;
}

/** Before its users are opened; a no-op for pairs that are warm for calls of this kind. */
async function warmUpAgain(open: readonly Subject[], isSmall: boolean, options: LaunchOptions): Promise<void> {
  const limitMs = warmupLimitOf(options);
  await Promise.all(open.map((subject) => guarded(subject, () => warmUpFor(subject.pair, isSmall, limitMs, options.nowMs), options)));
}

/** Of each pair of processes the first record that it writes to: a placement may have no twin, and a cell may have failed in one placement alone. */
function firstOfEach(groups: SeriesState): CellRecord[] {
  const first = new Map<string, CellRecord>();
  for (const record of groups.flatMap(({ records }) => records)) {
    const key = pairKey(record.plan);
    if (!record.failed && !first.has(key)) first.set(key, record);
  }
  return [...first.values()];
}

/** What takes part in this placement, with its own records. `open` has them from then on. */
function inPlacement({ records }: GroupState, open: Subject[], launch: number): Subject[] {
  return open.flatMap((subject, index) => {
    const record = records.find((each) => pairKey(each.plan) === pairKey(subject.record.plan));
    if (record === undefined || record.failed || subject.out) return [];
    if (record === subject.record) return [subject];
    const next = subject.into(record, launch);
    next.state.record.cameFirst = subject.state.record.cameFirst;
    open[index] = next;
    return [next];
  });
}

/** Floors alone are not measured unless they were asked for. */
export function anythingLeft(records: readonly CellRecord[], { includeFloor }: Pick<Plan, "includeFloor">): boolean {
  return records.some((record) => !record.failed && !record.isTwin && (!record.isFloor || includeFloor));
}

/** A pair that failed in an earlier group of this launch is started again: what stopped it there need not stop it here. */
async function livePair(record: CellRecord, pairs: Map<string, Pair>, clients: number, options: LaunchOptions): Promise<Pair | null> {
  const key = pairKey(record.plan);
  const known = pairs.get(key);
  if (known !== undefined && !known.dead) return known;
  await known?.end();
  // what is started inherits it, and starting and warming up are for all cores
  if (options.affinity.allowed.length > 0) await options.affinity.set(process.pid, options.affinity.allowed).catch(() => {});
  const pair = new Pair(record.plan, clients, options.context);
  pairs.set(key, pair);
  await getReady(key, pair, [record], options);
  return pair.dead ? null : pair;
}

/** All processes of the group's cells, and the coordinator, where the placement wants them. */
async function placeAll(subjects: readonly Subject[], cpus: PlacementCpus, options: LaunchOptions): Promise<void> {
  const { affinity } = options;
  const coordinator = cpus.coordinator.length > 0 ? cpus.coordinator : affinity.allowed;
  const placed = coordinator.length === 0 ? Promise.resolve() : affinity.set(process.pid, coordinator);
  placed.catch(() => {});
  await Promise.all(
    subjects.map((subject) =>
      guarded(
        subject,
        async () => {
          // where the coordinator is not in its place nothing can be measured, and each cell says so
          await placed;
          await subject.pair.place(affinity, cpus);
        },
        options,
      ),
    ),
  );
}

/** Returns as `runSeries` does. */
async function measureIn(state: GroupState, subjects: readonly Subject[], cpus: PlacementCpus, options: LaunchOptions): Promise<number> {
  const { group } = state;
  const { call, load } = group;
  const { isSmall, connectsAnew } = scenarioOf(call);
  const own = isSmall ? usualWakingCalls : ownCalls;
  await unslow(subjects, options);
  options.onProgress(0, "warming up");
  const warm = (subject: Subject, calls: number) => guarded(subject, () => ownWarmup(subject, calls, options), options);
  // calls that take long are made side by side, for nothing is timed; how long one takes is seen afterwards, each alone
  if (!isSmall && !connectsAnew) await Promise.all(subjects.map((subject) => warm(subject, own)));
  for (const subject of subjects) {
    await warm(subject, isSmall || connectsAnew ? own : leastOwnCalls);
    checkErrors(subject, options);
  }
  if (load.kind !== "Closed") {
    state.launches += 1;
    await openLoopPass(subjects, load, options);
    return 0;
  }
  const beganMs = options.nowMs();
  state.wakingCalls ??= await decideWakingCalls(subjects, options);
  const decidingMs = options.nowMs() - beganMs;
  const regime = regimeOf(cpus.server.length > 0, call);
  await slowDown(subjects, { ...options, regime, wakingCalls: state.wakingCalls });
  await measureGroup(subjects, {
    ...options,
    regime,
    cpus: [...new Set([...cpus.server, ...cpus.client, ...cpus.coordinator])],
    cellSeconds: options.cellSeconds(group),
    waking: { wakingCalls: state.wakingCalls, wakingKind: "Same" },
    ownCpuMs: () => ownCpuMs(subjects),
    onProgress: (fraction) => options.onProgress(fraction, "measuring"),
  });
  const observingMs = await observeGroup(subjects, options);
  state.launches += 1;
  for (const subject of subjects) {
    await guarded(subject, () => subject.checkConnections(), options);
    subject.state.record.warmup = { ...subject.pair.warmup, calls: subject.pair.warmup.calls + own };
  }
  return decidingMs + observingMs;
}

async function ownCpuMs(subjects: readonly Subject[]): Promise<number> {
  const { user, system } = process.cpuUsage();
  // one that just ended says no more, and the next slice shows it
  const marks = await Promise.all(subjects.filter(({ out }) => !out).map(({ pair }) => pair.marks().catch(() => null)));
  const workersUs = marks
    .filter((each) => each !== null)
    .flatMap(({ server, client }) => [...server, ...client])
    .reduce((sum, { cpuUserUs, cpuSystemUs }) => sum + cpuUserUs + cpuSystemUs, 0);
  return (user + system + workersUs) / 1000;
}

/** Once a launch, when nothing is timed and users are still open: on Windows this starts a program. */
async function lookAtMemory(subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return;
  const seen = await seenResidentBytes(subjects.flatMap(({ pair: { pids } }) => [...pids.server, ...pids.client]));
  for (const { record, pair } of subjects) {
    for (const side of ["server", "client"] as const) {
      const pids = side === "server" ? pair.pids.server : pair.pids.client.slice(0, record.group.clients);
      record.cost.see(
        side,
        pids.map((pid) => seen.get(pid) ?? null),
      );
    }
  }
}
