// The runtimes that were made or named: each a folder of the data folder, with a record of what it is in it.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runtime as runtimeContract } from "../../generated/contracts/runtime.ts";
import type { NamedRuntime } from "../../generated/runtime.d.ts";
import { ContractError, parseContract } from "../contracts/read.ts";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import { removeKept } from "../files/remove.ts";
import { dataFolder } from "../machine/paths.ts";
import { nearestName } from "../plan/registry.ts";
import { writeJson } from "../results/store.ts";
import { checkName } from "./names.ts";
import { settleReplaced } from "./replaced.ts";

export const runtimesFolder = (): string => path.join(dataFolder(), "runtimes");
const recordName = "runtime.json";

export const recordIn = (folder: string): string => path.join(folder, recordName);

/** One that is being made, or was never made whole, has no record yet. */
const isWhole = (name: string): boolean => existsSync(recordIn(path.join(runtimesFolder(), name)));

export async function namesOfRuntimes(): Promise<string[]> {
  await settleReplaced(runtimesFolder(), isWhole);
  const entries = await readdir(runtimesFolder(), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && isWhole(entry.name))
    .map(({ name }) => name)
    .sort();
}

export interface Listed {
  readonly runtimes: readonly NamedRuntime[];
  /** Records that are cut, or of a newer version. */
  readonly unreadable: readonly { readonly name: string; readonly problem: Problem }[];
}

export async function listRuntimes(): Promise<Listed> {
  const runtimes: NamedRuntime[] = [];
  const unreadable: { name: string; problem: Problem }[] = [];
  for (const name of await namesOfRuntimes()) {
    try {
      runtimes.push(await readRuntime(name));
    } catch (error) {
      if (!(error instanceof RpcBenchError)) throw error;
      unreadable.push({ name, problem: error.problem });
    }
  }
  return { runtimes, unreadable };
}

/** Throws InvalidName, RuntimeNotFound or RuntimeNotReadable. */
export async function readRuntime(given: string): Promise<NamedRuntime> {
  const name = await found(given);
  const file = recordIn(path.join(runtimesFolder(), name));
  const unreadable = (error: unknown) =>
    RpcBenchError.of(
      "RuntimeNotReadable",
      { name, path: file, reason: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  const text = await readFile(file, "utf8").catch((error) => {
    throw unreadable(error);
  });
  try {
    return parseContract(runtimeContract, text);
  } catch (error) {
    throw error instanceof ContractError ? unreadable(error) : error;
  }
}

export const runtimeNotFound = (value: string, known: readonly string[]): RpcBenchError =>
  RpcBenchError.of("RuntimeNotFound", { value, nearest: nearestName(value, known), known });

/** As it is written on the disk, whatever the case. Throws InvalidName or RuntimeNotFound. */
async function found(given: string): Promise<string> {
  checkName("runtime", given);
  const known = await namesOfRuntimes();
  const match = known.find((name) => name.toLowerCase() === given.toLowerCase());
  if (match === undefined) throw runtimeNotFound(given, known);
  return match;
}

export const writeRecord = (folder: string, record: NamedRuntime): Promise<void> => writeJson(recordIn(folder), record);

/** The name it had. What a runtime that exists elsewhere has is left alone. Throws InvalidName, RuntimeNotFound or NotRemoved. */
export async function removeRuntime(given: string): Promise<string> {
  const name = await found(given);
  await removeKept({ what: "runtime", name, folder: path.join(runtimesFolder(), name) });
  return name;
}
