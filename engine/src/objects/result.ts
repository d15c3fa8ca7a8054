// RpcBench.Result: one cell of a run, with what was judged of it.
import type { Cell, Run } from "../../generated/result.d.ts";
import { today } from "../plan/registry.ts";
import { count, flag, type Member, mb, number, type ObjectType, text, texts, us } from "./member.ts";

export interface ResultFacts {
  readonly run: Run;
  readonly cell: Cell;
  /** Of the same group, runtime and API. */
  readonly floor: Cell | undefined;
  /** The same where a call's work is judged: the cell itself there. */
  readonly work: Cell | undefined;
  readonly group: string;
  /** The run's file; null where it could not be written. */
  readonly path: string | null;
}

type Of = (facts: ResultFacts) => unknown;
type Part = Cell["parts"][string];

const cell =
  (of: (cell: Cell) => unknown): Of =>
  (facts) =>
    of(facts.cell);
const latency = (of: (latency: Cell["latency"]) => number | null) => cell(({ latency: all }) => us(of(all)));
const cost = (of: (cost: NonNullable<Cell["cost"]>) => number | null | undefined) =>
  cell(({ cost: all }) => (all === null ? null : of(all)));
const memory = (of: (cost: NonNullable<Cell["cost"]>) => number | null | undefined) => cost((all) => mb(of(all)));
const open = (of: (loop: NonNullable<Cell["openLoop"]>) => unknown) => cell(({ openLoop }) => (openLoop === null ? null : of(openLoop)));
const openUs = (of: (loop: NonNullable<Cell["openLoop"]>) => number | null) => open((loop) => us(of(loop)));
const ramp = (of: (ramp: NonNullable<NonNullable<Cell["openLoop"]>["ramp"]>) => unknown) =>
  open(({ ramp: all }) => (all === null ? null : of(all)));
const part = (name: string, of: (part: Part) => number | null) =>
  cell(({ parts }) => {
    const found = parts[name];
    const value = found === undefined ? null : of(found);
    return found?.unit === "Ns" ? us(value) : value;
  });

/** Of us/call, of work or of CPU time: what is judged against the best of the group. */
function judged(prefix: string, what: string, of: (facts: ResultFacts) => Cell["verdicts"] | undefined): Member<ResultFacts>[] {
  return [
    count(
      `${prefix}Rank`,
      `1 and how many of the group were judged faster in ${what}; null where nothing is judged`,
      (facts) => of(facts)?.place,
    ),
    flag(`${prefix}RankUnsure`, "This run could not tell it from one of another rank", (facts) => {
      const verdicts = of(facts);
      return verdicts === undefined || verdicts.place === null ? null : verdicts.placeUnsure;
    }),
    number(`${prefix}RatioToBest`, `${what} over the best of the group's; 1 for the best itself`, (facts) => of(facts)?.ratioToBest),
    number(`${prefix}RatioLow`, `Lower end of the interval of ${prefix}RatioToBest`, (facts) => of(facts)?.ratioLow),
    number(`${prefix}RatioHigh`, `Upper end of the interval of ${prefix}RatioToBest`, (facts) => of(facts)?.ratioHigh),
    text(`${prefix}Verdict`, `Best, or against the best: Faster, Slower, Same or Inconclusive in ${what}`, (facts) => of(facts)?.verdict),
  ];
}

