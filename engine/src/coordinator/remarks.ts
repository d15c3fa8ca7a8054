// What is said of a run beside its figures: as it happens, and in its result.
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Cell, Run } from "../../generated/result.d.ts";
import { type Problem, problem } from "../errors/problem.ts";
import type { GroupPlan } from "../plan/expand.ts";
import { nameOf } from "../plan/registry.ts";
import type { Plan } from "../plan/resolve.ts";
import { type GroupTime, launchesAsked } from "./time-plan.ts";

type Finding = Run["findings"][number];

export class Remarks {
  readonly warnings: Problem[] = [];
  readonly errors: Problem[] = [];
  readonly findings: Finding[] = [];
  readonly #emit: (event: EngineEvent) => void;

  constructor(emit: (event: EngineEvent) => void) {
    this.#emit = emit;
  }

  warn(warning: Problem): void {
    this.warnings.push(warning);
    this.#emit({ type: "warning", problem: warning });
  }

  fail(failure: Problem): void {
    this.errors.push(failure);
    this.#emit({ type: "failed", problem: failure, terminating: false });
  }

  /** All go into the result, those that are only good to know without a word. Of several of one kind the first is told, and how many more there are. */
  find(findings: readonly Finding[]): void {
    this.findings.push(...findings);
    const told = findings.filter(({ severity }) => severity !== "Info");
    for (const id of new Set(told.map((finding) => finding.id))) {
      const [first, ...more] = told.filter((finding) => finding.id === id) as [Finding, ...Finding[]];
      const { seen, remedy, target } = first;
      const message = more.length === 0 ? seen : `${seen} (and ${more.length} more of this kind, which are in the result)`;
      this.#emit({ type: "warning", problem: { id, message, remedy, ...(target === undefined ? {} : { target }) } });
    }
  }

  fewerLaunches(groups: readonly GroupPlan[], time: ReadonlyMap<string, GroupTime>, plan: Plan): void {
    const group = groups.find(({ judges }) => judges) ?? groups[0];
    if (group === undefined || plan.maxTimeSeconds === null) return;
    const asked = launchesAsked(group, plan.launches);
    const planned = time.get(group.id)?.launches ?? asked;
    if (planned < asked) this.warn(problem("FewerLaunches", { planned, asked, seconds: plan.maxTimeSeconds }));
  }

  restless(cells: readonly Cell[], groups: readonly GroupPlan[]): void {
    const restless = cells.filter(
      (cell) => cell.state !== "Failed" && cell.launches.some((launch) => launch.warmup.calls > 0 && !launch.warmup.stable),
    );
    if (restless.length > 0)
      this.warn(
        problem("WarmupNotStable", { cells: restless.map((cell) => `${nameOf(cell)}, ${titleOf(cell, groups)}`), of: cells.length }),
      );
  }
}

const titleOf = ({ groupId }: Cell, groups: readonly GroupPlan[]) => groups.find(({ id }) => id === groupId)?.title ?? groupId;
