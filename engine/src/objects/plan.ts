// RpcBench.Plan: what would run, and its groups.
import type { PlannedEvent } from "../../generated/events.d.ts";
import { unique } from "../plan/checks.ts";
import { type OptionKey, optionOf } from "../plan/options.ts";
import type { Plan } from "../plan/resolve.ts";
import { isOf } from "../plan/settings.ts";
import { count, counts, membersOf, number, numbers, type ObjectType, objects, span, text, texts } from "./member.ts";

type PlannedGroup = PlannedEvent["groups"][number];

export interface PlanFacts {
  readonly plan: Plan;
  readonly summary: string;
  readonly groups: readonly PlannedGroup[];
  readonly seconds: number;
}

export const planGroupType: ObjectType<PlannedGroup, "PlanGroup"> = {
  name: "PlanGroup",
  about: "Cells that are measured in alternation.",
  members: [
    text("Group", "What is measured, in words", (it) => it.title),
    text("Placement", "AsDeployed, OneCore or Free", (it) => it.placement),
    text("Role", "AsDeployed: judged first; Work: judged second; Described: not judged", (it) => it.role),
    count("LaunchCount", "Number of launches; if a precision is requested, those before the first look", (it) => it.launches),
    span("Duration", "Estimated time of all launches", (it) => it.seconds),
    count("CellCount", "Number of cells, including the floor", (it) => it.cells.length),
    text("GroupId", "Its id, as in results", (it) => it.id),
  ],
};

/** The floor comes along with every group, and is a result of its own only when it is asked for. */
const resultsOf = ({ plan, groups }: PlanFacts) =>
  groups.flatMap(({ cells }) => cells).filter((cell) => !cell.isFloor || plan.includeFloor);

/** Of a setting that only some scenarios have. */
const setFor = ({ plan }: PlanFacts, key: OptionKey & keyof Plan) => (isOf(optionOf(key), plan.scenarios) ? plan[key] : null);

export const planType: ObjectType<PlanFacts, "Plan"> = {
  name: "Plan",
  about: "What would be measured, under the names of the parameters.",
  members: [
    text("Summary", "A summary in one line", (it) => it.summary),
    texts("Framework", "The frameworks that are compared", (it) => unique(resultsOf(it).map(({ framework }) => framework))),
    texts("Runtime", "Their languages", (it) => unique(resultsOf(it).map(({ runtime }) => runtime))),
    texts("Api", "Async, Sync or both", ({ plan }) => plan.apis),
    texts("Tuning", "Default, Tuned or both", ({ plan }) => plan.variants),
    texts("Scenario", "What is called", ({ plan }) => plan.scenarios),
    texts("ValueType", "Values of SimpleCall: Int or Text", (it) => setFor(it, "arguments") ?? []),
    counts("PayloadBytes", "The sizes of payloads", (it) => setFor(it, "payloadBytes") ?? []),
    count("StreamCount", "Values in a stream", (it) => setFor(it, "streamCount")),
    counts("Concurrency", "Numbers of users, each with a connection of its own", ({ plan }) => plan.concurrency),
    count("ClientCount", "Client processes that the users are distributed over", ({ plan }) => plan.clients ?? 1),
    numbers("RatePerSecond", "Open loop only: calls started per second", ({ plan }) => plan.openLoop?.ratesPerSecond ?? []),
    text("Arrivals", "Open loop only: Constant or Poisson", ({ plan }) => plan.openLoop?.arrivals),
    texts("Placement", "Where server and client run: AsDeployed, OneCore or Free", ({ plan }) => plan.placements),
    text("Effort", "How thoroughly it is measured", ({ plan }) => plan.effort),
    count("LaunchCount", "Number of launches: fresh starts of all processes", ({ plan }) => plan.launches),
    number("Precision", "The requested precision of comparisons, as a share", ({ plan }) => plan.precision),
    number("Threshold", "Differences below this share do not count", ({ plan }) => plan.threshold),
    number("Confidence", "The joint confidence of all verdicts", ({ plan }) => plan.confidence),
    span("MaxTime", "The time limit", ({ plan }) => plan.maxTimeSeconds),
    span("Duration", "Estimated time", (it) => it.seconds),
    count("CellCount", "Number of results", (it) => resultsOf(it).length),
    count("GroupCount", "Groups of cells that are measured in alternation", (it) => it.groups.length),
    objects("Group", "PlanGroup", "Its groups", (it) => it.groups.map((group) => membersOf(planGroupType, group))),
    texts("Tag", "Its tags", ({ plan }) => plan.tags ?? []),
    text("Path", "The file that it was saved in", () => null),
  ],
};
