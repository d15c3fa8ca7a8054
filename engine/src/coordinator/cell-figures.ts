// A cell's record as its result: figures, and the intervals they are known by.
import type { Cell } from "../../generated/result.d.ts";
import { hasTail } from "../stats/histogram.ts";
import { asRatio, estimateMean } from "../stats/interval.ts";
import type { Place } from "../stats/ranking.ts";
import type { CellRecord } from "./cell-record.ts";
import { openLoopFigures } from "./open-loop-figures.ts";

interface Factor {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const unknown: Factor = { ratio: null, low: null, high: null };

/** Of launches in which both were measured: the differences of their mean logs. */
export function logRatios(cell: CellRecord, reference: CellRecord): number[] {
  const others = reference.logMeans;
  return [...cell.logMeans].flatMap(([launch, logMean]) => {
    const other = others.get(launch);
    return other === undefined ? [] : [logMean - other];
  });
}

/** The mean of `logs` as a factor with its interval at 1 - `alpha`; all null when there are none. */
export function factorOf(logs: readonly number[], alpha: number): Factor {
  const estimate = estimateMean(logs, alpha);
  return estimate === null ? unknown : asRatio(estimate);
}

export interface FigureOptions {
  readonly floor: CellRecord | undefined;
  /** Of each interval; so small that all of the run's intervals hold together. */
  readonly alpha: number;
  readonly place: Place | undefined;
}

export function cellFigures(record: CellRecord, { floor, alpha, place }: FigureOptions): Cell {
  const { implementation, variant } = record.plan;
  const { call, concurrency, clients, id: groupId, placement } = record.group;
  const p50 = factorOf([...record.logMeans.values()], alpha);
  const comparable = floor !== undefined && !floor.failed && !record.failed;
  const xFloor = comparable ? (floor === record ? { ratio: 1, low: 1, high: 1 } : factorOf(logRatios(record, floor), alpha)) : unknown;
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
    frameworkVersion: record.hello?.frameworkVersion ?? null,
    runtimeVersion: record.hello?.runtimeVersion ?? null,
    pattern: implementation.entry.pattern,
    serverModel: implementation.entry.serverModel,
    ...(record.hello?.eventLoop === undefined ? {} : { serverEventLoop: record.hello.eventLoop }),
    ...(record.clientEventLoop === undefined ? {} : { clientEventLoop: record.clientEventLoop }),
    serverOptions: record.serverOptions,
    clientOptions: record.clientOptions,
    scenario: call.scenario,
    argument: call.scenario === "SimpleCall" ? call.argument : null,
    payloadBytes: call.scenario === "Payload" ? call.payloadBytes : null,
    payloadContent: call.scenario === "Payload" ? (call.payloadContent ?? "Random") : null,
    streamCount: call.scenario === "Stream" ? call.streamCount : null,
    concurrency,
    clients,
    connections: record.connections,
    state: record.failed ? "Failed" : record.stopped ? "Partial" : "Completed",
    place: place?.place ?? null,
    placeUnsure: place?.unsure ?? false,
    latency: {
      p50Ns: p50.ratio,
      p50LowNs: p50.low,
      p50HighNs: p50.high,
      xFloor: xFloor.ratio,
      xFloorLow: xFloor.low,
      xFloorHigh: xFloor.high,
      ...steadyLatency(record),
    },
    throughput: record.group.load.kind === "Closed" ? throughput(record) : noThroughput,
    openLoop: openLoopFigures(record),
    stream: call.scenario === "Stream" ? record.stream.figures() : null,
    connect: record.connect.figures(),
    cost: cost(record),
    calls: {
      paired: record.paired.count,
      steady: record.steady.count,
      dropped: record.dropped,
      failed: record.errors.reduce((sum, error) => sum + error.count, 0),
    },
    histograms: {
      paired: record.paired.encode(),
      steady: record.steady.encode(),
      firstValue: record.stream.firstValue.encode(),
      gaps: record.stream.gaps.encode(),
      ...(call.scenario === "Connect" ? connectHistograms(record) : {}),
    },
    launches: record.launches.map((launch) => launch.record),
    errors: [...record.errors],
  };
}

const connectHistograms = ({ connect }: CellRecord) => ({
  open: connect.open.encode(),
  firstCall: connect.firstCall.encode(),
  close: connect.close.encode(),
});

/**
 * A percentile is known only where every launch put at least 10 calls above it: one long launch must not speak for the others. One that was stopped
 * before its first slice has nothing to say.
 */
function steadyLatency({ steady, launches, stopped }: CellRecord) {
  const counts = launches.filter(({ record }) => !stopped || record.steady.slices > 0).map(({ record }) => record.steady.calls);
  const tail = (q: number) => (counts.every((count) => hasTail(count, q)) ? steady.quantile(q) : null);
  return { p90Ns: tail(0.9), p99Ns: tail(0.99), p999Ns: tail(0.999), meanNs: steady.mean, minNs: steady.min, maxNs: steady.max };
}

function throughput({ launches, group: { call } }: CellRecord): Cell["throughput"] {
  const seconds = launches.reduce((sum, launch) => sum + launch.record.steady.seconds, 0);
  const finished = launches.reduce((sum, launch) => sum + launch.record.steady.finished, 0);
  const callsPerSecond = seconds > 0 ? finished / seconds : null;
  return {
    callsPerSecond,
    valuesPerSecond: callsPerSecond !== null && call.scenario === "Stream" ? callsPerSecond * call.streamCount : null,
    payloadBytesPerSecond: callsPerSecond !== null && call.scenario === "Payload" ? callsPerSecond * call.payloadBytes : null,
  };
}

/** Of an open loop it is the schedule's, and stands there. */
const noThroughput: Cell["throughput"] = { callsPerSecond: null, valuesPerSecond: null, payloadBytesPerSecond: null };

function cost({ cost }: CellRecord): Cell["cost"] {
  if (!cost.measured) return null;
  return {
    clientCpuUsPerCall: cost.cpuUsPerCall("client"),
    serverCpuUsPerCall: cost.cpuUsPerCall("server"),
    clientCpuCores: cost.cpuCores("client"),
    serverCpuCores: cost.cpuCores("server"),
    clientResidentBytes: cost.residentBytes("client"),
    serverResidentBytes: cost.residentBytes("server"),
    clientPeakBytes: cost.peakBytes("client"),
    serverPeakBytes: cost.peakBytes("server"),
    clientSeenBytes: cost.seenBytes("client"),
    serverSeenBytes: cost.seenBytes("server"),
  };
}
