// What is known of one cell so far: histograms, sums and counts, never single calls, so that memory does not grow with the length of a run.
import type { Cell } from "../../generated/result.d.ts";
import type { Hello, Responses, Samples } from "../../generated/worker-reply.d.ts";
import type { Problem } from "../errors/problem.ts";
import { withoutHome } from "../machine/paths.ts";
import type { CellPlan, GroupPlan } from "../plan/expand.ts";
import { nameOf } from "../plan/registry.ts";
import { CostRecord } from "../resources/cost-record.ts";
import type { BlockSeries } from "../stats/blocks.ts";
import { LatencyHistogram } from "../stats/histogram.ts";
import type { ClientSamples } from "./client-windows.ts";
import { ConnectFiguresRecord } from "./connect-figures.ts";
import type { Marks } from "./contestant.ts";
import { OpenLoopRecord } from "./open-loop-record.ts";
import type { RampAnswer, StepResult } from "./ramp.ts";
import { StreamFiguresRecord } from "./stream-figures.ts";

export type LaunchRecord = Cell["launches"][number];
export type Options = Cell["serverOptions"];

/** One launch of one cell while it is measured. */
export interface LaunchState {
  readonly record: LaunchRecord;
  /** The mean over rotations of the log of the burst's median latency in ns; null before the paired pass has ended. */
  logMean: number | null;
  /** How much longer, in log, other cells' bursts took right after this one's. */
  carryOver: number | null;
  /** Of the blocks in `record`: ns, null where none was taken. */
  readonly spinsNs: (number | null)[];
}

export class CellRecord {
  readonly plan: CellPlan;
  readonly group: GroupPlan;
  readonly paired = new LatencyHistogram();
  readonly steady = new LatencyHistogram();
  readonly stream = new StreamFiguresRecord();
  readonly connect = new ConnectFiguresRecord();
  readonly cost = new CostRecord();
  readonly openLoop = new OpenLoopRecord();
  /** One search for the highest rate a launch. */
  readonly ramps: { readonly answer: RampAnswer; readonly steps: readonly StepResult[] }[] = [];
  readonly launches: LaunchState[] = [];
  readonly #errors = new Map<string, { id: string; message: string; count: number }>();
  dropped = 0;
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
  }

  /** For messages: "ZeroMQ on Python", "ZeroMQ on Python (Sync, Tuned)". */
  get who(): string {
    const { variant, implementation } = this.plan;
    const { framework, entry, api } = implementation;
    return `${nameOf({ framework: framework.name, runtime: entry.runtime, api, variant })}${this.plan.twinOf === null ? "" : ", twin"}`;
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
    return this.paired.count + this.steady.count + this.openLoop.response.count > 0;
  }

  setUp(hello: Hello, serverOptions: Options, client: { readonly eventLoop: string | undefined; readonly options: Options }): void {
    this.hello = hello;
    this.clientEventLoop = client.eventLoop;
    this.serverOptions = serverOptions;
    this.clientOptions = client.options;
  }

  countConnections(counted: number): void {
    this.connections = Math.min(this.connections ?? counted, counted);
  }

  /** A cell with failures never enters a ratio or a ranking. */
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
        warmup: { calls: 0, seconds: 0, stable: false },
        paired: { rotations: 0, calls: 0, p50Ns: null, callsPerBurst: 0, warmupCalls: 0, warmupKind: "Same", blocks: [] },
        steady: { slices: 0, seconds: 0, calls: 0, finished: 0 },
      },
      logMean: null,
      carryOver: null,
      spinsNs: [],
    };
    this.launches.push(state);
    return state;
  }

  /** The launch's paired pass, in which this cell was the one at `place`. Its blocks become numbers here. */
  addPaired(state: LaunchState, series: BlockSeries, place: number, carryOver: number | null): void {
    const { paired } = state.record;
    let logSum = 0;
    for (const { histograms, logSums, rotations: ofCells, seconds, spinNs, stealShare } of series.blocks) {
      const histogram = histograms[place];
      const sum = logSums[place];
      // of a cell that failed the others' later rotations are not its own
      const rotations = ofCells[place] ?? 0;
      if (histogram === undefined || sum === undefined || rotations === 0) continue;
      this.paired.add(histogram);
      logSum += sum;
      paired.rotations += rotations;
      paired.calls += histogram.count;
      paired.blocks.push({ seconds, rotations, p50Ns: Math.exp(sum / rotations), spinRatio: null, stealShare });
      state.spinsNs.push(spinNs);
    }
    if (paired.rotations === 0) return;
    state.logMean = logSum / paired.rotations;
    state.carryOver = carryOver;
    paired.p50Ns = Math.exp(state.logMean);
  }

  /** When the series has ended, and it is known what a spin takes at its fastest. */
  settleSpins(ratioOf: (spinNs: number) => number | null): void {
    for (const { record, spinsNs } of this.launches) {
      for (const [index, block] of record.paired.blocks.entries()) {
        const spinNs = spinsNs[index] ?? null;
        block.spinRatio = spinNs === null ? null : ratioOf(spinNs);
      }
    }
  }

  addSlice(state: LaunchState, samples: ClientSamples, marks: { readonly before: Marks; readonly after: Marks }): void {
    this.steady.recordAll(samples.latenciesNs);
    state.record.steady.slices += 1;
    state.record.steady.seconds += samples.elapsedNs / 1e9;
    state.record.steady.calls += samples.latenciesNs.length;
    state.record.steady.finished += samples.finished;
    if (samples.stream !== null) this.stream.add(samples.stream);
    if (samples.connect) this.connect.add(samples.connect);
    const calls = samples.latenciesNs.length + samples.dropped;
    // the accounts hold calls before and after the time that counts, which took about as long each
    const { finished, elapsedNs, calledNs = finished === 0 ? elapsedNs : (elapsedNs * calls) / finished } = samples;
    const seconds = calledNs / 1e9;
    this.cost.add("server", marks.before.server, marks.after.server, calls, seconds);
    this.cost.add("client", marks.before.client, marks.after.client, calls, seconds);
    this.addOutcome(samples);
  }

  addResponses(state: LaunchState, responses: Responses): void {
    state.record.steady.slices += 1;
    state.record.steady.seconds += responses.elapsedNs / 1e9;
    state.record.steady.calls += responses.responseNs.length;
    state.record.steady.finished += responses.responseNs.length;
    this.addOutcome(responses);
  }

  addOutcome(samples: Pick<Samples, "dropped" | "errors">): void {
    this.dropped += samples.dropped;
    for (const error of samples.errors) this.fail(error, error.count);
  }

  /** The launch's mean log latency by the number of the launch, where it is known. */
  get logMeans(): ReadonlyMap<number, number> {
    return new Map(this.launches.flatMap(({ record, logMean }) => (logMean === null ? [] : [[record.launch, logMean]])));
  }
}
