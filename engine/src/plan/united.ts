// Plans that were saved, and what is asked for beside them, as one request.
import { isDeepStrictEqual } from "node:util";
import type { PlanRequest } from "../../generated/plan.d.ts";
import * as contracts from "../contracts/contracts.ts";
import { readContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { isAll, isSameName } from "./registry.ts";
import { impliedScenarios, scenarioSettings } from "./settings.ts";
import { readShare, shareKeys } from "./shares.ts";

type Key = keyof PlanRequest;
type Draft = Partial<Record<Key, unknown>>;

/** Of these the larger counts: what one plan needs, the whole needs at least. */
const larger: readonly Key[] = ["launches", "durationSeconds", "maxTimeSeconds"];

/** What is given alone replaces in the plans what it would contradict, or what would keep it from counting. */
const replaces: readonly { readonly given: readonly Key[]; readonly unless?: readonly Key[]; readonly dropped: readonly Key[] }[] = [
  // a scenario's own setting stands for that scenario alone, so no other's may be left
  {
    given: ["arguments", "streamCount", "payloadBytes", "payloadContent"],
    unless: ["scenarios"],
    dropped: ["scenarios", "arguments", "streamCount"],
  },
  {
    given: ["arguments", "streamCount"],
    unless: ["scenarios", "payloadBytes", "payloadContent"],
    dropped: ["payloadBytes", "payloadContent"],
  },
  { given: ["implementations"], dropped: ["frameworks", "runtimes", "apis"] },
  { given: ["frameworks"], unless: ["implementations"], dropped: ["implementations"] },
  { given: ["effort"], dropped: ["launches", "precision", "maxTimeSeconds", "durationSeconds"] },
  { given: ["durationSeconds"], dropped: ["maxTimeSeconds", "precision"] },
  { given: ["maxTimeSeconds"], dropped: ["durationSeconds"] },
  { given: ["concurrency", "clients"], dropped: ["rates", "slo", "connections", "arrivals"] },
  { given: ["concurrency"], unless: ["clients"], dropped: ["clients"] },
  { given: ["rates", "slo"], dropped: ["concurrency", "clients", "rates", "slo"] },
];

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
  for (const { given: keys, unless = [], dropped } of replaces) {
    if (!keys.some((key) => asked.has(key)) || unless.some((key) => asked.has(key))) continue;
    for (const key of dropped) delete base[key];
  }
  if (given.scenarios !== undefined && !given.scenarios.some(isAll)) dropSettingsOfOthers(base, given.scenarios);
  // a plan's frameworks may come from its adapters: those that are given join them
  const adapters = [...new Set([...((base.adapters as string[] | undefined) ?? []), ...(given.adapters ?? [])])];
  return { ...base, ...given, ...(adapters.length === 0 ? {} : { adapters }) } as PlanRequest;
}

function readPlanObject(value: unknown): PlanRequest {
  try {
    const { ownerCpus, ownerCores, ...plan } = readContract(contracts.plan, value);
    return plan;
  } catch (error) {
    throw asRefusal(error, "BadPlan");
  }
}

/** With what it leaves to be understood, which another plan's words would change: the scenarios that its settings stand for. Throws for a wrong share. */
function saidWhole(plan: PlanRequest): PlanRequest {
  const scenarios = plan.scenarios ?? impliedScenarios(plan);
  const shares = shareKeys.flatMap((key) => {
    const given = plan[key];
    return typeof given === "string" ? [[key, readShare(key, given)] as const] : [];
  });
  return { ...plan, ...(scenarios === undefined ? {} : { scenarios }), ...Object.fromEntries(shares) };
}

/** What the plans say of a scenario that is not asked for any more. */
function dropSettingsOfOthers(base: Draft, scenarios: readonly string[]): void {
  for (const { key, scenario } of scenarioSettings) if (!scenarios.some((name) => isSameName(name, scenario))) delete base[key];
}

/** `asked`: what is given beside the plans, about which they need not agree. */
function unite(sum: Draft, plan: PlanRequest, asked: ReadonlySet<string>): Draft {
  const both: Draft = { ...sum };
  for (const [name, value] of Object.entries(plan)) {
    const key = name as Key;
    const other = both[key];
    if (other === undefined || (asked.has(key) && key !== "adapters")) both[key] = value;
    else if (Array.isArray(value)) both[key] = [...new Set([...(other as unknown[]), ...value])];
    else if (larger.includes(key) && typeof value === "number" && typeof other === "number") both[key] = Math.max(value, other);
    else if (!isDeepStrictEqual(other, value)) throw RpcBenchError.of("PlanConflict", { key, values: [other, value] });
  }
  return both;
}
