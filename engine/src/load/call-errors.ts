// What went wrong with the calls of one load.
import { toWorkerError, WorkerError } from "../frameworks/errors.ts";
import type { CallKind } from "./call-kinds.ts";

export interface CallError {
  readonly id: string;
  readonly message: string;
  readonly count: number;
}

/** Equal errors are counted together. */
export class CallErrors {
  readonly #errors = new Map<string, CallError>();

  /** What is not a WorkerError is CallFailed. */
  add(error: unknown): void {
    const { id, message } = toWorkerError(error, "CallFailed", "The call failed");
    const key = `${id} ${message}`;
    this.#errors.set(key, { id, message, count: (this.#errors.get(key)?.count ?? 0) + 1 });
  }

  list(): CallError[] {
    return [...this.#errors.values()];
  }
}

export function throwIfWrong<Argument, Reply>(kind: CallKind<Argument, Reply>, argument: Argument, reply: Reply): void {
  const wrong = kind.mismatch(argument, reply);
  if (wrong !== null) throw new WorkerError("WrongAnswer", wrong);
}
