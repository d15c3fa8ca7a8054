// What was asked for of each option, read by its kind, and what counts where nothing was.
import type { Effort } from "../../generated/frameworks.d.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Plan } from "../../generated/result.d.ts";
import { some, unique } from "./checks.ts";
import { isNumeric, readNumber } from "./kinds.ts";
import { type Option, type OptionKey, optionOf, options, type Value } from "./options.ts";
import { resolveNames } from "./registry.ts";

/** Undefined: nothing was. Lists have each value once, and one at least. Throws Invalid..., Unknown..., AmbiguousNumber, NothingToMeasure. */
export function asked<K extends OptionKey>(request: PlanRequest, key: K): Value<K> | undefined {
  const given: unknown = request[key];
  return given === undefined || given === null ? undefined : (read(optionOf(key), given) as Value<K>);
}

function read(option: Option, given: unknown): unknown {
  if (Array.isArray(given)) return some(option.key, readList(option, given));
  if (isNumeric(option)) return readNumber(option, given as string | number);
  return option.kind === "name" ? resolveNames([String(given)], option)[0] : given;
}

function readList(option: Option, given: unknown[]): unknown[] {
  if (isNumeric(option)) return unique(given.map((value) => readNumber(option, value as number)));
  if (option.kind === "name") return resolveNames(given.map(String), option);
  return given;
}

/** What rows say by themselves. */
type Settled = Pick<
  Plan,
  | "arguments"
  | "payloadBytes"
  | "payloadContent"
  | "streamCount"
  | "concurrency"
  | "clients"
  | "effort"
  | "launches"
  | "precision"
  | "durationSeconds"
  | "threshold"
  | "confidence"
>;

/** Of an option that has no rule of its own: what was asked for, else the effort's, else the default; null, where it may be: nothing. */
export function settle(request: PlanRequest, effort: Effort): Settled {
  const settled = options
    .filter(({ own, load }) => own !== true && load !== "Open")
    .map((option) => {
      const key = option.key as OptionKey;
      const byDefault = option.ofEffort === true ? effort[key as keyof Effort] : option.default;
      const given = option.nullable === true && request[key] === null ? null : asked(request, key);
      return [key, given === undefined ? (byDefault ?? null) : given] as const;
    });
  return Object.fromEntries(settled.filter(([key, value]) => value !== null || optionOf(key).nullable === true)) as unknown as Settled;
}
