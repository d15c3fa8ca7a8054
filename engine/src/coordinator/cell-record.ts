// What has been measured of one cell so far: histograms, sums and counts, never single calls, so that memory does not grow with the length of a run.
import type { Cell } from "../../generated/result.d.ts";
import type { Hello, Responses } from "../../generated/worker-reply.d.ts";
import type { Problem } from "../errors/problem.ts";
import { withoutHome } from "../machine/paths.ts";
import type { CellPlan, GroupPlan } from "../plan/expand.ts";
import { CostRecord } from "../resources/cost-record.ts";
import { scenarioOf } from "../scenarios/index.ts";
import { addSums, callsPerSecond, gapNs, noSums, perCallNs, type WindowSums } from "../stats/counting.ts";
import { LatencyHistogram } from "../stats/histogram.ts";
import { OpenLoopRecord } from "./open-loop-record.ts";
import { type Options, type Pair, whoIs } from "./pair.ts";
import { PartsRecord } from "./parts-record.ts";
import type { RampAnswer, StepResult } from "./ramp.ts";

export type LaunchRecord = Cell["launches"][number];

/** What is compared of two cells, each by its own test. Typical: the median call, which is judged for PausesDecide alone. */
export type Figure = "Call" | "Cpu" | "Typical";

/** One launch of one cell while it is measured. */
export interface LaunchState {
  readonly record: LaunchRecord;
  readonly sums: WindowSums;
  readonly histogram: LatencyHistogram;
  /** How much longer, in log, other cells' slices took right after this one's. */
  carryOver: number | null;
  /** The log of us/call in the launch's last third over that in its first. */
  trend: number | null;
  /** The variance of the log of us/call that the scatter of its rotations predicts. */
  varianceWithin: number | null;
  /** Of the blocks in `record`: ns, null where none was taken. */
  readonly spinsNs: (number | null)[];
  cpuUsPerCall: number | null;
  /** The pass over its group was completed. */
  whole: boolean;
}

export class CellRecord {
  readonly plan: CellPlan;
  readonly group: GroupPlan;
  readonly cost = new CostRecord();
  readonly parts: PartsRecord;
  readonly openLoop = new OpenLoopRecord();
  /** One search for the highest rate per launch. */
  readonly ramps: { readonly answer: RampAnswer; readonly steps: readonly StepResult[] }[] = [];
  readonly launches: LaunchState[] = [];
  readonly #errors = new Map<string, { id: string; message: string; count: number }>();
  uncounted = 0;
  windows = 0;
  shortWindows = 0;
  connections: number | null = null;
  /** The server's. */
  hello: Hello | undefined;
  clientEventLoop: string | undefined;
  serverOptions: Options = {};
  clientOptions: Options = {};
  /** The run was stopped before this cell had all its calls. */
  stopped = false;

  constructor(plan: CellPlan, group: GroupPlan) {
    this.plan = plan;
    this.group = group;
    this.parts = new PartsRecord(scenarioOf(group.call));
  }

  /** For messages: "ZeroMQ on Python", "ZeroMQ on Python (Sync, Tuned)". */
  get who(): string {
    return whoIs(this.plan);
  }

  get isFloor(): boolean {
    return this.plan.implementation.framework.isFloor;
  }

  get isTwin(): boolean {
    return this.plan.twinOf !== null;
  }

  get failed(): boolean {
    return this.#errors.size > 0;
  }

