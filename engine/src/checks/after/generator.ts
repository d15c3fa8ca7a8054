// The client as the bottleneck: then a figure says how fast the generator is, not the framework's server.

import { countOf } from "../../text/count.ts";
import { duration, significant } from "../../text/duration.ts";
import { percent } from "../../text/share.ts";
import type { CellEvidence, RunEvidence } from "../evidence.ts";
import { some } from "../figures.ts";
import type { Finding } from "../finding.ts";

/** One thread runs the calls, so one core is all there is. */
const coresLimit = 0.9;
/** The wait for the event loop is part of every latency: a fifth of the median is more than a correction. */
const delayShare = 0.2;
/** Timers themselves are no better than this. */
const leastDelayNs = 2e6;

export function generator(run: RunEvidence): Finding[] {
  return run.groups.flatMap((group) => {
    // one user of a process in a closed loop waits by design: its client is busy whenever the server is not
    const loaded = group.cells.filter((cell) => !cell.isTwin && (cell.concurrency > cell.clients || cell.openLoop));
    const signs = loaded.map((cell) => ({ cell, sign: signOf(cell) })).filter(({ sign }) => sign !== undefined);
    if (signs.length === 0) return [];
    const seen = `${group.title}: the client was the limit in ${some(signs.map(({ cell, sign }) => `${cell.who} (${sign})`))}.`;
    return [
      {
        id: "GeneratorSaturated",
        severity: "Warning" as const,
        seen,
        remedy:
          "Latency and throughput of these cells describe the client. To measure the server, use fewer users, a lower rate, or more client processes (--client-count).",
        target: group.groupId,
      },
    ] satisfies Finding[];
  });
}

function signOf({ clients, clientCpuCores, eventLoopDelayP99Ns, calls }: CellEvidence): string | undefined {
  if (clientCpuCores !== null && clientCpuCores >= coresLimit) {
    const busiest = clients === 1 ? "" : `, the busiest of ${clients} processes`;
    return `${countOf(Number(significant(clientCpuCores)), "core")} busy${busiest}`;
  }
  const p50 = calls.quantile(0.5);
  if (eventLoopDelayP99Ns === null || p50 === null) return undefined;
  if (eventLoopDelayP99Ns < leastDelayNs || eventLoopDelayP99Ns < delayShare * p50) return undefined;
  return `event loop late by ${duration(eventLoopDelayP99Ns)} at p99, ${percent(eventLoopDelayP99Ns / p50)} of the median call`;
}
