// How a plan measures and judges: launches, time, placements, precision, thresholds. What was not said is the effort's.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Plan } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { positive, some, whole } from "./checks.ts";
import { effortNames, placementNames, registry, resolveNames } from "./registry.ts";
import { formatDuration, formatShare } from "./units.ts";

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
    placements: some("placements", resolveNames(request.placements ?? defaults.placements, placementNames, "UnknownPlacement")),
    precision: resolvePrecision(request.precision === undefined ? effort.precision : request.precision),
    // who says how long each cell is measured has said how long the run takes
    maxTimeSeconds: resolveMaxTime(request.maxTimeSeconds ?? (durationSeconds === null ? effort.maxTimeSeconds : null)),
    confidence: fraction(request.confidence ?? defaults.confidence, 0.5, 0.9999, (value) =>
      RpcBenchError.of("InvalidConfidence", { value: formatShare(value) }),
    ),
    threshold: fraction(request.threshold ?? defaults.threshold, 0.001, limits.threshold, (value) =>
      RpcBenchError.of("InvalidThreshold", { value: formatShare(value) }),
    ),
  };
}

function resolvePrecision(precision: number | null): number | null {
  if (precision === null) return null;
  return positive(precision, registry.limits.precision, (value) => RpcBenchError.of("InvalidPrecision", { value: formatShare(value) }));
}

function resolveMaxTime(seconds: number | null): number | null {
  if (seconds === null) return null;
  const limit = registry.limits.maxTimeSeconds;
  return positive(seconds, limit, (value) =>
    RpcBenchError.of("InvalidMaxTime", { value: formatDuration(value), limit: formatDuration(limit) }),
  );
}

function fraction(value: number, least: number, most: number, error: (value: number) => RpcBenchError): number {
  if (!(value >= least && value <= most)) throw error(value);
  return value;
}
