// A cell's figures as the report has them; those of the result, none worked out anew but the curve of its histogram.
import type { Cell } from "../../../generated/result.d.ts";
import { figureFrom, groundsOf, timeInWords } from "../../exporters/numbers.ts";
import { scenarioNamed } from "../../scenarios/index.ts";
import { hasTail, LatencyHistogram } from "../../stats/histogram.ts";
import type { CellModel, OpenLoopModel, PartModel, Ranged, StandingModel } from "./types.ts";

/** loadHistograms is to be awaited before. */
export function cellModel(cell: Cell, implementation: number): CellModel {
  const { latency, throughput, cost, calls } = cell;
  const grounds = groundsOf(cell);
  const rate: Ranged = [throughput.callsPerSecond, throughput.callsPerSecondLow, throughput.callsPerSecondHigh];
  return {
    id: cell.id,
    implementation,
    isFloor: cell.isFloor,
    state: cell.state,
    errors: [...new Set(cell.errors.map(({ id }) => id))],
    grounds,
    calls: calls.counted,
    failedCalls: calls.failed,
    perCallNs: [latency.perCallNs, latency.perCallLowNs, latency.perCallHighNs],
    p50Ns: [latency.p50Ns, latency.p50LowNs, latency.p50HighNs],
    p90Ns: [latency.p90Ns, latency.p90LowNs, latency.p90HighNs],
    p99Ns: [latency.p99Ns, latency.p99LowNs, latency.p99HighNs],
    p999Ns: latency.p999Ns,
    maxNs: latency.maxNs,
    floorRatio: [latency.xFloor, latency.xFloorLow, latency.xFloorHigh],
    callsPerSecond: rate,
    valuesPerSecond: likewise(throughput.valuesPerSecond, rate),
    bytesPerSecond: likewise(throughput.payloadBytesPerSecond, rate),
    cpuUs: [cost?.cpuUsPerCall ?? null, cost?.cpuUsPerCallLow ?? null, cost?.cpuUsPerCallHigh ?? null],
    clientCpuUs: cost?.clientCpuUsPerCall ?? null,
    serverCpuUs: cost?.serverCpuUsPerCall ?? null,
    serverBytes: cost?.serverPeakBytes ?? cost?.serverResidentBytes ?? null,
    clientBytes: cost?.clientPeakBytes ?? cost?.clientResidentBytes ?? null,
    serverBytesOverFloor: cost?.serverBytesOverFloor ?? null,
    clientBytesOverFloor: cost?.clientBytesOverFloor ?? null,
    pauses: latency.pauses,
    parts: partsOf(cell),
    openLoop: openLoopModel(cell),
    launches: cell.launches.map(({ perCallNs, cpuUsPerCall, calls: counted }) => ({ perCallNs, cpuUs: cpuUsPerCall, calls: counted })),
    tail: tailOf(cell),
    verdict: standing(cell.verdicts),
    cpuVerdict: standing(cell.cpuVerdicts),
    said: saidOf(cell),
  };
}

/** Of an open loop the median response; of version 1, which has no more, the median call. */
function saidOf(cell: Cell): string {
  const { latency, openLoop } = cell;
  const grounds = groundsOf(cell);
  if (openLoop !== null)
    return openLoop.response.p50Ns === null ? figureFrom(null, grounds) : `p50 ${timeInWords(openLoop.response.p50Ns)}`;
  if (latency.perCallNs !== null) return timeInWords(latency.perCallNs, grounds);
  return latency.p50Ns === null ? figureFrom(null, grounds) : `p50 ${timeInWords(latency.p50Ns, grounds)}`;
}

/** A part that the scenario does not know, of another version's run, goes by its name. */
function partsOf({ scenario, parts }: Cell): PartModel[] {
  const known = scenarioNamed(scenario).parts;
  return Object.entries(parts).map(([name, { unit, p50, p99, mean, max }]) => {
    const { title, about } = known[name] ?? { title: name, about: "" };
    return { name, title, about, unit, p50, p99, mean, max };
  });
}

/** Values and bytes are so many a call, so their launches' range is that of the calls. */
function likewise(value: number | null, [rate, low, high]: Ranged): Ranged {
  if (value === null || rate === null || rate === 0) return [value, null, null];
  const scaled = (end: number | null) => (end === null ? null : (value * end) / rate);
  return [value, scaled(low), scaled(high)];
}

function standing({ verdict, place, placeUnsure, ratioToBest, ratioLow, ratioHigh }: Cell["verdicts"]): StandingModel | null {
  return verdict === null ? null : { word: verdict, place, unsure: placeUnsure, ratio: ratioToBest, low: ratioLow, high: ratioHigh };
}

/** Dense where a tail bends. */
const quantiles = [
  ...[0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99],
  ...[0.992, 0.994, 0.996, 0.998, 0.999, 0.9993, 0.9996, 0.9998, 0.9999, 0.99995, 0.99999],
];

function tailOf({ histograms, latency }: Cell): CellModel["tail"] {
  const histogram = decode(histograms.calls);
  // what is in the result itself, where the histogram is not
  if (histogram === null) {
    const known = [
      [0.5, latency.p50Ns],
      [0.9, latency.p90Ns],
      [0.99, latency.p99Ns],
      [0.999, latency.p999Ns],
    ] as const;
    return known.flatMap(([quantile, ns]) => (ns === null ? [] : [[quantile, ns] as const]));
  }
  return quantiles
    .filter((quantile) => quantile <= 0.5 || hasTail(histogram.count, quantile))
    .map((quantile) => [quantile, Math.round(histogram.quantile(quantile) ?? 0)] as const);
}

function decode(text: string | null): LatencyHistogram | null {
  if (text === null) return null;
  try {
    const histogram = LatencyHistogram.decode(text);
    return histogram.count === 0 ? null : histogram;
  } catch {
    return null;
  }
}

function openLoopModel({ openLoop }: Cell): OpenLoopModel | null {
  if (openLoop === null) return null;
  const { offeredPerSecond, achievedPerSecond, response, service, calls, latencyUsable, tailUsable, ramp } = openLoop;
  const limit = ramp === null ? null : (ramp.highestRatePerSecond ?? Number.NEGATIVE_INFINITY);
  return {
    offered: offeredPerSecond,
    achieved: achievedPerSecond,
    responseP50Ns: response.p50Ns,
    responseP99Ns: response.p99Ns,
    serviceP50Ns: service.p50Ns,
    serviceP99Ns: service.p99Ns,
    notStarted: calls.notStarted,
    usable: latencyUsable,
    tailUsable,
    ramp:
      ramp === null
        ? null
        : {
            objective: ramp.slo,
            held: ramp.highestRatePerSecond,
            missed: ramp.missedPerSecond,
            because: ramp.missedBecause,
            steps: ramp.steps.map(({ ratePerSecond, quantileNs }) => ({
              rate: ratePerSecond,
              quantileNs,
              held: ratePerSecond <= (limit ?? Number.NEGATIVE_INFINITY),
            })),
          },
  };
}
