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
  about: "One point of a load curve: a number of users.",
  members: [
    count("Concurrency", "Users", ({ point }) => point.concurrency),
    count("ClientCount", "Client processes that the users are distributed over", ({ point }) => point.clients ?? 1),
    number("CallsPerSecond", "Calls per second of all users together", ({ point }) => point.callsPerSecond),
    number("UsPerCall", "The mean latency of a call, in microseconds", ({ point }) => us(point.perCallNs)),
    number("LatencyP99Us", "The 99th percentile", ({ point }) => us(point.p99Ns)),
    flag("IsKnee", "Whether this point is the curve's knee", ({ isKnee }) => isKnee),
  ],
};

const pointsOf = ({ points, kneeConcurrency }: LoadCurve): PointFacts[] =>
  points.map((point) => ({ point, isKnee: point.concurrency === kneeConcurrency }));

export const curveType: ObjectType<CurveFacts, "LoadCurve"> = {
  name: "LoadCurve",
  about: "How one implementation behaves with more and more users, each with a connection of its own.",
  members: [
    text("Framework", "The framework", ({ curve }) => curve.framework),
    text("Runtime", "The language of client and server", ({ curve }) => curve.runtime),
    text("Api", "Async or Sync", ({ curve }) => curve.api),
    text("Tuning", "Default or Tuned", ({ curve }) => curve.variant),
    text("Scenario", scenariosInWords, ({ curve }) => curve.scenario),
    text("ValueType", "SimpleCall only: Int or Text", ({ curve }) => curve.argument),
    count("PayloadBytes", payloadInWords, ({ curve }) => curve.payloadBytes),
    text("PayloadContent", "Content of the payload: Random, Text or Zero", ({ curve }) => curve.payloadContent),
    count("StreamCount", "Stream only: values in a stream", ({ curve }) => curve.streamCount),
    text("Placement", "AsDeployed, OneCore or Free", ({ curve }) => curve.placement),
    text("Group", "What was measured, in words", ({ group }) => group),
    count("KneeConcurrency", "The number of users beyond which latency grows faster than throughput", ({ curve }) => curve.kneeConcurrency),
    count(
      "KneeConcurrencyLow",
      "The smallest number of users that the launches could not tell apart from the knee",
      ({ curve }) => curve.kneeLowConcurrency,
    ),
    count(
      "KneeConcurrencyHigh",
      "The largest number of users that the launches could not tell apart from the knee",
      ({ curve }) => curve.kneeHighConcurrency,
    ),
    number(
      "KneeCallsPerSecond",
      "Calls per second at the knee",
      ({ curve }) => pointsOf(curve).find(({ isKnee }) => isKnee)?.point.callsPerSecond,
    ),
    number("ServerBytesPerConnection", "Server memory per additional connection", ({ curve }) => curve.serverBytesPerConnection),
    number("ClientBytesPerConnection", "Client memory per additional connection", ({ curve }) => curve.clientBytesPerConnection),
    objects("Points", "LoadPoint", "The points of the curve, by number of users", ({ curve }) =>
      pointsOf(curve).map((point) => membersOf(pointType, point)),
    ),
    text("RunId", "The run it belongs to", ({ run }) => run.runId),
    texts("Tag", "The run's tags", ({ run }) => run.plan.tags ?? []),
    text("Path", "The run's file", ({ path }) => path),
  ],
};
