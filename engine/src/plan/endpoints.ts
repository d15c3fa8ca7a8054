// Servers that run already: what of them is measured here, and what cannot be asked for beside them.

import { endpoint as endpointContract } from "../../generated/contracts/endpoint.ts";
import { workerCommand as workerCommandContract } from "../../generated/contracts/worker-command.ts";
import type { Endpoint } from "../../generated/endpoint.d.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Plan } from "../../generated/result.d.ts";
import { readContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { largestMessage } from "../scenarios/index.ts";
import { formatSize } from "../text/size.ts";
import { isSameName, nameOf } from "./registry.ts";

/** For messages, and to tell them apart: gRPC on Node. */
export const endpointName = ({ framework, runtime, api, variant }: Endpoint): string => nameOf({ framework, runtime, api, variant });

/** What says which implementations are measured, or what servers do. */
const names = [
  "implementations",
  "frameworks",
  "runtimes",
  "apis",
  "variants",
  "adapters",
  "against",
  "baseline",
  "includeFloor",
  "slowShare",
  "slowSeconds",
] as const;

/**
 * The request as one for the implementations that are served, whose servers nobody here can keep on cores of their own. Throws EndpointExpired,
 * EndpointOtherVersion, EndpointTwice, EndpointWithNames, UnsupportedVersion, BadPlan.
 */
export function withEndpoints(request: PlanRequest, nowMs: number): { request: PlanRequest; endpoints: readonly Endpoint[] } {
  const { endpoints: given, ...rest } = request;
  if (given === undefined) return { request, endpoints: [] };
  const key = names.find((name) => rest[name] !== undefined);
  if (key !== undefined) throw RpcBenchError.of("EndpointWithNames", { key });
  if (rest.placements?.some((placement) => !isSameName(placement, "Free")))
    throw RpcBenchError.of("EndpointWithNames", { key: "a placement other than free" });
  const endpoints = given.map(readEndpoint);
  const seen = new Set<string>();
  for (const endpoint of endpoints) {
    const which = endpointName(endpoint);
    const { protocolVersion: theirs, expiresAt, engineVersion: engine } = endpoint;
    const ours = workerCommandContract.version;
    if (theirs !== ours) throw RpcBenchError.of("EndpointOtherVersion", { which, theirs, ours, engine });
    if (!(Date.parse(expiresAt) > nowMs)) throw RpcBenchError.of("EndpointExpired", { which, expiresAt });
    if (seen.has(which)) throw RpcBenchError.of("EndpointTwice", { which });
    seen.add(which);
  }
  const implementations = endpoints.map(({ framework, runtime, api, variant }) => ({ framework, runtime, api, variant }));
  return { request: { ...rest, implementations, placements: ["Free"] }, endpoints };
}

function readEndpoint(value: unknown): Endpoint {
  try {
    return readContract(endpointContract, value);
  } catch (error) {
    throw asRefusal(error, "BadPlan");
  }
}

/** The plan with what it says of them: no secret, and no address. Throws EndpointPayload. */
export function servedPlan(plan: Plan, endpoints: readonly Endpoint[]): Plan {
  if (endpoints.length === 0) return plan;
  const largest = largestMessage(plan);
  const small = endpoints.find(({ maxPayloadBytes }) => maxPayloadBytes < largest);
  if (small !== undefined)
    throw RpcBenchError.of("EndpointPayload", { which: endpointName(small), limit: formatSize(small.maxPayloadBytes) });
  const served = endpoints.map(({ framework, runtime, api, variant, startedAt }) => ({
    ...{ framework, runtime, api, variant },
    servedSince: startedAt,
  }));
  // what stands beside by default has no server there
  const { beside, ...own } = plan;
  return { ...own, endpoints: served };
}
