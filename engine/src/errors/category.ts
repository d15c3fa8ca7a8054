// Under which of PowerShell's categories an error comes: what its kind has, unless the catalog says otherwise.

import type { Category, Entries, ProblemKind } from "./catalog/entry.ts";
import { catalog } from "./catalog.ts";

const usual: Readonly<Record<ProblemKind, Category>> = {
  input: "InvalidArgument",
  environment: "ResourceUnavailable",
  measurement: "InvalidResult",
  interrupted: "OperationStopped",
  internal: "InvalidOperation",
};

/** Of the ids that workers have of their own (proto/README.md), those that are no wrong result. */
const ofWorkers: Readonly<Record<string, Category>> = { CallTimedOut: "OperationTimeout", ConnectionFailed: "ConnectionError" };

/** Options have ids by their names (UnknownFramework, InvalidRate), which the catalog does not list. */
const isOfOption = (id: string) => id.startsWith("Unknown") || id.startsWith("Invalid");

export function categoryOf(id: string): Category {
  const entry = (catalog as Entries)[id];
  if (entry !== undefined) return entry.category ?? usual[entry.kind];
  return isOfOption(id) ? "InvalidArgument" : (ofWorkers[id] ?? "InvalidResult");
}
