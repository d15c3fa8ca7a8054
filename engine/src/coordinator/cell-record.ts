// What is known of one cell so far: histograms and counts, never single calls, so that memory does not grow with the length of a run.
import type { Cell } from "../../generated/result.d.ts";
import type { Hello, Samples } from "../../generated/worker-reply.d.ts";
import type { Problem } from "../errors/problem.ts";
import type { CellPlan, GroupPlan } from "../plan/expand.ts";
import { hasTail, LatencyHistogram } from "../stats/histogram.ts";
import { geometricMean } from "../stats/summary.ts";

type LaunchRecord = Cell["launches"][number];
type Options = Cell["serverOptions"];

/** One launch of one cell while it is measured. */
export interface LaunchState {
  readonly record: LaunchRecord;
  readonly paired: LatencyHistogram;
}

export class CellRecord {
  readonly plan: CellPlan;
  readonly group: GroupPlan;
  readonly #paired = new LatencyHistogram();
  readonly #steady = new LatencyHistogram();
  readonly #firstValue = new LatencyHistogram();
  readonly #gaps = new LatencyHistogram();
  readonly #arrivals = { turns: 0, values: 0, most: 0 };
  readonly #launches: LaunchState[] = [];
  readonly #errors = new Map<string, { id: string; message: string; count: number }>();
  #dropped = 0;
  #connections: number | null = null;
  #hello: Hello | undefined;
  #serverOptions: Options = {};
  #clientOptions: Options = {};
  #stopped = false;

  constructor(plan: CellPlan, group: GroupPlan) {
    this.plan = plan;
    this.group = group;
  }

  /** For messages: "ZeroMQ on Python". */
  get who(): string {
    const { framework, entry } = this.plan.implementation;
    return `${framework.name} on ${entry.runtime}`;
  }

  get failed(): boolean {
    return this.#errors.size > 0;
  }

  get firstError(): { readonly id: string; readonly message: string } | undefined {
    return this.#errors.values().next().value;
  }

  get measured(): boolean {
    return this.#paired.count + this.#steady.count > 0;
  }

  setUp(hello: Hello, serverOptions: Options, clientOptions: Options): void {
    this.#hello = hello;
    this.#serverOptions = serverOptions;
    this.#clientOptions = clientOptions;
  }

  countConnections(counted: number): void {
    this.#connections = Math.min(this.#connections ?? counted, counted);
  }

  /** A cell with failures never enters a ratio or a ranking. */
  fail(error: Problem, count = 1): void {
    const known = this.#errors.get(error.id);
    if (known === undefined) this.#errors.set(error.id, { id: error.id, message: error.message, count });
    else known.count += count;
  }

  /** The run was stopped before this cell had all its calls. */
  stop(): void {
    this.#stopped = true;
  }

  beginLaunch(launch: number): LaunchState {
    const state: LaunchState = {
      record: {
        launch,
        warmup: { calls: 0, seconds: 0, stable: false },
        paired: { rotations: 0, calls: 0, p50Ns: null, callsPerBurst: 0, warmupCalls: 0, warmupKind: "Same" },
        steady: { slices: 0, seconds: 0, calls: 0, finished: 0 },
      },
      paired: new LatencyHistogram(),
    };
    this.#launches.push(state);
    return state;
  }

  addBurst(state: LaunchState, samples: Samples): void {
    state.paired.recordAll(samples.latenciesNs);
    state.record.paired.rotations += 1;
    state.record.paired.calls += samples.latenciesNs.length;
    state.record.paired.p50Ns = state.paired.quantile(0.5);
    this.#paired.recordAll(samples.latenciesNs);
    this.#addOutcome(samples);
  }

  addSlice(state: LaunchState, samples: Samples): void {
    this.#steady.recordAll(samples.latenciesNs);
    state.record.steady.slices += 1;
    state.record.steady.seconds += samples.elapsedNs / 1e9;
    state.record.steady.calls += samples.latenciesNs.length;
    state.record.steady.finished += samples.finished;
    if (samples.stream !== null) {
      this.#firstValue.recordAll(samples.stream.firstValueNs);
      this.#gaps.recordAll(samples.stream.gapsNs);
      for (const values of samples.stream.arrivals) {
        this.#arrivals.turns += 1;
        this.#arrivals.values += values;
        this.#arrivals.most = Math.max(this.#arrivals.most, values);
      }
    }
    this.#addOutcome(samples);
  }

