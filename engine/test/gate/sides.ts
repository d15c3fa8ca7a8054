// Runs of two sides, of which each launch's us/call is given.
import assert from "node:assert/strict";
import type { Cell, Run } from "../../generated/result.d.ts";
import { cell, runOf } from "../exporters/examples.ts";

export interface Made {
  readonly us: readonly number[];
  readonly more?: Partial<Cell>;
  readonly calls?: number;
}

const one = cell("gRPC", 1);
export const cellId = `${one.groupId}/gRPC/Node/Async/Default`;

/** `runtimeName`: null in a run of today's alone. */
export function side(runtimeName: string | null, { us, more = {}, calls = 5_000 }: Made): Cell {
  const [launch] = one.launches;
  assert.ok(launch !== undefined);
  const launches = us.map((each, index) => ({
    ...launch,
    ...{ launch: index + 1, calls, perCallNs: each * 1000, cpuUsPerCall: each / 2, p99Ns: each * 3000 },
  }));
  return {
    ...one,
    id: runtimeName === null || runtimeName === "today" ? cellId : `${cellId}@${runtimeName}`,
    ...{ runtime: "Node", api: "Async", variant: "Default", frameworkVersion: "1.14.7", runtimeVersion: "20.0.0" },
    ...(runtimeName === null ? {} : { runtimeName }),
    ...{ state: "Completed" as const, launches, errors: [], calls: { ...one.calls, failed: 0 } },
    ...more,
  };
}

export function judgedRun(cells: Cell[], group: Partial<Run["groups"][number]> = {}, more: Partial<Run> = {}): Run {
  const run = runOf(cells, { role: "Work", fit: true, alpha: 0.05, ...group });
  const runtimes = [{ runtime: "Node", version: "20.0.0", path: "/nowhere/node", source: "the engine's own" }];
  return { ...run, runtimes, plan: { ...run.plan, confidence: 0.95 }, state: "Completed", ...more };
}

export const pair = (now: Made, before: Made, group: Partial<Run["groups"][number]> = {}): Run =>
  judgedRun([side("today", now), side("old", before)], group);

export const steady = [100, 101, 99, 100, 102, 98, 100];
export const times = (factor: number) => steady.map((us, index) => us * factor * (1 + (index % 2 === 0 ? 0.001 : -0.001)));
