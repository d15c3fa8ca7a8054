// What more users, each with a connection of its own, do to an implementation: where it stops paying, and what a connection costs in memory.
import type { Cell, LoadCurve } from "../../generated/result.d.ts";
import { type Point, trendOf } from "./trend.ts";

/** Of fewer points a curve is a line at best. */
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

/** What a curve is of: everything of a cell but its users. */
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
    kneeConcurrency: kneeOf(cells),
    serverBytesPerConnection: bytesPerConnection(cells, "serverResidentBytes"),
    clientBytesPerConnection: bytesPerConnection(cells, "clientResidentBytes"),
  };
}

/**
 * The number of users with the most power, throughput over response time (Kleinrock, ICC 1979): beyond it the wait grows faster than what gets done.
 * In a closed loop the two and the number of users are tied (Little's law), so power is throughput squared over users.
 */
function kneeOf(cells: readonly Cell[]): number {
  const power = ({ throughput, concurrency }: Cell) => (throughput.callsPerSecond ?? 0) ** 2 / concurrency;
  return cells.reduce((best, cell) => (power(cell) > power(best) ? cell : best)).concurrency;
}

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