  get errors(): readonly { readonly id: string; readonly message: string; readonly count: number }[] {
    return [...this.#errors.values()];
  }

  get firstError(): { readonly id: string; readonly message: string } | undefined {
    return this.#errors.values().next().value;
  }

  get measured(): boolean {
    return this.openLoop.response.count > 0 || this.launches.some(({ sums }) => sums.calls > 0);
  }

  setUp({ serverHello, clientHello, serverOptions, clientOptions }: Pair): void {
    this.hello = serverHello;
    this.clientEventLoop = clientHello?.eventLoop;
    this.serverOptions = serverOptions;
    this.clientOptions = clientOptions;
  }

  countConnections(counted: number): void {
    this.connections = Math.min(this.connections ?? counted, counted);
  }

  /** A cell with failures has no ratio and no rank. */
  fail(error: Problem, count = 1): void {
    const known = this.#errors.get(error.id);
    if (known === undefined) this.#errors.set(error.id, { id: error.id, message: withoutHome(error.message), count });
    else known.count += count;
  }

  stop(): void {
    this.stopped = true;
  }

  beginLaunch(launch: number): LaunchState {
    const state: LaunchState = {
      record: {
        launch,
        startedAt: new Date().toISOString(),
        cameFirst: false,
        warmup: { calls: 0, seconds: 0 },
        wakingCalls: 0,
        wakingKind: "Same",
        rotations: 0,
        disturbedRotations: 0,
        calls: 0,
        ended: 0,
        seconds: 0,
        perCallNs: null,
        p50Ns: null,
        p90Ns: null,
        p99Ns: null,
        callsPerSecond: null,
        gapNs: null,
        cpuUsPerCall: null,
        blocks: [],
      },
      sums: noSums(),
      histogram: new LatencyHistogram(),
      carryOver: null,
      trend: null,
      varianceWithin: null,
      spinsNs: [],
      cpuUsPerCall: null,
      whole: false,
    };
    this.launches.push(state);
    return state;
  }

  /** When the launch's pass over this cell has ended: its sums become the figures of its record. */
  settle(state: LaunchState): void {
    const { record, sums, histogram } = state;
    Object.assign(record, {
      calls: sums.calls,
      ended: sums.ended,
      seconds: sums.seconds,
      perCallNs: perCallNs(sums),
      p50Ns: histogram.quantile(0.5),
      p90Ns: histogram.tailQuantile(0.9),
      p99Ns: histogram.tailQuantile(0.99),
      callsPerSecond: callsPerSecond(sums, this.group.concurrency),
      gapNs: gapNs(sums),
      cpuUsPerCall: state.cpuUsPerCall,
    });
    histogram.pack();
  }

  /** Called at the end of the run, when the fastest spin is known. */
  settleSpins(ratioOf: (spinNs: number) => number | null): void {
    for (const { record, spinsNs } of this.launches) {
      for (const [index, block] of record.blocks.entries()) {
        const spinNs = spinsNs[index] ?? null;
        block.spinRatio = spinNs === null ? null : ratioOf(spinNs);
      }
    }
  }

  addResponses(state: LaunchState, responses: Responses): void {
    state.record.seconds += responses.elapsedNs / 1e9;
    state.record.calls += responses.responseNs.length;
    state.record.ended += responses.responseNs.length;
    this.uncounted += responses.dropped;
    for (const error of responses.errors) this.fail(error, error.count);
  }

  /**
   * The launches that figures are based on: the complete ones. A launch that was broken off counts only where there is no other, for its part of
   * the time is not the others'.
   */
  get counted(): readonly LaunchState[] {
    const measured = this.launches.filter(({ sums }) => sums.calls > 0);
    const whole = measured.filter((state) => state.whole);
    return whole.length > 0 ? whole : measured;
  }

  /** The log of the launch's figure by the number of the launch, where it is known. */
  logs(figure: Figure): ReadonlyMap<number, number> {
    const of = ({ record }: LaunchState) => (figure === "Call" ? record.perCallNs : figure === "Cpu" ? record.cpuUsPerCall : record.p50Ns);
    return new Map(
      this.counted.flatMap((state) => {
        const value = of(state);
        return value === null || value <= 0 ? [] : [[state.record.launch, Math.log(value)]];
      }),
    );
  }

  /** Every counted call. */
  allCalls(): LatencyHistogram {
    const all = new LatencyHistogram();
    for (const { histogram } of this.counted) all.add(histogram);
    return all;
  }

  allSums(): WindowSums {
    const all = noSums();
    for (const { sums } of this.counted) addSums(all, sums);
    return all;
  }
}
