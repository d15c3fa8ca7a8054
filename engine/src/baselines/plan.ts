// The request that measures again what a run measured, whatever the defaults are then.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Run } from "../../generated/result.d.ts";
import { withHome } from "../machine/paths.ts";
import { writtenOut } from "../plan/saved.ts";

/**
 * With the runtimes and placements that it had. Without its time, which is not enough for twice as many cells, and without what is one run's own: its
 * seed, its tags, where it was saved, and what stood beside it.
 */
export function planOf({ plan }: Run): PlanRequest {
  const { maxTimeSeconds, ...request } = writtenOut({ version: 1 }, plan);
  return {
    ...request,
    ...(plan.implementations === undefined ? { runtimes: plan.runtimes } : {}),
    ...(plan.adapters === undefined ? {} : { adapters: plan.adapters.map((folder) => withHome(folder)) }),
    placements: plan.placements,
  };
}
