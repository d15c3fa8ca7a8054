// Settings that only some scenarios have.
import type { PlanRequest } from "../../generated/plan.d.ts";
import { type Option, options } from "./options.ts";

const isGiven = (request: Partial<PlanRequest>, { key }: Option) => request[key as keyof PlanRequest] !== undefined;

/** Whether it says anything of a run of these scenarios. */
export const isOf = ({ scenarios }: Option, named: readonly string[]): boolean =>
  scenarios === undefined || scenarios.some((scenario) => named.includes(scenario));

/** Naming a scenario's setting means that scenario alone: `--payload-size 1MB` runs Payload. Undefined: none was named. */
export function impliedScenarios(request: Partial<PlanRequest>): string[] | undefined {
  const named = options.flatMap((option) => (isGiven(request, option) ? (option.scenarios?.slice(0, 1) ?? []) : []));
  return named.length === 0 ? undefined : [...new Set(named)];
}

/** The first that was given and that no scenario of the run has. */
export function settingOfOthers(request: PlanRequest, named: readonly string[]): { option: string; scenarios: string[] } | undefined {
  const other = options.find((option) => isGiven(request, option) && !isOf(option, named));
  return other && { option: other.name, scenarios: other.scenarios ?? [] };
}
