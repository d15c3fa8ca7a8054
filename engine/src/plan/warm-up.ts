// How much is called before any call counts.
import type { Implementation } from "./registry.ts";
import type { Plan } from "./resolve.ts";

/** One user's calls, no more than show that it works; of a compiler nothing is taken into account. */
const short = { calls: 100, users: 1, cpuSeconds: 0.05 };

/** As proto/frameworks.json has it, or its adapter, unless the plan asks for a short one. */
export function withWarmup(implementations: readonly Implementation[], { warmup }: Pick<Plan, "warmup">): Implementation[] {
  if (warmup !== "Short") return [...implementations];
  return implementations.map((one) => ({ ...one, entry: { ...one.entry, warmup: short } }));
}
