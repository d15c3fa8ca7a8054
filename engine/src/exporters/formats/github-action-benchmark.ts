// A run for github-action-benchmark's tool `customSmallerIsBetter`: what a call takes, and what it costs in CPU time, a line each.

import type { Cell, Run } from "../../../generated/result.d.ts";
import { nameOf } from "../../plan/registry.ts";
import { countOf } from "../../text/count.ts";
import { figure } from "../numbers.ts";
import { type Exporter, exported, nothingIn } from "./exporter.ts";

interface Entry {
  readonly name: string;
  readonly unit: "us";
  readonly value: number;
  readonly range?: string;
  readonly extra: string;
}

export const githubActionBenchmark: Exporter = {
  name: "GitHubActionBenchmark",
  extension: ".json",
  about: "for github-action-benchmark's tool customSmallerIsBetter: us/call and CPU time per call of each cell",
  render(run) {
    const entries = exported(run).flatMap((cell) => entriesOf(cell, run));
    if (entries.length === 0) throw nothingIn(run);
    return `${JSON.stringify(entries, null, 2)}\n`;
  },
};

function entriesOf(cell: Cell, { groups, runId }: Run): Entry[] {
  const group = groups.find(({ id }) => id === cell.groupId);
  const name = `${group?.title ?? cell.groupId}: ${nameOf(cell)}`;
  const { perCallNs, perCallLowNs, perCallHighNs } = cell.latency;
  const versions = [cell.frameworkVersion, `${cell.runtime} ${cell.runtimeVersion ?? ""}`.trim()].filter(Boolean).join(", ");
  const extra = [
    versions,
    countOf(cell.launches.length, "launch"),
    ...(group?.fit === false ? ["UNFIT: do not rely on it"] : []),
    `run ${runId}`,
  ].join("\n");
  const range =
    perCallLowNs === null || perCallHighNs === null ? {} : { range: `${figure(perCallLowNs / 1000)}..${figure(perCallHighNs / 1000)}` };
  const cpu = cell.cost?.cpuUsPerCall ?? null;
  return [
    ...(perCallNs === null ? [] : [{ name: `${name}, a call`, unit: "us" as const, value: perCallNs / 1000, ...range, extra }]),
    ...(cpu === null ? [] : [{ name: `${name}, CPU of a call`, unit: "us" as const, value: cpu, extra }]),
  ];
}
