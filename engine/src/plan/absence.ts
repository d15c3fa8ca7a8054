// What cannot be measured: as a row of a result, and what the registry says of an implementation that there is not.
import type { FrameworkEntry } from "../../generated/frameworks.d.ts";
import type { Problem } from "../errors/problem.ts";

/** What was asked for, or would have come along, and cannot be measured. */
export interface MissingRow {
  /** The folder of an adapter that cannot be used. */
  readonly adapter?: string;
  readonly framework: string;
  readonly runtime: string;
  readonly problem: Problem;
}

/** The mark of a runtime that nobody knows. */
export const unknownRuntime = "-";

/** For people: ZeroMQ on Python. */
export const rowName = ({ framework, runtime }: { readonly framework: string; readonly runtime: string }): string =>
  runtime === unknownRuntime ? framework : `${framework} on ${runtime}`;

const unsaid = "neither RpcBench nor an adapter has it there";

/** `api` null in the answer: the framework is not on that runtime at all. */
export function absenceOf({ name, implementations, absent }: FrameworkEntry, runtime: string, api: string) {
  const isThere = implementations.some((entry) => entry.runtime === runtime);
  const said = absent.find((entry) => entry.runtime === runtime && (entry.api === undefined || entry.api === api));
  const having = isThere ? implementations.filter((entry) => entry.apis.includes(api)) : implementations;
  return {
    framework: name,
    runtime,
    api: isThere ? api : null,
    reason: said?.reason ?? unsaid,
    known: [...new Set(having.map((entry) => entry.runtime))],
  };
}
