// Takes a folder of ours away.
import { rm } from "node:fs/promises";
import { RpcBenchError } from "../errors/problem.ts";

export interface Removed {
  /** "runtime" or "baseline". */
  readonly what: string;
  readonly name: string;
  readonly folder: string;
}

/** A scanner may hold a file for a moment. Throws NotRemoved. */
export async function removeKept({ what, name, folder }: Removed): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw RpcBenchError.of("NotRemoved", { what, name, path: folder, reason }, { cause: error });
  }
}
