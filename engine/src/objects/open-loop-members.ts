// Of calls that start on a schedule, and of a search for the highest rate.
import type { Cell } from "../../generated/result.d.ts";
import { count, flag, type Member, number, text, us } from "./member.ts";
import { cell, type ResultFacts } from "./result-facts.ts";

type Loop = NonNullable<Cell["openLoop"]>;

const open = (of: (loop: Loop) => unknown) => cell(({ openLoop }) => (openLoop === null ? null : of(openLoop)));
const openUs = (of: (loop: Loop) => number | null) => open((loop) => us(of(loop)));
const ramp = (of: (ramp: NonNullable<Loop["ramp"]>) => unknown) => open(({ ramp: all }) => (all === null ? null : of(all)));

export const openLoopMembers: readonly Member<ResultFacts>[] = [
  text(
    "Arrivals",
    "Open loop only: Constant or Poisson",
    open((it) => it.arrivals),
  ),
  number(
    "RatePerSecond",
    "Open loop only: the requested rate in calls per second",
    open((it) => it.ratePerSecond),
  ),
  number(
    "OfferedPerSecond",
    "Open loop only: calls per second that were scheduled",
    open((it) => it.offeredPerSecond),
  ),
  number(
    "AchievedPerSecond",
    "Open loop only: calls per second that were completed",
    open((it) => it.achievedPerSecond),
  ),
  number(
    "ResponseP50Us",
    "Open loop only: median time from the scheduled start, waiting included",
    openUs((it) => it.response.p50Ns),
  ),
  number(
    "ResponseP90Us",
    "The 90th percentile of the same time",
    openUs((it) => it.response.p90Ns),
  ),
  number(
    "ResponseP99Us",
    "The 99th percentile of the same time",
    openUs((it) => it.response.p99Ns),
  ),
  number(
    "ResponseMaxUs",
    "The longest of these times",
    openUs((it) => it.response.maxNs),
  ),
  number(
    "ServiceP50Us",
    "Open loop only: median time from the actual start",
    openUs((it) => it.service.p50Ns),
  ),
  number(
    "ServiceP99Us",
    "The 99th percentile of the same time",
    openUs((it) => it.service.p99Ns),
  ),
  number(
    "PacingP99Us",
    "Open loop only: 99th percentile of the generator's own delay",
    openUs((it) => it.pacing.p99Ns),
  ),
  flag(
    "LatencyUsable",
    "Open loop only: the median describes the server, not the generator",
    open((it) => it.latencyUsable),
  ),
  flag(
    "TailUsable",
    "Open loop only: the 99th percentile describes the server, not the generator",
    open((it) => it.tailUsable),
  ),
  count(
    "NotStartedCallCount",
    "Open loop only: calls that were due but were not started",
    open((it) => it.calls.notStarted),
  ),
  number(
    "HighestRatePerSecond",
    "Search for the highest rate only: the highest rate that met the objective",
    ramp((it) => it.highestRatePerSecond),
  ),
  number(
    "MissedRatePerSecond",
    "Search for the highest rate only: the lowest rate that missed it",
    ramp((it) => it.missedPerSecond),
  ),
  text(
    "MissedBecause",
    "Search for the highest rate only: why MissedRatePerSecond missed the objective",
    ramp((it) => it.missedBecause),
  ),
];
