// Baselines: each a folder of the data folder. One file has all of it; beside it is what later runs measured of the same, and places where it was built again.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Baseline as Written } from "../../generated/baseline.d.ts";
import { baseline as baselineContract } from "../../generated/contracts/baseline.ts";
import { plan as planContract } from "../../generated/contracts/plan.ts";
import { result as resultContract } from "../../generated/contracts/result.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Run } from "../../generated/result.d.ts";
import { ContractError, parseContract, readContract } from "../contracts/read.ts";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import { makeFolder } from "../files/make-folder.ts";
import { removeKept } from "../files/remove.ts";
import { dataFolder } from "../machine/paths.ts";
import { nearestName } from "../plan/registry.ts";
import { notWritable, writeJson } from "../results/store.ts";
import { checkName } from "../runtimes/names.ts";

export type Baseline = Omit<Written, "plan" | "run"> & { readonly plan: PlanRequest; readonly run: Run };
export type RecipePart = Baseline["recipe"][number];

const baselinesFolder = (): string => path.join(dataFolder(), "baselines");
export const folderOf = (name: string): string => path.join(baselinesFolder(), name);
const fileOf = (name: string) => path.join(folderOf(name), "baseline.json");

export async function namesOfBaselines(): Promise<string[]> {
  const entries = await readdir(baselinesFolder(), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(fileOf(entry.name)))
    .map(({ name }) => name)
    .sort();
}

export interface ListedBaselines {
  readonly baselines: readonly Baseline[];
  /** Those that are cut, or of a newer version. */
  readonly unreadable: readonly { readonly name: string; readonly problem: Problem }[];
}

export async function listBaselines(): Promise<ListedBaselines> {
  const baselines: Baseline[] = [];
  const unreadable: { name: string; problem: Problem }[] = [];
  for (const name of await namesOfBaselines()) {
    try {
      baselines.push(await readBaseline(name));
    } catch (error) {
      if (!(error instanceof RpcBenchError)) throw error;
      unreadable.push({ name, problem: error.problem });
    }
  }
  return { baselines, unreadable };
}

/** Throws InvalidName, BaselineNotFound or BaselineNotReadable. */
export async function readBaseline(given: string): Promise<Baseline> {
  const name = await found(given);
  const file = fileOf(name);
  const unreadable = (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    return RpcBenchError.of("BaselineNotReadable", { name, path: file, reason }, { cause: error });
  };
  const text = await readFile(file, "utf8").catch((error) => {
    throw unreadable(error);
  });
  try {
    const { plan, run, ...rest } = parseContract(baselineContract, text);
    return { ...rest, plan: readContract(planContract, plan), run: readContract(resultContract, run) };
  } catch (error) {
    throw error instanceof ContractError ? unreadable(error) : error;
  }
}

export const baselineNotFound = (value: string, known: readonly string[]): RpcBenchError =>
  RpcBenchError.of("BaselineNotFound", { value, nearest: nearestName(value, known), known });

/** As it is written on the disk, whatever the case. Throws InvalidName or BaselineNotFound. */
async function found(given: string): Promise<string> {
  checkName("baseline", given);
  const known = await namesOfBaselines();
  const match = known.find((name) => name.toLowerCase() === given.toLowerCase());
  if (match === undefined) throw baselineNotFound(given, known);
  return match;
}

/** Whole, in place of one of that name: of two that are set at once one stays, whichever it is. Throws OutputNotWritable. */
export async function writeBaseline(baseline: Baseline): Promise<void> {
  const file = fileOf(baseline.name);
  await makeFolder(path.dirname(file)).catch((error) => {
    throw notWritable(file, error);
  });
  await writeJson(file, baseline);
}

/** The name it had. What was built for it and what was learnt of it go with it. Throws InvalidName, BaselineNotFound or NotRemoved. */
export async function removeBaseline(given: string): Promise<string> {
  const name = await found(given);
  await removeKept({ what: "baseline", name, folder: folderOf(name) });
  return name;
}
