// Lists, as the plan's parts check them.
import { RpcBenchError } from "../errors/problem.ts";

/** Throws NothingToMeasure for an empty list. */
export function some<T>(list: string, values: T[]): T[] {
  if (values.length === 0) throw RpcBenchError.of("NothingToMeasure", { list });
  return values;
}

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
