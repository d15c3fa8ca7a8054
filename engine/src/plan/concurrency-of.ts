// Scenarios with numbers of users of their own, so that one run has groups of different loads: SimpleCall=1, SimpleCall=8.
import type { PlanRequest } from "../../generated/plan.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { unique } from "./checks.ts";
import { readNumber } from "./kinds.ts";
import { optionOf } from "./options.ts";
import { resolveNames } from "./registry.ts";

/**
 * Of every scenario of the plan, where some have their own; `concurrency`: what the others have. Null: none has. Throws InvalidConcurrencyOf,
 * InvalidConcurrency, UnknownScenario, SettingWithoutScenario, RateWithConcurrency.
 */
export function resolveConcurrencyOf(
  { concurrencyOf: given }: PlanRequest,
  scenarios: readonly string[],
  concurrency: readonly number[],
  isOpenLoop: boolean,
): Record<string, number[]> | null {
  if (given === undefined) return null;
  if (isOpenLoop) throw RpcBenchError.of("RateWithConcurrency", { value: given.join(",") });
  const own = new Map<string, number[]>();
  for (const text of given) {
    const [, named = "", users = ""] = /^\s*([A-Za-z-]+)\s*=\s*(\S+)\s*$/.exec(text) ?? [];
    if (named === "")
      throw RpcBenchError.named("InvalidConcurrencyOf", "ValueRefused", {
        option: "concurrency-of",
        value: text,
        takes: "a scenario and a number of users, such as --concurrency-of SimpleCall=8",
      });
    const [scenario = ""] = resolveNames([named], optionOf("scenarios"));
    if (!scenarios.includes(scenario))
      throw RpcBenchError.of("SettingWithoutScenario", { option: "concurrency-of", scenarios: [scenario], named: scenarios });
    own.set(scenario, unique([...(own.get(scenario) ?? []), readNumber(optionOf("concurrency"), users)]));
  }
  return Object.fromEntries(scenarios.map((name) => [name, own.get(name) ?? [...concurrency]]));
}

/** As `resolveConcurrencyOf` reads it. */
export const concurrencyOfInWords = (concurrencyOf: Readonly<Record<string, readonly number[]>>): string[] =>
  Object.entries(concurrencyOf).flatMap(([scenario, users]) => users.map((count) => `${scenario}=${count}`));
