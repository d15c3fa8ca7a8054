// A failure removes one subject, and the others continue.
import { catalog } from "../errors/catalog.ts";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import type { CellRecord } from "./cell-record.ts";
import { Stopped, unlessStopped } from "./stop.ts";
import type { Subject } from "./subject.ts";

export interface GuardOptions {
  readonly signal: AbortSignal;
  onFailure(record: CellRecord, problem: Problem): void;
}

/** Runs `work`; a failure takes the subject out of its group, ends its processes and is reported. Throws Stopped alone. */
export async function guarded<T>(subject: Subject, work: () => Promise<T>, options: GuardOptions): Promise<T | undefined> {
  if (subject.out) return undefined;
  try {
    return await unlessStopped(work(), options.signal);
  } catch (thrown) {
    if (thrown instanceof Stopped) throw thrown;
    subject.out = true;
    subject.pair.kill();
    const error = RpcBenchError.from(thrown);
    const reported = { ...error.problem, target: subject.record.plan.id };
    subject.record.fail(reported);
    options.onFailure(subject.record, reported);
    return undefined;
  }
}

/** What a failed call is reported as. */
export function callFailure(who: string, { id, message }: { readonly id: string; readonly message: string }): Problem {
  const { remedy } = catalog.WorkerError.describe({ message });
  return { id, message: `${who}: ${message}`, remedy };
}

/** A reply with failed calls: the cell is out. After a failed call nothing but teardown may be asked of a user, so its processes end, too. */
export function checkErrors(subject: Subject, options: GuardOptions): void {
  const error = subject.record.firstError;
  if (error === undefined || subject.out) return;
  subject.out = true;
  subject.pair.kill();
  options.onFailure(subject.record, { ...callFailure(subject.record.who, error), target: subject.record.plan.id });
}
