// Rows beside those that were asked for: where the API or an option decides who is ahead, both are shown and judged.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Plan } from "../../generated/result.d.ts";
import type { Call } from "../../generated/worker-command.d.ts";
import { scenarioOf, scenarios } from "../scenarios/index.ts";
import { isAsked } from "./implementations.ts";
import type { Implementation, Variant } from "./registry.ts";
import { askedVariants, variantsOf } from "./variants.ts";

export type Beside = NonNullable<Plan["beside"]>[number];

/** An implementation in one group, with the variants that are measured there. */
export interface Row {
  readonly implementation: Implementation;
  readonly variants: readonly Variant[];
}

/** A blocking client of many users has a thread for each, and measures the interpreter lock. */
const syncUsers = 1;

const isKnown = (name: string): name is Beside => name === "Sync" || name === "Tuned";

/**
 * `named`: what was asked for; absent: both kinds, as far as the request does not name what they would stand beside. An open loop has none, nor have
 * runtimes side by side.
 */
export function resolveBeside(
  { apis, variants, implementations, against, baseline }: PlanRequest,
  named: readonly string[] | undefined,
  isOpenLoop: boolean,
): Beside[] {
  if (isOpenLoop) return [];
  if (named !== undefined) return named.includes("None") ? [] : named.filter(isKnown);
  if (implementations !== undefined || against !== undefined || baseline !== undefined) return [];
  return [...(apis === undefined ? (["Sync"] as const) : []), ...(variants === undefined ? (["Tuned"] as const) : [])];
}

/** The blocking API of what was asked for with the other one, where a scenario of the plan has a place for it. */
export function isSyncBeside(implementation: Implementation, plan: Plan): boolean {
  const { framework, entry, api } = implementation;
  if (api !== "Sync" || framework.isFloor || !plan.beside?.includes("Sync") || isAsked(implementation, plan)) return false;
  if (!plan.frameworks.includes(framework.name) || !plan.runtimes.includes(entry.runtime)) return false;
  return scenarios.some(({ name, isSmall }) => isSmall && plan.scenarios.includes(name) && usersOf(plan, name).includes(syncUsers));
}

const usersOf = ({ concurrency, concurrencyOf = {} }: Plan, scenario: string) => concurrencyOf[scenario] ?? concurrency;

interface Calls {
  readonly call: Call;
  readonly concurrency: number;
}

/** What a group compares. `implementations`: of the run. Of the floors those that something in the group runs on. */
export function rowsOf(calls: Calls, plan: Plan, implementations: readonly Implementation[]): Row[] {
  const rows = implementations.map((implementation): Row => ({ implementation, variants: variantsIn(calls, implementation, plan) }));
  const own = rows.filter(({ implementation: { framework } }) => !framework.isFloor);
  const isUsed = ({ entry: { runtime }, api }: Implementation) =>
    own.length === 0 ||
    own.some(({ implementation: other, variants }) => variants.length > 0 && other.entry.runtime === runtime && other.api === api);
  return rows.filter(({ implementation, variants }) =>
    implementation.framework.isFloor ? isAsked(implementation, plan) || isUsed(implementation) : variants.length > 0,
  );
}

function variantsIn(calls: Calls, implementation: Implementation, plan: Plan): readonly Variant[] {
  // the floor has nothing to tune, and one cell of it serves every variant beside it
  if (implementation.framework.isFloor) return variantsOf(implementation);
  if (isSyncBeside(implementation, plan)) return scenarioOf(calls.call).isSmall && calls.concurrency === syncUsers ? ["Default"] : [];
  const asked = askedVariants(implementation, plan);
  return isTunedBeside(calls, implementation, plan) ? [...new Set([...asked, "Tuned" as const])] : asked;
}

/** Where Default is known to be far from Tuned. */
export function isTunedBeside({ call }: Pick<Calls, "call">, { entry: { tunedBeside } }: Implementation, { beside }: Plan): boolean {
  if (!beside?.includes("Tuned")) return false;
  const { payloadBytes, values } = scenarioOf(call).brings(call);
  const size = payloadBytes ?? values ?? 0;
  return (tunedBeside ?? []).some(
    ({ scenario, from = 0, to = Number.POSITIVE_INFINITY }) => scenario === call.scenario && size >= from && size <= to,
  );
}
