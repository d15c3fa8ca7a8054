// Plans that were saved, and what is asked for beside them, as one request.
import { isDeepStrictEqual } from "node:util";
import { plan as planContract } from "../../generated/contracts/plan.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";
import { readContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { isNumeric, readNumber } from "./kinds.ts";
import { type Option, options } from "./options.ts";
import { isAll, isSameName } from "./registry.ts";
import { impliedScenarios } from "./settings.ts";

type Key = keyof PlanRequest;
type Draft = Partial<Record<Key, unknown>>;

const larger = new Set(options.filter(({ merge }) => merge === "larger").map(({ key }) => key));

/**
 * The request without `plans`: their lists are united, of times and launches the larger counts, and what else they say must agree. What stands beside
 * them overrides them. Throws PlanConflict, BadPlan, UnsupportedVersion.
 */
export function united({ plans, ...given }: PlanRequest): PlanRequest {
  if (plans === undefined) return given;
  const asked = new Set(Object.keys(given));
  const base = plans
    .map(readPlanObject)
    .map(united)
    .map(saidWhole)
    .reduce<Draft>((sum, plan) => unite(sum, plan, asked), {});
  for (const option of options) if (isContradicted(option, given, asked)) delete base[option.key as Key];
  // a plan's frameworks may come from its adapters: those that are given join them
  const adapters = [...new Set([...((base.adapters as string[] | undefined) ?? []), ...(given.adapters ?? [])])];
  return { ...base, ...given, ...(adapters.length === 0 ? {} : { adapters }) } as PlanRequest;
}

function readPlanObject(value: unknown): PlanRequest {
  try {
    const { callerCpus, callerCores, ...plan } = readContract(planContract, value);
    return plan;
  } catch (error) {
    throw asRefusal(error, "BadPlan");
  }
}

/** With what it leaves to be understood, which another plan's words would change: the scenarios that its settings stand for. Throws for a wrong number. */
function saidWhole(plan: PlanRequest): PlanRequest {
  const scenarios = plan.scenarios ?? impliedScenarios(plan);
  const numbers = options.filter(isNumeric).flatMap((option) => {
    const given = plan[option.key as Key];
    return typeof given === "string" ? [[option.key, readNumber(option, given)] as const] : [];
  });
  return { ...plan, ...(scenarios === undefined ? {} : { scenarios }), ...Object.fromEntries(numbers) };
}

/** Whether what plans say of it would contradict what is given beside them, or would keep that from counting. */
function isContradicted(
  { key, scenarios, load, startsLoad }: Option,
  given: Omit<PlanRequest, "plans">,
  asked: ReadonlySet<string>,
): boolean {
  const givenOptions = options.filter((option) => asked.has(option.key));
  if (givenOptions.some(({ replaces = [] }) => replaces.includes(key))) return true;
  // one objective, or one list of rates, replaces the other
  if (startsLoad === true && givenOptions.some((option) => option.startsLoad)) return true;
  if (load === "Open" && givenOptions.some((option) => option.load === "Closed")) return true;
  if (load === "Closed" && givenOptions.some((option) => option.startsLoad)) return true;
  if (given.scenarios !== undefined) return scenarios?.some((scenario) => named(given.scenarios ?? [], scenario)) === false;
  // a scenario's own setting stands for that scenario alone, so no other's may be left
  const implied = impliedScenarios(given);
  return implied !== undefined && (key === "scenarios" || scenarios?.some((scenario) => implied.includes(scenario)) === false);
}

const named = (scenarios: readonly string[], scenario: string) => scenarios.some((name) => isAll(name) || isSameName(name, scenario));

/** `asked`: what is given beside the plans, about which they need not agree. */
function unite(sum: Draft, plan: PlanRequest, asked: ReadonlySet<string>): Draft {
  const both: Draft = { ...sum };
  for (const [name, value] of Object.entries(plan)) {
    const key = name as Key;
    const other = both[key];
    if (other === undefined || (asked.has(key) && key !== "adapters")) both[key] = value;
    else if (Array.isArray(value)) both[key] = [...new Set([...(other as unknown[]), ...value])];
    else if (larger.has(key) && typeof value === "number" && typeof other === "number") both[key] = Math.max(value, other);
    else if (!isDeepStrictEqual(other, value)) throw RpcBenchError.of("PlanConflict", { key, values: [other, value] });
  }
  return both;
}
