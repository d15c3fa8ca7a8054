// The checks around a run: what they look at before it, between its blocks, and when it has ended.
import {
  type CpuTicks,
  type Finding,
  type GroupEvidence,
  judgeAfter,
  lookBefore,
  type Machine,
  type PortUse,
  readCpuTicks,
  readPorts,
  SpinWatch,
  stealShare,
} from "../checks/index.ts";
import { LatencyHistogram } from "../stats/histogram.ts";
import type { BlockWatch } from "./block-watch.ts";
import type { CellRecord } from "./cell-record.ts";
import type { GroupOutcome } from "./series.ts";

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
    const spins = this.#spins;
    return {
      begin: async () => {
        before = spins?.take() ?? 0;
        ticks = await readCpuTicks(this.#machine);
      },
      end: async () => {
        const share = stealShare(ticks, await readCpuTicks(this.#machine));
        const longest = spins === undefined ? null : Math.max(before, spins.take());
        return { spinNs: longest, stealShare: share ?? null };
      },
      spinRatioOf: (spinNs) => spins?.ratioOf(spinNs) ?? null,
    };
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
  const launches = Math.max(0, ...records.map((record) => record.launches.length));
  return {
    groupId: group.id,
    title: group.title,
    placement: group.placement,
    launches: Array.from({ length: launches }, (_, index) => ({ launch: index + 1, blocks: blocksOf(records, index + 1) })),
    cells: records.map((record) => ({
      cellId: record.plan.id,
      title: `${record.who}, ${group.title}`,
      isFloor: record.isFloor,
      isTwin: record.isTwin,
      concurrency: group.concurrency,
      clients: group.clients,
      openLoop: group.load.kind !== "Closed",
      steady: shapeOf(record),
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

/** What is measured in turns alone has its shape from there. A search for the highest rate has none: it is many loads. */
function shapeOf({ group, steady, paired, openLoop }: CellRecord): LatencyHistogram {
  if (group.load.kind === "Open") return openLoop.service;
  if (group.load.kind === "Ramp") return new LatencyHistogram();
  return steady.count > 0 ? steady : paired;
}

/** The cells of a launch have the same blocks. */
function blocksOf(records: readonly CellRecord[], launch: number): GroupEvidence["launches"][number]["blocks"] {
  const cells = records.flatMap((record) => {
    const found = record.launches.find((candidate) => candidate.record.launch === launch);
    return found === undefined ? [] : [{ id: record.plan.id, blocks: found.record.paired.blocks }];
  });
  const longest = cells.reduce((best, cell) => (cell.blocks.length > best.length ? cell.blocks : best), cells[0]?.blocks ?? []);
  return longest.map(({ seconds, spinRatio, stealShare }, index) => ({
    seconds,
    spinRatio,
    stealShare,
    p50Ns: Object.fromEntries(
      cells.flatMap(({ id, blocks }) => {
        const p50Ns = blocks[index]?.p50Ns ?? null;
        return p50Ns === null ? [] : [[id, p50Ns]];
      }),
    ),
  }));
}
