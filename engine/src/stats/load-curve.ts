// How an implementation responds to more users, each with its own connection: from where on more do not pay, and how much memory a connection takes.
import type { Cell, LoadCurve } from "../../generated/result.d.ts";
import { estimateMean } from "./interval.ts";
import { type Point, trendOf } from "./trend.ts";

/** With fewer points, a curve is a line at best. */
const leastPoints = 3;

/** One curve for each implementation, scenario and placement with three numbers of users or more; failed cells are no points of it. */
export function loadCurves(cells: readonly Cell[]): LoadCurve[] {
  const series = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.state !== "Completed" || cell.twinOf !== null || cell.openLoop !== null || cell.throughput.callsPerSecond === null) continue;
    const key = JSON.stringify([subjectOf(cell), cell.runtimeName]);
    series.set(key, [...(series.get(key) ?? []), cell]);
  }
  return [...series.values()].filter((points) => points.length >= leastPoints).map(curveOf);
}

/** What identifies a curve: everything of a cell except its users. */
function subjectOf({ framework, runtime, api, variant, scenario, argument, payloadBytes, payloadContent, streamCount, placement }: Cell) {
  return {
    framework,
    runtime,
    api,
    variant,
    scenario,
    argument,
    payloadBytes,
    payloadContent: payloadContent ?? null,
    streamCount,
    placement,
  };
}

function curveOf(unsorted: readonly Cell[]): LoadCurve {
  const cells = [...unsorted].sort((a, b) => a.concurrency - b.concurrency);
  return {
    ...subjectOf(cells[0] as Cell),
    points: cells.map(({ concurrency, clients, throughput, latency }) => ({
      concurrency,
      clients,
      callsPerSecond: throughput.callsPerSecond ?? 0,
      perCallNs: latency.perCallNs,
      p99Ns: latency.p99Ns,
    })),
    ...kneeOf(cells),
    serverBytesPerConnection: bytesPerConnection(cells, "serverResidentBytes"),
    clientBytesPerConnection: bytesPerConnection(cells, "clientResidentBytes"),
  };
}

/** Of all points of a curve together. */
const kneeAlpha = 0.05;
/** One launch does not show how much launches differ: the logs of two powers may differ by this much, if a rate is known to 5%. */
const unknownMargin = 0.1;

/**
 * The number of users with the most power, throughput over response time (Kleinrock, ICC 1979): beyond it the wait grows faster than what gets done.
 * In a closed loop the two and the number of users are tied (Little's law), so power is throughput squared over users. Noise of 5% moves the largest of
 * several powers in a third of all runs, so it has a range: from the fewest to the most users whose power is not shown to be less.
 */
function kneeOf(cells: readonly Cell[]): Pick<LoadCurve, "kneeConcurrency" | "kneeLowConcurrency" | "kneeHighConcurrency"> {
  const power = ({ throughput, concurrency }: Cell) => (throughput.callsPerSecond ?? 0) ** 2 / concurrency;
  const best = cells.reduce((most, cell) => (power(cell) > power(most) ? cell : most));
  const alike = cells
    .filter((cell) => cell === best || !isLess(cell, best, kneeAlpha / (cells.length - 1)))
    .map(({ concurrency }) => concurrency);
  return {
    kneeConcurrency: best.concurrency,
    kneeLowConcurrency: Math.min(...alike),
    kneeHighConcurrency: Math.max(...alike),
  };
}

/** Whether launches show a cell's power to be below another's, each launch by itself. */
function isLess(cell: Cell, best: Cell, alpha: number): boolean {
  const others = new Map(powersOf(cell));
  const gaps = powersOf(best).flatMap(([launch, log]) => {
    const other = others.get(launch);
    return other === undefined ? [] : [log - other];
  });
  const estimate = estimateMean(gaps, 2 * alpha);
  if (estimate === null) return (powerOf(best) ?? 0) - (powerOf(cell) ?? 0) > unknownMargin;
  return estimate.mean > (estimate.halfWidth ?? unknownMargin);
}

const logPower = (callsPerSecond: number, concurrency: number) => 2 * Math.log(callsPerSecond) - Math.log(concurrency);
const powerOf = ({ throughput: { callsPerSecond }, concurrency }: Cell) =>
  callsPerSecond === null ? null : logPower(callsPerSecond, concurrency);
const powersOf = ({ launches, concurrency }: Cell): [launch: number, log: number][] =>
  launches.flatMap(({ launch, callsPerSecond }): [number, number][] =>
    callsPerSecond === null ? [] : [[launch, logPower(callsPerSecond, concurrency)]],
  );

/**
 * The median of all pairs' slopes (Theil, Sen): one process that had just collected its garbage does not make it. Of the client's side, pairs of as
 * many processes: what one more of these takes is not a connection's. Null where memory is not known.
 */
function bytesPerConnection(cells: readonly Cell[], figure: "serverResidentBytes" | "clientResidentBytes"): number | null {
  const series = new Map<number, Point[]>();
  for (const { cost, connections, clients } of cells) {
    const value = cost?.[figure] ?? null;
    if (value === null || connections === null) continue;
    const processes = figure === "clientResidentBytes" ? clients : 1;
    series.set(processes, [...(series.get(processes) ?? []), { at: connections, value }]);
  }
  return trendOf([...series.values()])?.slope ?? null;
}
