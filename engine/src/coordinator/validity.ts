// The checks around a run: what they look at before it, between its blocks, and when it has ended.
import {
  type CpuBusy,
  type CpuTicks,
  type Finding,
  type GroupEvidence,
  isDisturbed,
  judgeAfter,
  lookBefore,
  type Machine,
  otherShareOf,
  type PortUse,
  readCpuTicks,
  readPorts,
  SpinWatch,
  stealShare,
} from "../checks/index.ts";
import { LatencyHistogram } from "../stats/histogram.ts";
import type { BlockWatch } from "./block-watch.ts";
import type { CellRecord } from "./cell-record.ts";
import type { GroupOutcome } from "./outcome.ts";

export class Validity {
  readonly #machine: Machine;
  #spins: SpinWatch | undefined;
  #ticks: CpuTicks | undefined;
  #ports: PortUse = { timeWait: null, ephemeralPorts: null };

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Before any process is started; takes about half a second. */
  async before(): Promise<Finding[]> {
    const findings = await lookBefore(this.#machine);
    this.#spins = new SpinWatch();
    this.#ticks = await readCpuTicks(this.#machine);
    this.#ports = await readPorts(this.#machine);
    return findings;
  }

  /** As they were before. */
  get ports(): PortUse {
    return this.#ports;
  }

  newWatch(): BlockWatch {
    let ticks: CpuTicks | undefined;
    let before = 0;
    let busy: CpuBusy = { busyMs: 0, totalMs: 0, ownMs: 0 };
    let watched: readonly number[] = [];
    const spins = this.#spins;
    return {
      begin: async (ownMs, cpus) => {
        before = spins?.take() ?? 0;
        watched = cpus;
        busy = this.#busy(watched, ownMs);
        ticks = await readCpuTicks(this.#machine);
      },
      end: async (ownMs) => {
        const otherShare = otherShareOf(busy, this.#busy(watched, ownMs));
        const share = stealShare(ticks, await readCpuTicks(this.#machine)) ?? null;
        const longest = spins === undefined ? null : Math.max(before, spins.take());
        return { spinNs: longest, stealShare: share, otherShare, disturbed: isDisturbed({ stealShare: share, otherShare }) };
      },
      spinRatioOf: (spinNs) => spins?.ratioOf(spinNs) ?? null,
    };
  }

  /** Of the CPUs that are watched, or of all. */
  #busy(cpus: readonly number[], ownMs: number): CpuBusy {
    const all = this.#machine.cpuTimes();
    const watched = cpus.length === 0 ? all : cpus.flatMap((cpu) => all[cpu] ?? []);
    const sum = (of: (cpu: { busyMs: number; totalMs: number }) => number) => watched.reduce((total, cpu) => total + of(cpu), 0);
    return { busyMs: sum(({ busyMs }) => busyMs), totalMs: sum(({ totalMs }) => totalMs), ownMs };
  }

  async after(outcomes: readonly GroupOutcome[]): Promise<Finding[]> {
    const [ticks, ports] = await Promise.all([readCpuTicks(this.#machine), readPorts(this.#machine)]);
    return judgeAfter({
      groups: outcomes.map(groupEvidence),
      stealShare: stealShare(this.#ticks, ticks) ?? null,
      timeWaitBefore: this.#ports.timeWait,
      timeWaitAfter: ports.timeWait,
      ephemeralPorts: ports.ephemeralPorts,
    });
  }
}

function groupEvidence({ group, records }: GroupOutcome): GroupEvidence {
  return {
    groupId: group.id,
    title: group.title,
    placement: group.placement,
    launches: launchNumbers(records).map((launch) => ({ launch, blocks: blocksOf(records, launch) })),
    cells: records.map((record) => ({
      cellId: record.plan.id,
      who: record.who,
      isFloor: record.isFloor,
      isTwin: record.isTwin,
      concurrency: group.concurrency,
      clients: group.clients,
      openLoop: group.load.kind !== "Closed",
      calls: shapeOf(record),
      nagles: [record.serverOptions, record.clientOptions].some(({ nodelay }) => nodelay === false),
      clientCpuCores: group.load.kind === "Closed" ? record.cost.busiestClientCores : null,
      eventLoopDelayP99Ns: latenessOf(record),
      memory: (["server", "client"] as const).map((side) => ({
        side,
        ownBytes: record.cost.saidThenBytes(side),
        seenBytes: record.cost.seenBytes(side),
      })),
      errors: record.errors,
    })),
  };
}

/**
 * In an open loop a call that finds a free connection starts when the event loop gets to it, so how late it starts is how late the loop is. A
 * closed loop knows no such moment, and how busy its client is says the same. What has been told as GeneratorCannotPace is not told twice.
 */
function latenessOf({ group, plan, openLoop }: CellRecord): number | null {
  if (group.load.kind !== "Open" || openLoop.finding(plan.id) !== null) return null;
  return openLoop.pacing.tailQuantile(0.99);
}

/** A search for the highest rate has no shape: it is many loads. */
function shapeOf(record: CellRecord): LatencyHistogram {
  const { group, openLoop } = record;
  if (group.load.kind === "Open") return openLoop.service;
  return group.load.kind === "Ramp" ? new LatencyHistogram() : record.allCalls();
}

const launchNumbers = (records: readonly CellRecord[]) =>
  [...new Set(records.flatMap(({ launches }) => launches.map(({ record }) => record.launch)))].sort((a, b) => a - b);

/** The cells of a launch have the same blocks. */
function blocksOf(records: readonly CellRecord[], launch: number): GroupEvidence["launches"][number]["blocks"] {
  const cells = records.flatMap((record) => {
    const found = record.launches.find((candidate) => candidate.record.launch === launch);
    return found === undefined ? [] : [{ id: record.plan.id, blocks: found.record.blocks }];
  });
  const longest = cells.reduce((best, cell) => (cell.blocks.length > best.length ? cell.blocks : best), cells[0]?.blocks ?? []);
  return longest.map(({ seconds, spinRatio, stealShare, otherShare }, index) => ({
    seconds,
    spinRatio,
    stealShare,
    otherShare,
    perCallNs: Object.fromEntries(
      cells.flatMap(({ id, blocks }) => {
        const perCallNs = blocks[index]?.perCallNs ?? null;
        return perCallNs === null ? [] : [[id, perCallNs]];
      }),
    ),
  }));
}
