// A saved run, read and held against its contract; of version 1 as far as it goes.
import { readFile } from "node:fs/promises";
import { result as resultContract } from "../../generated/contracts/result.ts";
import type { Run } from "../../generated/result.d.ts";
import { ContractError, readContract } from "../contracts/read.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { withoutPeriod } from "../text/sentence.ts";
import { fromVersion1 } from "./version-1.ts";

/** Throws ResultNotReadable, UnsupportedVersion. */
export async function readRun(file: string): Promise<Run> {
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw RpcBenchError.of("ResultNotReadable", { path: file, reason: error.message }, { cause: error });
  });
  return runIn(text, file);
}

export function runIn(text: string, file: string): Run {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (!isVersion1(value)) return readContract(resultContract, value);
    const run = readContract(resultContract, fromVersion1(value));
    // each says where it came from, for its figures stand beside none of today
    return { ...run, cells: run.cells.map((cell) => ({ ...cell, resultVersion: 1 })) };
  } catch (error) {
    if (error instanceof ContractError && error.problem === "UnsupportedVersion")
      throw RpcBenchError.of("UnsupportedVersion", { message: `${file}: ${error.message}` }, { target: file, cause: error });
    const reason = error instanceof ContractError ? withoutPeriod(error.message) : "it is not JSON, or is truncated";
    throw RpcBenchError.of("ResultNotReadable", { path: file, reason }, { cause: error });
  }
}

const isVersion1 = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  "kind" in value &&
  value.kind === "RpcBench.Run" &&
  "version" in value &&
  value.version === 1;
