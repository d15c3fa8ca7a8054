// A plan in a file: what would run here and now, so that it can be run again elsewhere or later.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PlanRequest } from "../../generated/plan.d.ts";
import * as contracts from "../contracts/contracts.ts";
import { parseContract, readContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { decodeText, TextError } from "../contracts/text.ts";
import { RpcBenchError } from "../errors/problem.ts";
import type { Plan } from "./resolve.ts";
import { scenarioSettings } from "./settings.ts";
import { formatSlo } from "./slo.ts";

/**
 * The request that asks for this plan whatever the defaults are then. Runtimes, placements, seed and path stay as they were asked for, or not: they are
 * what the machine has, and what makes one run differ from another.
 */
export function writtenOut(request: PlanRequest, plan: Plan): PlanRequest {
  const { effort, durationSeconds, launches, precision, maxTimeSeconds, confidence, threshold, openLoop } = plan;
  const { rates, slo, connections, arrivals, concurrency, clients, ...asked } = request;
  return {
    ...asked,
    version: 1,
    ...(plan.implementations === undefined
      ? { frameworks: plan.frameworks, apis: plan.apis, variants: plan.variants }
      : { implementations: plan.implementations }),
    scenarios: plan.scenarios,
    ...Object.fromEntries(scenarioSettings.filter(({ scenario }) => plan.scenarios.includes(scenario)).map(({ key }) => [key, plan[key]])),
    ...(openLoop === undefined
      ? { concurrency: plan.concurrency, clients: plan.clients ?? 1 }
      : {
          ...(openLoop.ratesPerSecond.length === 0 ? {} : { rates: openLoop.ratesPerSecond }),
          ...(openLoop.slo === null ? {} : { slo: formatSlo(openLoop.slo) }),
          connections: openLoop.connections,
          arrivals: openLoop.arrivals,
        }),
    effort,
    launches,
    precision,
    confidence,
    threshold,
    ...(durationSeconds === null ? {} : { durationSeconds }),
    ...(maxTimeSeconds === null ? {} : { maxTimeSeconds }),
    includeFloor: plan.includeFloor,
  };
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
    const { ownerCpus, ownerCores, ...request } = parsePlan(decodeText(bytes));
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
  return planned?.type === "planned" ? readContract(contracts.plan, planned.request) : parseContract(contracts.plan, text);
}
