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
  about: "Cells that take turns with each other.",
  members: [
    text("Group", "What is measured, in words", (it) => it.title),
    text("Placement", "AsDeployed, OneCore or Free", (it) => it.placement),
    text("Role", "AsDeployed: judged first; Work: judged second; Described: not judged", (it) => it.role),
    count("LaunchCount", "Launches, before the first look where a precision is asked for", (it) => it.launches),
    span("Duration", "About what all of these take", (it) => it.seconds),
    count("CellCount", "Cells, the floor's too", (it) => it.cells.length),
    text("GroupId", "Its id, as results have it", (it) => it.id),
  ],
};

/** The floor comes along with every group, and is a result of its own only when it is asked for. */
const resultsOf = ({ plan, groups }: PlanFacts) =>
  groups.flatMap(({ cells }) => cells).filter((cell) => !cell.isFloor || plan.includeFloor);

/** Of a setting that only some scenarios have. */
const setFor = ({ plan }: PlanFacts, key: OptionKey & keyof Plan) => (isOf(optionOf(key), plan.scenarios) ? plan[key] : null);

export const planType: ObjectType<PlanFacts, "Plan"> = {
  name: "Plan",
  about: "What would be measured, under the names of the parameters that ask for it.",
  members: [
    text("Summary", "In one line", (it) => it.summary),
    texts("Framework", "The frameworks that are compared", (it) => unique(resultsOf(it).map(({ framework }) => framework))),
    texts("Runtime", "Their languages", (it) => unique(resultsOf(it).map(({ runtime }) => runtime))),
    texts("Api", "Async, Sync or both", ({ plan }) => plan.apis),
    texts("Tuning", "Default, Tuned or both", ({ plan }) => plan.variants),
    texts("Scenario", "What is called", ({ plan }) => plan.scenarios),
    texts("ValueType", "What SimpleCall carries", (it) => setFor(it, "arguments") ?? []),
    counts("PayloadBytes", "The sizes of payloads", (it) => setFor(it, "payloadBytes") ?? []),
    count("StreamCount", "Values in a stream", (it) => setFor(it, "streamCount")),
    counts("Concurrency", "Numbers of users, each with a connection of its own", ({ plan }) => plan.concurrency),
    count("ClientCount", "Client processes that the users are dealt over", ({ plan }) => plan.clients ?? 1),
    numbers("RatePerSecond", "Of an open loop: calls that start a second", ({ plan }) => plan.openLoop?.ratesPerSecond ?? []),
    text("Arrivals", "Of an open loop: Constant or Poisson", ({ plan }) => plan.openLoop?.arrivals),
    texts("Placement", "Which cores server and client have", ({ plan }) => plan.placements),
    text("Effort", "How thoroughly it is measured", ({ plan }) => plan.effort),
    count("LaunchCount", "How often all processes are started", ({ plan }) => plan.launches),
    number("Precision", "The share to which comparisons are to be known", ({ plan }) => plan.precision),
    number("Threshold", "The share below which a difference does not count", ({ plan }) => plan.threshold),
    number("Confidence", "Of all verdicts together", ({ plan }) => plan.confidence),
    span("MaxTime", "How long it may take", ({ plan }) => plan.maxTimeSeconds),
    span("Duration", "About how long it takes", (it) => it.seconds),
    count("CellCount", "Results that it gives", (it) => resultsOf(it).length),
    count("GroupCount", "Groups of cells that take turns with each other", (it) => it.groups.length),
    objects("Group", "PlanGroup", "Its groups", (it) => it.groups.map((group) => membersOf(planGroupType, group))),
    texts("Tag", "Its tags", ({ plan }) => plan.tags ?? []),
    text("Path", "The file that it was saved in", () => null),
  ],
};
