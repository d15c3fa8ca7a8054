// What the registry says of an implementation that there is not.
import type { FrameworkEntry } from "../../generated/frameworks.d.ts";

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
