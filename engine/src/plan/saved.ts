// A plan in a file: what would run here and now, so that it can be run again elsewhere or later.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { plan as planContract } from "../../generated/contracts/plan.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";
import { parseContract, readContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { decodeText, TextError } from "../contracts/text.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { concurrencyOfInWords } from "./concurrency-of.ts";
import { options } from "./options.ts";
import type { Plan } from "./resolve.ts";
import { isOf } from "./settings.ts";
import { formatSlo } from "./slo.ts";

/**
 * The request that asks for this plan whatever the defaults are then. Runtimes, placements, seed and path stay as they were asked for, or not: they are
 * what the machine has, and what makes one run differ from another.
 */
export function writtenOut(request: PlanRequest, plan: Plan): PlanRequest {
  const { maxTimeSeconds, openLoop } = plan;
  // of the other load nothing is said, and endpoints hold secrets
  const leftOut = new Set(options.filter(({ load, kind }) => load !== undefined || kind === "endpoint").map(({ key }) => key));
  return {
    ...Object.fromEntries(Object.entries(request).filter(([key]) => !leftOut.has(key))),
    version: 1,
    ...(plan.implementations === undefined
      ? { frameworks: plan.frameworks, apis: plan.apis, variants: plan.variants }
      : { implementations: plan.implementations }),
    scenarios: plan.scenarios,
    ...settledOf(plan),
    ...(openLoop === undefined
      ? {
          ...(plan.concurrencyOf === undefined ? {} : { concurrencyOf: concurrencyOfInWords(plan.concurrencyOf) }),
          ...(plan.against === undefined ? { beside: plan.beside === undefined || plan.beside.length === 0 ? ["None"] : plan.beside } : {}),
        }
      : {
          ...(openLoop.ratesPerSecond.length === 0 ? {} : { rates: openLoop.ratesPerSecond }),
          ...(openLoop.slo === null ? {} : { slo: formatSlo(openLoop.slo) }),
          connections: openLoop.connections,
          arrivals: openLoop.arrivals,
        }),
    ...(maxTimeSeconds === null ? {} : { maxTimeSeconds }),
    includeFloor: plan.includeFloor,
  };
}

/** What rows say by themselves, where it counts in this plan. */
function settledOf(plan: Plan): Record<string, unknown> {
  const written = options.filter(
    (option) =>
      option.own !== true &&
      isOf(option, plan.scenarios) &&
      (option.load === undefined || (option.load === "Closed" && plan.openLoop === undefined)),
  );
  const values = written.map((option) => [option, plan[option.key as keyof Plan]] as const);
  // to say nothing of what the effort says would be to take the effort's
  return Object.fromEntries(
    values.flatMap(([{ key, ofEffort }, value]) => (value === undefined || (value === null && ofEffort !== true) ? [] : [[key, value]])),
  );
}

/** Throws PlanNotReadable, BadPlan or UnsupportedVersion. */
export async function readPlan(file: string): Promise<PlanRequest> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw RpcBenchError.of(
      "PlanNotReadable",
      { path: path.resolve(file), reason: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
  try {
    const { callerCpus, callerCores, ...request } = parsePlan(decodeText(bytes));
    return request;
  } catch (error) {
    if (error instanceof TextError) throw RpcBenchError.of("BadPlan", { reason: `${file}: ${error.message}` }, { cause: error });
    throw asRefusal(error, "BadPlan", file);
  }
}

/** A plan, or what `rpcbench plan --json` prints, which has one. */
function parsePlan(text: string): PlanRequest {
  let planned: { readonly type?: unknown; readonly request?: unknown } | null;
  try {
    planned = JSON.parse(text);
  } catch {
    planned = null;
  }
  return planned?.type === "planned" ? readContract(planContract, planned.request) : parseContract(planContract, text);
}
