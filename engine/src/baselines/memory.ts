// What runs have measured of the very thing that is a baseline: from ten of them it is known how runs of it differ on this machine.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { BaselineRun } from "../../generated/baseline-run.d.ts";
import { baselineRun as baselineRunContract } from "../../generated/contracts/baseline-run.ts";
import type { Cell, Run } from "../../generated/result.d.ts";
import { parseContract } from "../contracts/read.ts";
import { makeFolder } from "../files/make-folder.ts";
import { slownessOf } from "../plan/slow.ts";
import { valuesOf } from "../results/launch-figures.ts";
import { writeJson } from "../results/store.ts";
import { leastLaunches } from "../stats/looks.ts";
import { besideId, madeOf, ownCells } from "./cells.ts";
import { type Baseline, folderOf } from "./store.ts";

/** A machine ages, and so do its figures: the latest so many count. */
const mostRuns = 40;

const runsFolder = (name: string) => path.join(folderOf(name), "runs");

/** Each run has a file of its own, so that two that end at once are both kept. Whether there was anything to remember. */
export async function remember(baseline: Baseline, run: Run): Promise<boolean> {
  const cells = ownCells(baseline.run).flatMap((wanted) => {
    const cell = [wanted.id, besideId(wanted.id, baseline.name)]
      .map((id) => run.cells.find((each) => each.id === id))
      .find((each) => each !== undefined && madeOf(each, run) === madeOf(wanted, baseline.run));
    return cell === undefined || !isGood(cell, run) ? [] : [figuresOf(cell, run, wanted.id)];
  });
  if (cells.length === 0) return false;
  const { os, osVersion, architecture, cpuModel, logicalCpus, memoryBytes } = run.machine;
  const record: BaselineRun = {
    kind: "RpcBench.BaselineRun",
    version: 1,
    runId: run.runId,
    startedAt: run.startedAt,
    engineVersion: run.engine.version,
    machine: { os, osVersion, architecture, cpuModel, logicalCpus, memoryBytes },
    cells,
  };
  await makeFolder(runsFolder(baseline.name));
  await writeJson(path.join(runsFolder(baseline.name), `${run.runId}.json`), record);
  return true;
}

const isGood = (cell: Cell, { state, groups, plan }: Run) =>
  slownessOf(plan) === null &&
  state === "Completed" &&
  cell.state === "Completed" &&
  cell.errors.length === 0 &&
  groups.some(({ id, fit }) => id === cell.groupId && fit) &&
  valuesOf(cell, "UsPerCall").length >= leastLaunches;

const figuresOf = (cell: Cell, run: Run, id: string): BaselineRun["cells"][number] => ({
  id,
  made: madeOf(cell, run),
  usPerCall: valuesOf(cell, "UsPerCall"),
  cpuUs: valuesOf(cell, "CpuUs"),
  p99Us: valuesOf(cell, "P99"),
});

/** The latest first. One that is cut is passed over: there are others. */
export async function rememberedRuns({ name }: Baseline): Promise<BaselineRun[]> {
  const names = (await readdir(runsFolder(name)).catch(() => [])).filter((file) => file.endsWith(".json"));
  const runs = await Promise.all(
    names.map(async (file) => {
      try {
        return [parseContract(baselineRunContract, await readFile(path.join(runsFolder(name), file), "utf8"))];
      } catch {
        return [];
      }
    }),
  );
  return runs
    .flat()
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
    .slice(0, mostRuns);
}
