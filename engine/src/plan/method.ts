// How a plan measures and judges: launches, time, placements, precision, thresholds. What was not said is the effort's.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Plan } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { positive, some, whole } from "./checks.ts";
import { effortNames, placementNames, registry, resolveNames } from "./registry.ts";
import { readShare } from "./shares.ts";
import { formatDuration } from "./units.ts";

type Method = Pick<
  Plan,
  "effort" | "durationSeconds" | "launches" | "placements" | "precision" | "maxTimeSeconds" | "confidence" | "threshold"
>;

/** Throws RpcBenchError of kind "input" for the first thing wrong. */
export function resolveMethod(request: PlanRequest): Method {
  const { defaults, limits } = registry;
  const [name] = resolveNames([request.effort ?? defaults.effort], effortNames, "UnknownEffort");
  const effort = registry.efforts.find((candidate) => candidate.name === name);
  if (effort === undefined) throw new Error(`frameworks.json has no effort ${name}.`);
  const durationSeconds = request.durationSeconds ?? null;
  return {
    effort: effort.name,
    durationSeconds:
      durationSeconds === null
        ? null
        : positive(durationSeconds, limits.durationSeconds, (value) =>
            RpcBenchError.of("InvalidDuration", { value: formatDuration(value), limit: formatDuration(limits.durationSeconds) }),
          ),
    launches: whole(request.launches ?? effort.launches, 1, limits.launches, (value) =>
      RpcBenchError.of("InvalidLaunches", { value, limit: limits.launches }),
    ),
    placements: some("placements", resolveNames(request.placements ?? effort.placements, placementNames, "UnknownPlacement")),
    precision: request.precision === undefined ? effort.precision : resolvePrecision(request.precision),
    // who says how long each cell is measured has said how long the run takes
    maxTimeSeconds: resolveMaxTime(request.maxTimeSeconds ?? (durationSeconds === null ? effort.maxTimeSeconds : null)),
    confidence: readShare("confidence", request.confidence ?? effort.confidence),
    threshold: readShare("threshold", request.threshold ?? defaults.threshold),
  };
}

const resolvePrecision = (precision: string | number | null) => (precision === null ? null : readShare("precision", precision));

function resolveMaxTime(seconds: number | null): number | null {
  if (seconds === null) return null;
  const limit = registry.limits.maxTimeSeconds;
  return positive(seconds, limit, (value) =>
    RpcBenchError.of("InvalidMaxTime", { value: formatDuration(value), limit: formatDuration(limit) }),
  );
}
