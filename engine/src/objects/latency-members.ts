// What a call took, judged figure first.
import type { Cell } from "../../generated/result.d.ts";
import { type Member, number, us } from "./member.ts";
import { cell, type ResultFacts } from "./result-facts.ts";

const latency = (of: (latency: Cell["latency"]) => number | null) => cell(({ latency: all }) => us(of(all)));

export const latencyMembers: readonly Member<ResultFacts>[] = [
  number(
    "UsPerCall",
    "What is judged: the sum of the latencies of the counted calls over their number, in microseconds",
    latency((it) => it.perCallNs),
  ),
  number(
    "UsPerCallMin",
    "UsPerCall of the launch with the smallest",
    latency((it) => it.perCallLowNs),
  ),
  number(
    "UsPerCallMax",
    "UsPerCall of the launch with the largest",
    latency((it) => it.perCallHighNs),
  ),
  number("WorkUsPerCall", "UsPerCall on one core", (facts) => us(facts.work?.latency.perCallNs)),
  number(
    "FloorRatio",
    "UsPerCall over the floor's, in the same rotations",
    cell((it) => it.latency.xFloor),
  ),
  number(
    "FloorRatioLow",
    "The launch with the smallest FloorRatio",
    cell((it) => it.latency.xFloorLow),
  ),
  number(
    "FloorRatioHigh",
    "The launch with the largest FloorRatio",
    cell((it) => it.latency.xFloorHigh),
  ),
  number("FloorUsPerCall", "UsPerCall of the floor", (facts) => us(facts.floor?.latency.perCallNs)),
  number(
    "GapUs",
    "Between a user's calls: the client's own work",
    latency((it) => it.gapNs),
  ),
  number(
    "Pauses",
    "Share of the time in calls of more than ten times the median",
    cell((it) => it.latency.pauses),
  ),
  number(
    "LatencyP50Us",
    "The typical call: the median of all counted calls",
    latency((it) => it.p50Ns),
  ),
  number(
    "LatencyP50LowUs",
    "The launch with the smallest LatencyP50Us",
    latency((it) => it.p50LowNs),
  ),
  number(
    "LatencyP50HighUs",
    "The launch with the largest LatencyP50Us",
    latency((it) => it.p50HighNs),
  ),
  number(
    "LatencyP90Us",
    "The 90th percentile",
    latency((it) => it.p90Ns),
  ),
  number(
    "LatencyP90LowUs",
    "The launch with the smallest LatencyP90Us",
    latency((it) => it.p90LowNs),
  ),
  number(
    "LatencyP90HighUs",
    "The launch with the largest LatencyP90Us",
    latency((it) => it.p90HighNs),
  ),
  number(
    "LatencyP99Us",
    "The 99th percentile",
    latency((it) => it.p99Ns),
  ),
  number(
    "LatencyP99LowUs",
    "The launch with the smallest LatencyP99Us",
    latency((it) => it.p99LowNs),
  ),
  number(
    "LatencyP99HighUs",
    "The launch with the largest LatencyP99Us",
    latency((it) => it.p99HighNs),
  ),
  number(
    "LatencyP999Us",
    "The 99.9th percentile",
    latency((it) => it.p999Ns),
  ),
  number(
    "LatencyMinUs",
    "The shortest counted call",
    latency((it) => it.minNs),
  ),
  number(
    "LatencyMaxUs",
    "The longest counted call",
    latency((it) => it.maxNs),
  ),
];