export const resultType: ObjectType<ResultFacts, "Result"> = {
  name: "Result",
  about: "One implementation in one scenario, size, load and placement. Figures that are not known are null.",
  members: [
    text(
      "Framework",
      "The framework",
      cell((it) => it.framework),
    ),
    text(
      "Runtime",
      "The language that both sides run in",
      cell((it) => it.runtime),
    ),
    text(
      "Api",
      "Async or Sync",
      cell((it) => it.api),
    ),
    text(
      "Tuning",
      "Default: the framework's documented defaults; Tuned: with the options that Get-RpcBenchmarkFramework lists",
      cell((it) => it.variant),
    ),
    text(
      "Scenario",
      "SimpleCall, Stream, Payload or Connect",
      cell((it) => it.scenario),
    ),
    text(
      "ValueType",
      "Of SimpleCall: Int or Text",
      cell((it) => it.argument),
    ),
    count(
      "PayloadBytes",
      "Of Payload: bytes there and back",
      cell((it) => it.payloadBytes),
    ),
    text(
      "PayloadContent",
      "Of Payload: Random, Text or Zero",
      cell((it) => it.payloadContent),
    ),
    count(
      "StreamCount",
      "Of Stream: values in a stream",
      cell((it) => it.streamCount),
    ),
    count(
      "Concurrency",
      "Users who wait for their replies, or connections of an open loop",
      cell((it) => it.concurrency),
    ),
    count(
      "ClientCount",
      "Processes that the users were dealt over",
      cell((it) => it.clients ?? 1),
    ),
    text("Group", "What was measured, in words: what is compared has the same", (facts) => facts.group),
    text(
      "Placement",
      "AsDeployed, OneCore or Free",
      cell((it) => it.placement),
    ),
    ...judged("", "us/call in this placement", (facts) => facts.cell.verdicts),
    ...judged("Work", "us/call on one core, where a call's work is judged", (facts) => facts.work?.verdicts),
    ...judged("Cpu", "CPU time a call in this placement", (facts) => facts.cell.cpuVerdicts),
    text(
      "State",
      "Completed, Partial or Failed",
      cell((it) => it.state),
    ),
    flag(
      "IsFloor",
      "It is the raw socket that the frameworks are held against",
      cell((it) => it.isFloor),
    ),
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
    number(
      "CallsPerSecond",
      "Calls that all users make in a second",
      cell((it) => it.throughput.callsPerSecond),
    ),
    number(
      "CallsPerSecondLow",
      "The launch with the smallest CallsPerSecond",
      cell((it) => it.throughput.callsPerSecondLow),
    ),
    number(
      "CallsPerSecondHigh",
      "The launch with the largest CallsPerSecond",
      cell((it) => it.throughput.callsPerSecondHigh),
    ),
    number(
      "ValuesPerSecond",
      "Of Stream",
      cell((it) => it.throughput.valuesPerSecond),
    ),
    number(
      "MBPerSecond",
      "Of Payload: 1024 x 1024 bytes, each direction counted once",
      cell((it) => mb(it.throughput.payloadBytesPerSecond)),
    ),
    number(
      "CpuUsPerCall",
      "CPU time of a call, client and server together",
      cost((it) => it.cpuUsPerCall),
    ),
    number(
      "CpuUsPerCallLow",
      "The launch with the smallest CpuUsPerCall",
      cost((it) => it.cpuUsPerCallLow),
    ),
    number(
      "CpuUsPerCallHigh",
      "The launch with the largest CpuUsPerCall",
      cost((it) => it.cpuUsPerCallHigh),
    ),
    number(
      "ClientCpuUsPerCall",
      "CPU time of the client",
      cost((it) => it.clientCpuUsPerCall),
    ),
    number(
      "ServerCpuUsPerCall",
      "CPU time of the server",
      cost((it) => it.serverCpuUsPerCall),
    ),
    number(
      "ClientMemoryMB",
      "What was resident of the client, on average",
      memory((it) => it.clientResidentBytes),
    ),
    number(
      "ServerMemoryMB",
      "What was resident of the server, on average",
      memory((it) => it.serverResidentBytes),
    ),
    number(
      "ClientPeakMemoryMB",
      "The most memory of the client",
      memory((it) => it.clientPeakBytes),
    ),
    number(
      "ServerPeakMemoryMB",
      "The most memory of the server",
      memory((it) => it.serverPeakBytes),
    ),
    number(
      "ClientMemoryOverFloorMB",
      "ClientPeakMemoryMB less the floor's",
      memory((it) => it.clientBytesOverFloor),
    ),
    number(
      "ServerMemoryOverFloorMB",
      "ServerPeakMemoryMB less the floor's",
      memory((it) => it.serverBytesOverFloor),
    ),
    number(
      "FirstValueP50Us",
      "Of Stream: until the first value",
      part("firstValue", (it) => it.p50),
    ),
    number(
      "GapP50Us",
      "Of Stream: between two values",
      part("gap", (it) => it.p50),
    ),
    number(
      "GapP99Us",
      "Of Stream: between two values, 99th percentile",
      part("gap", (it) => it.p99),
    ),
    number(
      "GapMaxUs",
      "Of Stream: the longest between two values",
      part("gap", (it) => it.max),
    ),
    number(
      "ValuesAtOnceMean",
      "Of Stream: values that arrived together",
      part("takenInOneTurn", (it) => it.mean),
    ),
    number(
      "ValuesAtOnceMax",
      "Of Stream: the most values that arrived together",
      part("takenInOneTurn", (it) => it.max),
    ),
    number(
      "OpenP50Us",
      "Of Connect: opening a connection",
      part("open", (it) => it.p50),
    ),
    number(
      "OpenP99Us",
      "Of Connect: opening a connection, 99th percentile",
      part("open", (it) => it.p99),
    ),
    number(
      "FirstCallP50Us",
      "Of Connect: the first call",
      part("firstCall", (it) => it.p50),
    ),
    number(
      "FirstCallP99Us",
      "Of Connect: the first call, 99th percentile",
      part("firstCall", (it) => it.p99),
    ),
    number(
      "CloseP50Us",
      "Of Connect: closing the connection",
      part("close", (it) => it.p50),
    ),
    number(
      "CloseP99Us",
      "Of Connect: closing the connection, 99th percentile",
      part("close", (it) => it.p99),
    ),
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
    count(
      "CallCount",
      "Calls that the figures are of",
      cell((it) => it.calls.counted + (it.openLoop?.calls.finished ?? 0)),
    ),
    count(
      "FailedCallCount",
      "Calls that failed",
      cell((it) => it.calls.failed),
    ),
    count(
      "RotationCount",
      "Rotations that count",
      cell((it) => it.launches.reduce((sum, { rotations }) => sum + rotations, 0)),
    ),
    count(
      "LaunchCount",
      "Starts of all processes",
      cell((it) => it.launches.length),
    ),
    count(
      "ConnectionCount",
      "Connections that the server counted",
      cell((it) => it.connections),
    ),
    texts(
      "ErrorId",
      "What failed, each once",
      cell((it) => [...new Set(it.errors.map(({ id }) => id))]),
    ),
    text(
      "FrameworkVersion",
      "The version that was measured",
      cell((it) => it.frameworkVersion),
    ),
    text(
      "RuntimeName",
      "Where versions are measured side by side: which this is, today for today's",
      cell((it) => it.runtimeName),
    ),
    text(
      "RuntimeVersion",
      "The version of the runtime",
      cell((it) => it.runtimeVersion),
    ),
    text("RuntimePath", "The interpreter", ({ run, cell: { runtime, runtimeName } }) => {
      const own = runtimeName === today ? undefined : runtimeName;
      return run.runtimes.find((info) => info.runtime === runtime && info.name === own)?.path;
    }),
    text(
      "ClientEventLoop",
      "What the client's calls wait in",
      cell((it) => it.clientEventLoop),
    ),
    text(
      "ServerEventLoop",
      "What the server's calls wait in",
      cell((it) => it.serverEventLoop),
    ),
    text("RunId", "The run it belongs to", (facts) => facts.run.runId),
    texts("Tag", "The run's tags", (facts) => facts.run.plan.tags ?? []),
    text("Path", "The run's file; null where it could not be written", (facts) => facts.path),
    text(
      "CellId",
      "Its name within the run",
      cell((it) => it.id),
    ),
  ],
};

/** Which kind of result it is, which is a type name of its own: RpcBench.Result.Payload. */
export function kindOf({ openLoop, scenario, ...rest }: Cell): string {
  if (openLoop !== null) return openLoop.ramp === null ? "OpenLoop" : "Ramp";
  return "resultVersion" in rest ? "Version1" : scenario;
}
