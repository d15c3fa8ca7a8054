// Ranges and lists, as the plan's parts check them.
import { RpcBenchError } from "../errors/problem.ts";

/** Throws NothingToMeasure for an empty list. */
export function some<T>(list: string, values: T[]): T[] {
  if (values.length === 0) throw RpcBenchError.of("NothingToMeasure", { list });
  return values;
}

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

export function whole(value: number, least: number, most: number, error: (value: number) => RpcBenchError): number {
  if (!Number.isInteger(value) || value < least || value > most) throw error(value);
  return value;
}

/** Above 0 and at most `most`. */
export function positive(value: number, most: number, error: (value: number) => RpcBenchError): number {
  if (!(value > 0 && value <= most)) throw error(value);
  return value;
}