  #addOutcome(samples: Samples): void {
    this.#dropped += samples.dropped;
    for (const error of samples.errors) this.fail(error, error.count);
  }

  /** The geometric mean over launches of the median of the launch's paired calls; one estimator for the figure and for its ratio. */
  get p50Ns(): number | null {
    return geometricMean(this.#launches.map((launch) => launch.paired.quantile(0.5)).filter((p50) => p50 !== null));
  }

  toCell(floor: CellRecord | undefined): Cell {
    const { implementation, variant } = this.plan;
    const { call, concurrency, id: groupId } = this.group;
    const steadyCalls = this.#launches.map((launch) => launch.record.steady.calls);
    const seconds = this.#launches.reduce((sum, launch) => sum + launch.record.steady.seconds, 0);
    const finished = this.#launches.reduce((sum, launch) => sum + launch.record.steady.finished, 0);
    const callsPerSecond = seconds > 0 ? finished / seconds : null;
    const tail = (q: number) => (steadyCalls.every((count) => hasTail(count, q)) ? this.#steady.quantile(q) : null);
    const p50Ns = this.p50Ns;
    const floorP50Ns = floor === undefined || floor.failed || this.failed ? null : floor.p50Ns;
    return {
      id: this.plan.id,
      groupId,
      framework: implementation.framework.name,
      runtime: implementation.entry.runtime,
      api: implementation.api,
      variant,
      isFloor: implementation.framework.isFloor,
      frameworkVersion: this.#hello?.frameworkVersion ?? null,
      runtimeVersion: this.#hello?.runtimeVersion ?? null,
      pattern: implementation.entry.pattern,
      serverModel: implementation.entry.serverModel,
      serverOptions: this.#serverOptions,
      clientOptions: this.#clientOptions,
      scenario: call.scenario,
      argument: call.scenario === "SimpleCall" ? call.argument : null,
      payloadBytes: call.scenario === "Payload" ? call.payloadBytes : null,
      streamCount: call.scenario === "Stream" ? call.streamCount : null,
      concurrency,
      connections: this.#connections,
      state: this.failed ? "Failed" : this.#stopped ? "Partial" : "Completed",
      latency: {
        p50Ns,
        xFloor: p50Ns === null || floorP50Ns === null ? null : p50Ns / floorP50Ns,
        p90Ns: tail(0.9),
        p99Ns: tail(0.99),
        meanNs: this.#steady.mean,
        minNs: this.#steady.min,
        maxNs: this.#steady.max,
      },
      throughput: {
        callsPerSecond,
        valuesPerSecond: callsPerSecond !== null && call.scenario === "Stream" ? callsPerSecond * call.streamCount : null,
        payloadBytesPerSecond: callsPerSecond !== null && call.scenario === "Payload" ? callsPerSecond * call.payloadBytes : null,
      },
      stream: call.scenario === "Stream" && this.#firstValue.count > 0 ? this.#streamFigures() : null,
      calls: {
        paired: this.#paired.count,
        steady: this.#steady.count,
        dropped: this.#dropped,
        failed: [...this.#errors.values()].reduce((sum, error) => sum + error.count, 0),
      },
      histograms: {
        paired: this.#paired.encode(),
        steady: this.#steady.encode(),
        firstValue: this.#firstValue.encode(),
        gaps: this.#gaps.encode(),
      },
      launches: this.#launches.map((launch) => launch.record),
      errors: [...this.#errors.values()],
    };
  }

  #streamFigures(): NonNullable<Cell["stream"]> {
    return {
      firstValueP50Ns: this.#firstValue.quantile(0.5),
      gapP50Ns: this.#gaps.quantile(0.5),
      gapP99Ns: this.#gaps.tailQuantile(0.99),
      gapMaxNs: this.#gaps.max,
      valuesAtOnceMean: this.#arrivals.turns === 0 ? null : this.#arrivals.values / this.#arrivals.turns,
      valuesAtOnceMax: this.#arrivals.most,
    };
  }
}
