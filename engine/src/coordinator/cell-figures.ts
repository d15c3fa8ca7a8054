// A cell's record as its result: every figure is of the same calls.
import type { Cell } from "../../generated/result.d.ts";
import { counters } from "../resources/counters.ts";
import { scenarioOf, settingsOf } from "../scenarios/index.ts";
import { gapNs } from "../stats/counting.ts";
import { hasTail } from "../stats/histogram.ts";
import { mean } from "../stats/summary.ts";
import type { CellRecord, Figure } from "./cell-record.ts";
import { openLoopFigures } from "./open-loop-figures.ts";

/** Of launches in which both were measured: the differences of the logs of a figure. */
export function logRatios(cell: CellRecord, reference: CellRecord, figure: Figure = "Call"): number[] {
  const others = reference.logs(figure);
  return [...cell.logs(figure)].flatMap(([launch, log]) => {
    const other = others.get(launch);
    return other === undefined ? [] : [log - other];
  });
}

export interface FigureOptions {
  readonly floor: CellRecord | undefined;
  readonly call: Cell["verdicts"] | undefined;
  readonly cpu: Cell["verdicts"] | undefined;
}

/** A call this many times as long as the typical one is a pause. */
const pauseFactor = 10;
/** With fewer calls, a share of pauses is chance. */
const fewestForPauses = 30;

export function cellFigures(record: CellRecord, { floor, call: callStanding, cpu: cpuStanding }: FigureOptions): Cell {
  const { implementation, variant } = record.plan;
  const { call, concurrency, clients, id: groupId, placement } = record.group;
  const sums = record.allSums();
  return {
    id: record.plan.id,
    groupId,
    framework: implementation.framework.name,
    runtime: implementation.entry.runtime,
    api: implementation.api,
    variant,
    placement,
    isFloor: record.isFloor,
    twinOf: record.plan.twinOf,
    ...(record.plan.runtimeName === undefined ? {} : { runtimeName: record.plan.runtimeName }),
    frameworkVersion: record.hello?.frameworkVersion ?? null,
    runtimeVersion: record.hello?.runtimeVersion ?? null,
    pattern: implementation.entry.pattern,
    serverModel: implementation.entry.serverModel,
    ...(record.hello?.eventLoop === undefined ? {} : { serverEventLoop: record.hello.eventLoop }),
    ...(record.clientEventLoop === undefined ? {} : { clientEventLoop: record.clientEventLoop }),
    serverOptions: record.serverOptions,
    clientOptions: record.clientOptions,
    scenario: call.scenario,
    ...settingsOf(call),
    concurrency,
    clients,
    connections: record.connections,
    state: record.failed ? "Failed" : record.stopped ? "Partial" : "Completed",
    verdicts: callStanding ?? noStanding,
    cpuVerdicts: cpuStanding ?? noStanding,
    latency: latency(record, floor),
    throughput: throughput(record),
    parts: record.parts.figures(),
    openLoop: openLoopFigures(record),
    cost: cost(record, floor),
    calls: {
      counted: sums.calls,
      uncounted: record.uncounted,
      windows: record.windows,
      failed: record.errors.reduce((sum, error) => sum + error.count, 0),
      shortWindows: record.shortWindows,
    },
    histograms: { calls: record.allCalls().encode() },
    launches: record.launches.map((launch) => launch.record),
    errors: [...record.errors],
  };
}

const noStanding: Cell["verdicts"] = { place: null, placeUnsure: false, ratioToBest: null, ratioLow: null, ratioHigh: null, verdict: null };

