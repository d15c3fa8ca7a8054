// The runtimes of a run, beside today's: which of what is measured each of them has.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { NamedRuntime } from "../../generated/runtime.d.ts";
import { unique } from "../plan/checks.ts";
import type { Aside } from "../plan/registry.ts";
import { readRuntime } from "./store.ts";

/** Each once. Throws InvalidName, RuntimeNotFound or RuntimeNotReadable. */
export async function asidesOf(names: readonly string[]): Promise<Aside[]> {
  const found = new Map<string, Aside>();
  for (const name of names) {
    const record = await readRuntime(name);
    found.set(record.name, asAside(record));
  }
  return [...found.values()];
}

export const asAside = ({ name, runtime, interpreter, packagesFolder, isolated, frameworks }: NamedRuntime): Aside => ({
  ...{ name, runtime, interpreter, packagesFolder, isolated, frameworks },
});

/** Whoever names a runtime and no frameworks means those that it has, and where it has them. */
export function narrowed(request: PlanRequest, asides: readonly Aside[]): PlanRequest {
  if (asides.length === 0 || request.implementations !== undefined) return request;
  const frameworks = unique(asides.flatMap((aside) => aside.frameworks.map(({ framework }) => framework)));
  return { frameworks, runtimes: unique(asides.map(({ runtime }) => runtime)), ...request };
}
