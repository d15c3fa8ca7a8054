// RpcBench.Result: one cell of a run, with what was judged of it.
import type { Cell } from "../../generated/result.d.ts";
import { verdictWord } from "../exporters/comparisons.ts";
import { today } from "../plan/registry.ts";
import { payloadInWords, scenariosInWords } from "./calls-in-words.ts";
import { costMembers } from "./cost-members.ts";
import { latencyMembers } from "./latency-members.ts";
import { count, flag, type Member, mb, number, type ObjectType, text, texts } from "./member.ts";
import { openLoopMembers } from "./open-loop-members.ts";
import { partMembers } from "./part-members.ts";
import { cell, type ResultFacts } from "./result-facts.ts";

/** Of us/call, of work or of CPU time: what is judged against the best of the group. */
function judged(prefix: string, what: string, of: (facts: ResultFacts) => Cell["verdicts"] | undefined): Member<ResultFacts>[] {
  return [
    count(
      `${prefix}Rank`,
      `The rank in the group by ${what}: 1 plus the number judged faster; null if nothing is judged`,
      (facts) => of(facts)?.place,
    ),
    flag(`${prefix}RankUnsure`, "This run could not tell it apart from one of another rank", (facts) => {
      const verdicts = of(facts);
      return verdicts === undefined || verdicts.place === null ? null : verdicts.placeUnsure;
    }),
    number(`${prefix}RatioToBest`, `${what} divided by that of the group's best; 1 for the best itself`, (facts) => of(facts)?.ratioToBest),
    number(`${prefix}RatioLow`, `Lower end of the interval of ${prefix}RatioToBest`, (facts) => of(facts)?.ratioLow),
    number(`${prefix}RatioHigh`, `Upper end of the interval of ${prefix}RatioToBest`, (facts) => of(facts)?.ratioHigh),
    text(
      `${prefix}Verdict`,
      `Best, or the verdict against the best: Faster, Slower, Same or Inconclusive in ${what}. The smallest is Inconclusive, too, if another could not be told apart from it`,
      (facts) => {
        const verdicts = of(facts);
        return verdicts === undefined ? undefined : verdictWord(verdicts);
      },
    ),
  ];
}

export const resultType: ObjectType<ResultFacts, "Result"> = {
  name: "Result",
  about: "One implementation in one scenario, size, load and placement. Unknown figures are null.",
  members: [
    text(
      "Framework",
      "The framework",
      cell((it) => it.framework),
    ),
    text(
      "Runtime",
      "The language of client and server",
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
      scenariosInWords,
      cell((it) => it.scenario),
    ),
    text(
      "ValueType",
      "SimpleCall only: Int or Text",
      cell((it) => it.argument),
    ),
    count(
      "PayloadBytes",
      payloadInWords,
      cell((it) => it.payloadBytes),
    ),
    text(
      "PayloadContent",
      "Content of the payload: Random, Text or Zero",
      cell((it) => it.payloadContent),
    ),
    count(
      "StreamCount",
      "Stream only: values in a stream",
      cell((it) => it.streamCount),
    ),
    count(
      "Concurrency",
      "Number of users, each of whom waits for a reply before the next call; or connections of an open loop",
      cell((it) => it.concurrency),
    ),
    count(
      "ClientCount",
      "Client processes that the users are distributed over",
      cell((it) => it.clients ?? 1),
    ),
    text("Group", "What was measured, in words; results that are compared have the same", (facts) => facts.group),
    text(
      "Placement",
      "AsDeployed, OneCore or Free",
      cell((it) => it.placement),
    ),
    ...judged("", "us/call in this placement", (facts) => facts.cell.verdicts),
    ...judged("Work", "us/call on one core", (facts) => facts.work?.verdicts),
    ...judged("Cpu", "CPU time per call in this placement", (facts) => facts.cell.cpuVerdicts),
    text(
      "State",
      "Completed, Partial or Failed",
      cell((it) => it.state),
    ),
    flag(
      "IsFloor",
      "Whether it is the raw socket that the frameworks are compared with",
      cell((it) => it.isFloor),
    ),
    ...latencyMembers,
    number(
      "CallsPerSecond",
      "Calls per second of all users together",
      cell((it) => it.throughput.callsPerSecond),
    ),
    number(
      "CallsPerSecondLow",
      "CallsPerSecond of the launch with the smallest one",
      cell((it) => it.throughput.callsPerSecondLow),
    ),
    number(
      "CallsPerSecondHigh",
      "CallsPerSecond of the launch with the largest one",
      cell((it) => it.throughput.callsPerSecondHigh),
    ),
    number(
      "ValuesPerSecond",
      "Of Stream",
      cell((it) => it.throughput.valuesPerSecond),
    ),
    number(
      "MBPerSecond",
      "Payload megabytes (1024 x 1024 bytes) per second, each payload counted once, even if it is sent back",
      cell((it) => mb(it.throughput.payloadBytesPerSecond)),
    ),
    ...costMembers,
    ...partMembers,
    ...openLoopMembers,
    count(
      "CallCount",
      "Calls that were counted",
      cell((it) => it.calls.counted + (it.openLoop?.calls.finished ?? 0)),
    ),
    count(
      "FailedCallCount",
      "Calls that failed",
      cell((it) => it.calls.failed),
    ),
    count(
      "RotationCount",
      "Rotations that were counted",
      cell((it) => it.launches.reduce((sum, { rotations }) => sum + rotations, 0)),
    ),
    count(
      "LaunchCount",
      "Launches: fresh starts of all processes",
      cell((it) => it.launches.length),
    ),
    count(
      "ConnectionCount",
      "Connections, as counted by the server",
      cell((it) => it.connections),
    ),
    texts(
      "ErrorId",
      "Ids of the errors, each once",
      cell((it) => [...new Set(it.errors.map(({ id }) => id))]),
    ),
    text(
      "FrameworkVersion",
      "The version that was measured",
      cell((it) => it.frameworkVersion),
    ),
    text(
      "RuntimeName",
      "If versions were measured side by side: the name of the runtime, today for today's version",
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
      "The event loop in which the client waits",
      cell((it) => it.clientEventLoop),
    ),
    text(
      "ServerEventLoop",
      "The event loop in which the server waits",
      cell((it) => it.serverEventLoop),
    ),
    text("RunId", "The run it belongs to", (facts) => facts.run.runId),
    texts("Tag", "The run's tags", (facts) => facts.run.plan.tags ?? []),
    text("Path", "The run's file; null if it could not be written", (facts) => facts.path),
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
