// What can be said of a run: proto/options.json, one row an option. What a row does not say by itself is in kinds.ts.
import data from "../../../proto/options.json" with { type: "json" };
import type { Option, OptionTable } from "../../generated/options.d.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";

export type { Option };

export const options: readonly Option[] = (data as unknown as OptionTable).options;

export type OptionKey = Exclude<keyof PlanRequest, "version" | "deadlines" | "callerCpus" | "callerCores">;

/** What is asked for, as it counts: text that stands for a number is the number. */
export type Value<K extends OptionKey> = number extends NonNullable<PlanRequest[K]> ? number : NonNullable<PlanRequest[K]>;

const byKey = new Map(options.map((option) => [option.key, option]));

export function optionOf(key: OptionKey): Option {
  const option = byKey.get(key);
  if (option === undefined) throw new Error(`options.json has no ${key}.`);
  return option;
}

/** For rows that have a default. */
export function defaultOf<K extends OptionKey>(key: K): Value<K> {
  const { default: value } = optionOf(key);
  if (value === undefined) throw new Error(`options.json has no default for ${key}.`);
  return value as Value<K>;
}

/** For rows that have a limit. */
export function mostOf(key: OptionKey): number {
  const { most } = optionOf(key);
  if (most === undefined) throw new Error(`options.json has no limit for ${key}.`);
  return most;
}

/** OneCore as people type it: one-core. */
export const dashed = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();

/** payload-size as PowerShell has it, PayloadSize; null: it has none. */
export const parameterOf = ({ name, parameter }: Option): string | null =>
  parameter === undefined ? name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()) : parameter;
