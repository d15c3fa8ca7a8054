// stdin of an engine that a program drives: what is asked for on the first line, then commands. Its end means that the owner is gone.
import type { Contract } from "../contracts/contracts.ts";
import { LineSplitter } from "../contracts/lines.ts";
import { parseContract } from "../contracts/read.ts";

export interface OwnerInput<T> {
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

export function readRequest<T>({ contract, controller, onLine, onRefused, onNothing }: OwnerInput<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const lines = new LineSplitter();
    let asked = false;
    const take = (line: string) => {
      if (asked) return onLine(line);
      asked = true;
      try {
        resolve(parseContract(contract, line));
      } catch (error) {
        reject(onRefused(error));
      }
    };
    process.stdin.on("data", (chunk: Buffer) => lines.push(chunk).forEach(take));
    const onEnd = () => {
      lines.end().forEach(take);
      controller.abort();
      if (!asked) reject(onNothing());
    };
    process.stdin.once("end", onEnd);
    process.stdin.once("error", onEnd);
  });
}
