// Settings that one scenario alone has.
import type { PlanRequest } from "../../generated/plan.d.ts";
import { type Option, options } from "./options.ts";

const isGiven = (request: Partial<PlanRequest>, { key }: Option) => request[key as keyof PlanRequest] !== undefined;

/** Naming a scenario's own setting means that scenario alone: `--payload-size 1MB` runs Payload. Undefined: none was named. */
export function impliedScenarios(request: Partial<PlanRequest>): string[] | undefined {
  const named = options.flatMap((option) => (option.scenario !== undefined && isGiven(request, option) ? [option.scenario] : []));
  return named.length === 0 ? undefined : [...new Set(named)];
}

/** The first that was given and that no scenario of the run has. */
export function settingOfOthers(request: PlanRequest, scenarios: readonly string[]): { option: string; scenario: string } | undefined {
  for (const option of options) {
    const { name, scenario } = option;
    if (scenario !== undefined && isGiven(request, option) && !scenarios.includes(scenario)) return { option: name, scenario };
  }
  return undefined;
}
