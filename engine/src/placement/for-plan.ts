// The placements of a plan on this machine: what was asked for must be there, what is only the default may be missing.
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import type { Plan } from "../plan/resolve.ts";
import { type Affinity, cpusOrObstacle } from "./affinity.ts";

/**
 * Throws PlacementUnavailable for a placement that was asked for. Of the defaults those remain that can be had, and that is said; where none can, the
 * processes are left to the system.
 */
export function withPlacements(plan: Plan, asked: boolean, affinity: Affinity): { plan: Plan; warning: Problem | null } {
  // who put everything on one core has chosen
  if (!asked && affinity.only !== undefined) return { plan: { ...plan, placements: [affinity.only] }, warning: null };
  const available: string[] = [];
  let obstacle: { reason: string; remedy: string } | null = null;
  for (const placement of plan.placements) {
    const placed = cpusOrObstacle(placement, affinity);
    if ("cpus" in placed) available.push(placement);
    else if (asked) throw RpcBenchError.of("PlacementUnavailable", { placement, ...placed });
    else obstacle = placed;
  }
  if (obstacle === null) return { plan, warning: null };
  const placements = available.length === 0 ? ["Free"] : available;
  return { plan: { ...plan, placements }, warning: problem("OnlyFreePlacement", obstacle) };
}

/** Whether processes can be kept on cores of their own: where not, free is as deployed. */
export const isFreeAllThereIs = (affinity: Affinity): boolean => !("cpus" in cpusOrObstacle("AsDeployed", affinity));
