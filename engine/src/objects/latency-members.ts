// What a call took, judged figure first.
import type { Cell } from "../../generated/result.d.ts";
import { type Member, number, us } from "./member.ts";
import { cell, type ResultFacts } from "./result-facts.ts";

const latency = (of: (latency: Cell["latency"]) => number | null) => cell(({ latency: all }) => us(of(all)));

export const latencyMembers: readonly Member<ResultFacts>[] = [
  number(
    "UsPerCall",
    "The mean latency of the counted calls, in microseconds. This is what is judged",
    latency((it) => it.perCallNs),
  ),
  number(
    "UsPerCallMin",
    "UsPerCall of the fastest launch",
    latency((it) => it.perCallLowNs),
  ),
  number(
    "UsPerCallMax",
    "UsPerCall of the slowest launch",
    latency((it) => it.perCallHighNs),
  ),
  number("WorkUsPerCall", "UsPerCall on one core", (facts) => us(facts.work?.latency.perCallNs)),
  number(
    "FloorRatio",
    "UsPerCall divided by the floor's, from the same rotations",
    cell((it) => it.latency.xFloor),
  ),
  number(
    "FloorRatioLow",
    "FloorRatio of the launch with the smallest one",
    cell((it) => it.latency.xFloorLow),
  ),
  number(
    "FloorRatioHigh",
    "FloorRatio of the launch with the largest one",
    cell((it) => it.latency.xFloorHigh),
  ),
  number("FloorUsPerCall", "UsPerCall of the floor", (facts) => us(facts.floor?.latency.perCallNs)),
  number(
    "GapUs",
    "Time between two calls of a user: the client's own work",
    latency((it) => it.gapNs),
  ),
  number(
    "Pauses",
    "Share of the time spent in calls that took more than ten times the median",
    cell((it) => it.latency.pauses),
  ),
  number(
    "LatencyP50Us",
    "Median of all counted calls, in microseconds",
    latency((it) => it.p50Ns),
  ),
  number(
    "LatencyP50LowUs",
    "LatencyP50Us of the launch with the smallest one",
    latency((it) => it.p50LowNs),
  ),
  number(
    "LatencyP50HighUs",
    "LatencyP50Us of the launch with the largest one",
    latency((it) => it.p50HighNs),
  ),
  number(
    "LatencyP90Us",
    "The 90th percentile",
    latency((it) => it.p90Ns),
  ),
  number(
    "LatencyP90LowUs",
    "LatencyP90Us of the launch with the smallest one",
    latency((it) => it.p90LowNs),
  ),
  number(
    "LatencyP90HighUs",
    "LatencyP90Us of the launch with the largest one",
    latency((it) => it.p90HighNs),
  ),
  number(
    "LatencyP99Us",
    "The 99th percentile",
    latency((it) => it.p99Ns),
  ),
  number(
    "LatencyP99LowUs",
    "LatencyP99Us of the launch with the smallest one",
    latency((it) => it.p99LowNs),
  ),
  number(
    "LatencyP99HighUs",
    "LatencyP99Us of the launch with the largest one",
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
