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
    "Of an open loop: Constant or Poisson",
    open((it) => it.arrivals),
  ),
  number(
    "RatePerSecond",
    "Of an open loop: calls a second that were asked for",
    open((it) => it.ratePerSecond),
  ),
  number(
    "OfferedPerSecond",
    "Of an open loop: calls a second of the schedules as they were",
    open((it) => it.offeredPerSecond),
  ),
  number(
    "AchievedPerSecond",
    "Of an open loop: calls a second that ended",
    open((it) => it.achievedPerSecond),
  ),
  number(
    "ResponseP50Us",
    "Of an open loop: from the scheduled start, waiting included",
    openUs((it) => it.response.p50Ns),
  ),
  number(
    "ResponseP90Us",
    "ResponseP50Us, 90th percentile",
    openUs((it) => it.response.p90Ns),
  ),
  number(
    "ResponseP99Us",
    "ResponseP50Us, 99th percentile",
    openUs((it) => it.response.p99Ns),
  ),
  number(
    "ResponseMaxUs",
    "ResponseP50Us, the longest",
    openUs((it) => it.response.maxNs),
  ),
  number(
    "ServiceP50Us",
    "Of an open loop: from the real start",
    openUs((it) => it.service.p50Ns),
  ),
  number(
    "ServiceP99Us",
    "ServiceP50Us, 99th percentile",
    openUs((it) => it.service.p99Ns),
  ),
  number(
    "PacingP99Us",
    "Of an open loop: the generator's own delay, 99th percentile",
    openUs((it) => it.pacing.p99Ns),
  ),
  flag(
    "LatencyUsable",
    "Of an open loop: its median is the server's, not the generator's",
    open((it) => it.latencyUsable),
  ),
  flag(
    "TailUsable",
    "Of an open loop: its 99th percentile is the server's, not the generator's",
    open((it) => it.tailUsable),
  ),
  count(
    "NotStartedCallCount",
    "Of an open loop: calls that were due and were not started",
    open((it) => it.calls.notStarted),
  ),
  number(
    "HighestRatePerSecond",
    "Of a search for the highest rate: the highest that held the objective",
    ramp((it) => it.highestRatePerSecond),
  ),
  number(
    "MissedRatePerSecond",
    "Of a search for the highest rate: the lowest that missed it",
    ramp((it) => it.missedPerSecond),
  ),
  text(
    "MissedBecause",
    "Of a search for the highest rate: why MissedRatePerSecond missed it",
    ramp((it) => it.missedBecause),
  ),
];
