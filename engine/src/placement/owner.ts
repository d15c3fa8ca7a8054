// The program that drives the engine sets affinities for it: PowerShell can on Windows, where nothing on the command line can.
import { RpcBenchError } from "../errors/problem.ts";
import type { Affinity } from "./affinity.ts";

/** Long: an owner that is PowerShell answers nothing while something down its pipeline waits for a person. Its end shows as the end of stdin. */
const deadlineMs = 60_000;

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

export class OwnerAffinity implements Affinity {
  readonly allowed: readonly number[];
  readonly obstacle = null;
  readonly #ask: (request: { id: number; pid: number; cpus: number[] }) => void;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;

  /** `allowed`: the CPUs the owner may choose from. `ask`: sends it a `place` event; `answer` is to be called with its reply. */
  constructor(allowed: readonly number[], ask: (request: { id: number; pid: number; cpus: number[] }) => void) {
    this.allowed = allowed;
    this.#ask = ask;
  }

  /** Rejects with PlacementFailed when the owner cannot, or does not answer. */
  set(pid: number, cpus: readonly number[]): Promise<void> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        this.#waiting.delete(id);
      };
      const timer = setTimeout(() => this.answer(id, `no answer came within ${deadlineMs / 1000} s`), deadlineMs);
      // a run that was stopped does not wait for the answer, and must not be kept from ending by it
      timer.unref();
      this.#waiting.set(id, {
        resolve: () => {
          settle();
          resolve();
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      this.#ask({ id, pid, cpus: [...cpus] });
    });
  }

  /** `error`: why it could not be done, null when it was. An answer to nothing is ignored. */
  answer(id: number, error: string | null): void {
    const waiting = this.#waiting.get(id);
    if (error === null) waiting?.resolve();
    else waiting?.reject(RpcBenchError.of("PlacementFailed", { reason: error }));
  }
}
