// Every error the engine can report: its id (stable, scripts rely on it), what kind it is, what is said and what the user can do.
// Nowhere else is the prose of an error written down. Workers have ids of their own (proto/README.md); they pass through as WorkerError.
import type { Entries } from "./catalog/entry.ts";
import { environment } from "./catalog/environment.ts";
import { gate } from "./catalog/gate.ts";
import { given } from "./catalog/given.ts";
import { input } from "./catalog/input.ts";
import { measurement } from "./catalog/measurement.ts";
import { serving } from "./catalog/serving.ts";

export type { Description, ProblemKind } from "./catalog/entry.ts";

export const catalog = {
  ...input,
  ...given,
  ...gate,
  ...environment,
  ...measurement,
  ...serving,
  Interrupted: {
    kind: "interrupted",
    describe: (_: Record<string, never>) => ({
      message: "The run was stopped; the measurements so far are kept and marked partial.",
      remedy: "Run it again for the complete result.",
    }),
  },
  InternalError: {
    kind: "internal",
    describe: ({ message }: { message: string }) => ({
      message: `RpcBench itself failed: ${message}`,
      remedy: "Please report this, with the command you typed.",
    }),
  },
} as const satisfies Entries;

export type ProblemId = keyof typeof catalog;
export type Facts<Id extends ProblemId> = Parameters<(typeof catalog)[Id]["describe"]>[0];