interface Range {
  readonly middle: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The geometric mean over launches, and the launches with the smallest and the largest. */
function rangeOf(logs: readonly number[]): Range {
  const middle = mean(logs);
  if (middle === null) return { middle: null, low: null, high: null };
  return { middle: Math.exp(middle), low: Math.exp(Math.min(...logs)), high: Math.exp(Math.max(...logs)) };
}

function latency(record: CellRecord, floor: CellRecord | undefined): Cell["latency"] {
  const perCall = rangeOf([...record.logs("Call").values()]);
  const comparable = floor !== undefined && !floor.failed && !record.failed;
  const xFloor = rangeOf(comparable ? logRatios(record, floor) : []);
  const calls = record.allCalls();
  const counts = record.counted.map(({ record }) => record.calls);
  // otherwise one long launch would dominate
  const tail = (q: number) => (counts.length > 0 && counts.every((count) => hasTail(count, q)) ? calls.quantile(q) : null);
  const over = (of: (launch: Cell["launches"][number]) => number | null) => {
    const values = record.counted.flatMap(({ record: launch }) => of(launch) ?? []);
    return values.length === 0 ? [null, null] : [Math.min(...values), Math.max(...values)];
  };
  const [p50LowNs = null, p50HighNs = null] = over(({ p50Ns }) => p50Ns);
  const [p90LowNs = null, p90HighNs = null] = over(({ p90Ns }) => p90Ns);
  const [p99LowNs = null, p99HighNs = null] = over(({ p99Ns }) => p99Ns);
  const [p90Ns, p99Ns] = [tail(0.9), tail(0.99)];
  return {
    perCallNs: perCall.middle,
    perCallLowNs: perCall.low,
    perCallHighNs: perCall.high,
    gapNs: gapNs(record.allSums()),
    pauses: pausesOf(record),
    xFloor: xFloor.middle,
    xFloorLow: xFloor.low,
    xFloorHigh: xFloor.high,
    p50Ns: calls.quantile(0.5),
    p50LowNs,
    p50HighNs,
    p90Ns,
    p90LowNs: p90Ns === null ? null : p90LowNs,
    p90HighNs: p90Ns === null ? null : p90HighNs,
    p99Ns,
    p99LowNs: p99Ns === null ? null : p99LowNs,
    p99HighNs: p99Ns === null ? null : p99HighNs,
    p999Ns: tail(0.999),
    minNs: calls.min,
    maxNs: calls.max,
  };
}

/** Share of the sum of latencies in calls over ten times the median. */
function pausesOf(record: CellRecord): number | null {
  const { calls, sumNs } = record.allSums();
  const all = record.allCalls();
  const p50Ns = all.quantile(0.5);
  if (calls < fewestForPauses || p50Ns === null) return null;
  return Math.min(all.sumAbove(pauseFactor * p50Ns) / sumNs, 1);
}

function throughput(record: CellRecord): Cell["throughput"] {
  const { call, load } = record.group;
  const { values, payloadBytes } = scenarioOf(call).brings(call);
  // of an open loop it is the schedule's, and stands there
  const each = load.kind === "Closed" ? record.counted.flatMap(({ record: launch }) => launch.callsPerSecond ?? []) : [];
  // over launches as us/call is, so that users over the rate stay a call and its gap however much launches differ
  const { middle: overall, low, high } = rangeOf(each.map(Math.log));
  return {
    callsPerSecond: overall,
    callsPerSecondLow: low,
    callsPerSecondHigh: high,
    valuesPerSecond: overall === null || values === undefined ? null : overall * values,
    payloadBytesPerSecond: overall === null || payloadBytes === undefined ? null : overall * payloadBytes,
  };
}

function cost(record: CellRecord, floor: CellRecord | undefined): Cell["cost"] {
  const { cost } = record;
  if (!cost.measured) return null;
  const perCall = rangeOf([...record.logs("Cpu").values()]);
  const overFloor = (side: "server" | "client") => {
    const own = cost.peakBytes(side);
    const base = floor === undefined || floor === record ? null : floor.cost.peakBytes(side);
    return own === null || base === null ? null : own - base;
  };
  return {
    clientCpuUsPerCall: cost.cpuUsPerCall("client"),
    serverCpuUsPerCall: cost.cpuUsPerCall("server"),
    cpuUsPerCall: perCall.middle,
    cpuUsPerCallLow: perCall.low,
    cpuUsPerCallHigh: perCall.high,
    clientCpuCores: cost.cpuCores("client"),
    serverCpuCores: cost.cpuCores("server"),
    clientResidentBytes: cost.residentBytes("client"),
    serverResidentBytes: cost.residentBytes("server"),
    clientPeakBytes: cost.peakBytes("client"),
    serverPeakBytes: cost.peakBytes("server"),
    clientBytesOverFloor: overFloor("client"),
    serverBytesOverFloor: overFloor("server"),
    clientSeenBytes: cost.seenBytes("client"),
    serverSeenBytes: cost.seenBytes("server"),
    counters: Object.fromEntries(
      counters.map(({ name }) => [name, { client: cost.timesPerCall("client", name), server: cost.timesPerCall("server", name) }]),
    ),
  };
}
