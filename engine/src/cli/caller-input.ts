// stdin of an engine that a program drives: what is asked for on the first line, then commands. Its end means that the caller is gone: what is under way
// is stopped, and what then hangs is ended by a thread (last-resort-thread.ts).
import type { Worker } from "node:worker_threads";
import type { Contract } from "../contracts/contract.ts";
import { parseContract } from "../contracts/read.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { lastResort } from "./end-now.ts";
import type { CallerSaid } from "./last-resort-thread.ts";

export interface CallerInput<T> {
  readonly contract: Contract<T>;
  /** Aborted at the end of stdin. */
  readonly controller: AbortController;
  /** Every line after the first. */
  onLine(line: string): void;
  /** The error for a first line that is not what the contract says. */
  onRefused(error: unknown): unknown;
  /** The error where stdin ends before anything came. */
  onNothing(): Error;
}

let reader: Worker | undefined;

export function readRequest<T>({ contract, controller, onLine, onRefused, onNothing }: CallerInput<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let asked = false;
    const take = (line: string) => {
      if (asked) return onLine(line);
      asked = true;
      // from here on it is the run that keeps the process
      reader?.unref();
      try {
        resolve(parseContract(contract, line));
      } catch (error) {
        reject(onRefused(error));
      }
    };
    reader = lastResort({ readsStdin: true });
    reader.ref();
    reader.on("message", (said: CallerSaid) => {
      if (said !== null) return take(said);
      controller.abort();
      if (!asked) reject(onNothing());
    });
    reader.once("error", (error) => {
      controller.abort();
      reject(RpcBenchError.from(error));
    });
  });
}

/** A caller that keeps the pipe open must not keep the engine. */
export async function closeCallerInput(): Promise<void> {
  await reader?.terminate();
}
