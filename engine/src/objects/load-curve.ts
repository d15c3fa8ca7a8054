// RpcBench.LoadCurve and its points.
import type { LoadCurve, Run } from "../../generated/result.d.ts";
import { payloadInWords, scenariosInWords } from "./calls-in-words.ts";
import { count, flag, membersOf, number, type ObjectType, objects, text, texts, us } from "./member.ts";

export interface CurveFacts {
  readonly run: Run;
  readonly curve: LoadCurve;
  readonly group: string;
  readonly path: string;
}

type Point = LoadCurve["points"][number];
interface PointFacts {
  readonly point: Point;
  readonly isKnee: boolean;
}

export const pointType: ObjectType<PointFacts, "LoadPoint"> = {
  name: "LoadPoint",
  about: "One number of users of a load curve.",
  members: [
    count("Concurrency", "Users", ({ point }) => point.concurrency),
    count("ClientCount", "Processes that they were dealt over", ({ point }) => point.clients ?? 1),
    number("CallsPerSecond", "Calls that all users make in a second", ({ point }) => point.callsPerSecond),
    number("UsPerCall", "The sum of the latencies over the number of calls, in microseconds", ({ point }) => us(point.perCallNs)),
    number("LatencyP99Us", "The 99th percentile", ({ point }) => us(point.p99Ns)),
    flag("IsKnee", "It is the curve's knee", ({ isKnee }) => isKnee),
  ],
};

const pointsOf = ({ points, kneeConcurrency }: LoadCurve): PointFacts[] =>
  points.map((point) => ({ point, isKnee: point.concurrency === kneeConcurrency }));

export const curveType: ObjectType<CurveFacts, "LoadCurve"> = {
  name: "LoadCurve",
  about: "What more users, each with a connection of its own, do to one implementation.",
  members: [
    text("Framework", "The framework", ({ curve }) => curve.framework),
    text("Runtime", "The language that both sides run in", ({ curve }) => curve.runtime),
    text("Api", "Async or Sync", ({ curve }) => curve.api),
    text("Tuning", "Default or Tuned", ({ curve }) => curve.variant),
    text("Scenario", scenariosInWords, ({ curve }) => curve.scenario),
    text("ValueType", "Of SimpleCall: Int or Text", ({ curve }) => curve.argument),
    count("PayloadBytes", payloadInWords, ({ curve }) => curve.payloadBytes),
    text("PayloadContent", "What payloads are made of: Random, Text or Zero", ({ curve }) => curve.payloadContent),
    count("StreamCount", "Of Stream: values in a stream", ({ curve }) => curve.streamCount),
    text("Placement", "AsDeployed, OneCore or Free", ({ curve }) => curve.placement),
    text("Group", "What was measured, in words", ({ group }) => group),
    count("KneeConcurrency", "The users beyond whom the wait grows faster than what gets done", ({ curve }) => curve.kneeConcurrency),
    count(
      "KneeConcurrencyLow",
      "The fewest users that the launches do not tell apart from the knee",
      ({ curve }) => curve.kneeLowConcurrency,
    ),
    count(
      "KneeConcurrencyHigh",
      "The most users that the launches do not tell apart from the knee",
      ({ curve }) => curve.kneeHighConcurrency,
    ),
    number("KneeCallsPerSecond", "Calls a second there", ({ curve }) => pointsOf(curve).find(({ isKnee }) => isKnee)?.point.callsPerSecond),
    number(
      "ServerBytesPerConnection",
      "Memory of the server that one more connection takes",
      ({ curve }) => curve.serverBytesPerConnection,
    ),
    number(
      "ClientBytesPerConnection",
      "Memory of the client that one more connection takes",
      ({ curve }) => curve.clientBytesPerConnection,
    ),
    objects("Points", "LoadPoint", "The curve, by users", ({ curve }) => pointsOf(curve).map((point) => membersOf(pointType, point))),
    text("RunId", "The run it belongs to", ({ run }) => run.runId),
    texts("Tag", "The run's tags", ({ run }) => run.plan.tags ?? []),
    text("Path", "The run's file", ({ path }) => path),
  ],
};
