// All cells of a group becoming slower or faster together, in the course of the run.

import { median } from "../../stats/summary.ts";
import { type Point, trendOf } from "../../stats/trend.ts";
import { countOf } from "../../text/count.ts";
import { percent } from "../../text/share.ts";
import type { BlockEvidence, GroupEvidence, RunEvidence } from "../evidence.ts";
import type { Finding } from "../finding.ts";

/** Turns take drift out of ratios; shown latencies keep it. */
const limit = 0.1;
/** The machine at the end is not the one at the start. */
const unfitLimit = 0.3;
/** The launch is the sample. With fewer the ranks cannot reach the score, so blocks are compared, within each launch. */
const leastLaunches = 6;
/** About 1 in 80 without a trend. */
const launchScore = 2.5;
/** Far more, for blocks that follow each other are not independent. Eleven blocks reach it when every one is slower than the last. */
const blockScore = 4;

export function drift(run: RunEvidence): Finding[] {
  return run.groups.flatMap((group) => driftOf(group));
}

function driftOf(group: GroupEvidence): Finding[] {
  const launches = commonLogs(group).filter((points) => points.length > 0);
  const overLaunches = launches.length >= leastLaunches;
  const series = overLaunches ? [launches.map(middleOf)] : launches;
  const trend = trendOf(series);
  if (trend === null || Math.abs(trend.score) < (overLaunches ? launchScore : blockScore)) return [];

  const span = Math.max(...series.map((list) => (list.at(-1)?.at ?? 0) - (list[0]?.at ?? 0)));
  const change = Math.expm1(trend.slope * span);
  const size = Math.max(Math.abs(change), 1 / (1 + change) - 1);
  if (size <= limit) return [];
  const where = overLaunches
    ? `From the first to the last of ${countOf(launches.length, "launch")}`
    : launches.length === 1
      ? "From start to end"
      : "Within each launch";
  return [
    {
      id: "DriftOverRun",
      severity: size > unfitLimit ? "Unfit" : "Warning",
      seen: `${group.title}: ${where.toLowerCase()} all cells together became ${percent(Math.abs(change))} ${change > 0 ? "slower" : "faster"} (us/call, trend over ${Math.round(span)} s).`,
      remedy:
        "Something changed during the run: temperature, another program, power. Let the machine settle before you measure again. Compare the cells with each other, not these latencies with those of another day.",
      target: group.groupId,
    },
  ];
}

/** For each launch its blocks in time, each with the median over cells of how far the log of us/call is from that cell's usual. */
function commonLogs(group: GroupEvidence): Point[][] {
  const blocks = group.launches.flatMap((launch) => launch.blocks);
  const ids = new Set(blocks.flatMap((block) => Object.keys(block.perCallNs)));
  const usual = new Map([...ids].map((id) => [id, medianOf(blocks.flatMap((block) => logOf(block, id)))] as const));
  let seconds = 0;
  return group.launches.map((launch) =>
    launch.blocks.flatMap((block) => {
      const at = seconds + block.seconds / 2;
      seconds += block.seconds;
      const distances = [...ids].flatMap((id) => logOf(block, id).map((log) => log - (usual.get(id) as number)));
      return distances.length === 0 ? [] : [{ at, value: medianOf(distances) }];
    }),
  );
}

function logOf(block: BlockEvidence, id: string): number[] {
  const perCall = block.perCallNs[id];
  return perCall === undefined || perCall <= 0 ? [] : [Math.log(perCall)];
}

function middleOf(points: readonly Point[]): Point {
  return { at: medianOf(points.map(({ at }) => at)), value: medianOf(points.map(({ value }) => value)) };
}

/** Of a list that is not empty: launches without blocks are left out, and a cell has a place here by having blocks. */
const medianOf = (values: readonly number[]) => median(values) as number;
