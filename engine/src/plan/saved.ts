// A plan in a file: what would run here and now, so that it can be run again elsewhere or later.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PlanRequest } from "../../generated/plan.d.ts";
import * as contracts from "../contracts/contracts.ts";
import { parseContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { RpcBenchError } from "../errors/problem.ts";
import type { Plan } from "./resolve.ts";
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
    ...(plan.scenarios.includes("SimpleCall") ? { arguments: plan.arguments } : {}),
    ...(plan.scenarios.includes("Stream") ? { streamCount: plan.streamCount } : {}),
    ...(plan.scenarios.includes("Payload") ? { payloadBytes: plan.payloadBytes, payloadContent: plan.payloadContent ?? "Random" } : {}),
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
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw RpcBenchError.of(
      "PlanNotReadable",
      { path: path.resolve(file), reason: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
  try {
    const { ownerCpus, ownerCores, ...request } = parseContract(contracts.plan, text);
    return request;
  } catch (error) {
    throw asRefusal(error, "BadPlan", file);
  }
}
