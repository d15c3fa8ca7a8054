// An open loop's record as its part of the cell's result.
import type { Cell, Finding } from "../../generated/result.d.ts";
import { formatSlo } from "../plan/slo.ts";
import type { CellRecord } from "./cell-record.ts";

/** Null for a closed loop. */
export function openLoopFigures({ group: { load }, openLoop, ramps }: CellRecord): Cell["openLoop"] {
  if (load.kind === "Closed") return null;
  const { connections, arrivals } = load;
  if (load.kind === "Open") {
    return {
      ratePerSecond: load.ratePerSecond,
      connections,
      arrivals,
      ...openLoop.figures(),
      histograms: histograms(openLoop),
      ramp: null,
    };
  }
  const [ramp] = ramps;
  return {
    ratePerSecond: null,
    connections,
    arrivals,
    ...openLoop.figures(),
    histograms: histograms(openLoop),
    ramp: {
      slo: formatSlo(load.slo),
      highestRatePerSecond: ramp?.answer.ratePerSecond ?? null,
      missedPerSecond: ramp?.answer.missed?.ratePerSecond ?? null,
      missedBecause: ramp?.answer.missed?.why ?? null,
      ended: ramp?.answer.ended ?? "StepsUsedUp",
      steps: (ramp?.steps ?? []).map((step) => ({ ...step })),
    },
  };
}

const histograms = ({ response, service, pacing }: CellRecord["openLoop"]) => ({
  response: response.encode(),
  service: service.encode(),
  pacing: pacing.encode(),
});

/** What the generator could not do is said of the generator. */
export function openLoopFinding(record: CellRecord): Finding[] {
  // a search for the highest rate ends beyond what can be done, and says itself what ended it
  const found = record.group.load.kind === "Open" && !record.failed ? record.openLoop.finding(record.plan.id) : null;
  if (found === null) return [];
  const { id, message, remedy = "", target } = found;
  return [{ id, severity: "Warning", seen: `${record.who}: ${message}`, remedy, ...(target === undefined ? {} : { target }) }];
}
