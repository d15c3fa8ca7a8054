// The run part of a result: its groups, and everything that does not belong to a cell.
import type { Cell, Run } from "../../generated/result.d.ts";
import type { Problem } from "../errors/problem.ts";
import { withoutHome } from "../machine/paths.ts";
import { type Affinity, cpusOrObstacle } from "../placement/affinity.ts";
import { nowhereInParticular } from "../placement/cpus.ts";
import type { MissingRow } from "../plan/absence.ts";
import type { GroupPlan } from "../plan/expand.ts";
import type { Plan } from "../plan/resolve.ts";
import { settingsOf } from "../scenarios/index.ts";
import type { ErrorBudget } from "./comparisons.ts";
import type { GroupOutcome } from "./outcome.ts";
import { regimeOf, uncountedNs } from "./slice.ts";

type Finding = Run["findings"][number];

export const describePlan = (plan: Plan): Run["plan"] => ({
  ...plan,
  ...(plan.adapters === undefined ? {} : { adapters: plan.adapters.map((folder) => withoutHome(folder)) }),
  outputPath: plan.outputPath === null ? null : withoutHome(plan.outputPath),
});

export const describeStatistics = ({ comparisons, looks }: ErrorBudget): Run["statistics"] => ({
  comparisons,
  looks: looks.map((look) => ({ ...look })),
});

/** Each group's, its twin's last. */
export const describeComparisons = (outcomes: readonly GroupOutcome[]): Run["comparisons"] =>
  outcomes.flatMap(({ judged }) => (judged === null ? [] : [...judged.comparisons, ...(judged.twin === undefined ? [] : [judged.twin])]));

export const describeMissing = (missing: readonly MissingRow[]): Run["missing"] =>
  missing.map(({ framework, runtime, problem: { id, message, remedy } }) => ({
    ...{ framework, runtime, id },
    message: withoutHome(message),
    remedy: withoutHome(remedy ?? ""),
  }));

/** Warnings and errors, as the result keeps them. */
export const describeProblems = (problems: readonly Problem[]): Problem[] =>
  problems.map(({ message, remedy, ...rest }) => ({
    ...rest,
    message: withoutHome(message),
    ...(remedy === undefined ? {} : { remedy: withoutHome(remedy) }),
  }));

export interface RunFacts {
  readonly outcomes: readonly GroupOutcome[];
  readonly cells: readonly Cell[];
  readonly findings: readonly Finding[];
  readonly affinity: Affinity;
  readonly plan: Plan;
}

export function describeGroup(group: GroupPlan, { outcomes, cells, findings, affinity, plan }: RunFacts): Run["groups"][number] {
  const { call } = group;
  const { argument, payloadBytes, streamCount } = settingsOf(call);
  const outcome = outcomes.find((candidate) => candidate.group === group);
  const placed = cpusOrObstacle(group.placement, affinity);
  const { server, client, coordinator, class: cpuClass } = "cpus" in placed ? placed.cpus : nowhereInParticular;
  return {
    id: group.id,
    title: group.title,
    scenario: call.scenario,
    argument,
    payloadBytes,
    streamCount,
    load: group.load.kind,
    concurrency: group.concurrency,
    clients: group.clients,
    placement: group.placement,
    cpus: {
      server: [...server],
      client: [...client],
      coordinator: [...coordinator],
      ...(cpuClass === undefined ? {} : { class: { ...cpuClass } }),
    },
    role: group.role,
    rotations: rotationsOf(outcome),
    windowNs: outcome === undefined ? null : windowOf(outcome),
    uncountedNs: group.load.kind === "Closed" ? uncountedNs(group.concurrency, regimeOf(server.length > 0, call)) : null,
    state:
      outcome === undefined || cells.every((cell) => cell.groupId !== group.id)
        ? "NotStarted"
        : outcome.decidedBy === "Stopped"
          ? "Partial"
          : "Completed",
    cellIds: cells.filter((cell) => cell.groupId === group.id).map((cell) => cell.id),
    launchesPlanned: outcome?.launchesPlanned ?? 0,
    launches: outcome?.launches ?? 0,
    decidedBy: outcome?.decidedBy ?? null,
    alpha: outcome === undefined || outcome.judged === null ? null : outcome.level.alpha,
    fit: !findings.some(({ severity, target }) => severity === "Unfit" && (target === undefined || target === group.id)),
    rotationOrder: { design: "Williams", seed: plan.seed },
  };
}

/** All cells have the same rotations; the floor has them unless something failed. */
function rotationsOf(outcome: GroupOutcome | undefined): Run["groups"][number]["rotations"] {
  const most = (of: (launch: Cell["launches"][number]) => number) =>
    Math.max(0, ...(outcome?.records ?? []).map(({ launches }) => launches.reduce((sum, { record }) => sum + of(record), 0)));
  return { counted: most(({ rotations }) => rotations), disturbed: most(({ disturbedRotations }) => disturbedRotations) };
}

/** The shortest of the cells' windows: cells with long calls have longer ones. */
function windowOf({ records }: GroupOutcome): number | null {
  const lengths = records.flatMap(({ counted }) =>
    counted.flatMap(({ sums, record }) => (record.rotations === 0 ? [] : (sums.seconds * 1e9) / record.rotations)),
  );
  return lengths.length === 0 ? null : Math.round(Math.min(...lengths));
}
