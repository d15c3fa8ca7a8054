// What goes wrong with one contestant takes it out, and the others go on.
import { catalog } from "../errors/catalog.ts";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import type { CellRecord } from "./cell-record.ts";
import type { Contestant } from "./contestant.ts";
import { Stopped, unlessStopped } from "./stop.ts";

export interface GuardOptions {
  readonly signal: AbortSignal;
  onFailure(record: CellRecord, problem: Problem): void;
}

/** Runs `work`; a failure takes the contestant out of its group, ends its processes and is reported. Throws Stopped alone. */
export async function guarded<T>(contestant: Contestant, work: () => Promise<T>, options: GuardOptions): Promise<T | undefined> {
  if (contestant.out) return undefined;
  try {
    return await unlessStopped(work(), options.signal);
  } catch (thrown) {
    if (thrown instanceof Stopped) throw thrown;
    contestant.out = true;
    contestant.pair.kill();
    const error = RpcBenchError.from(thrown);
    const reported = { ...error.problem, target: contestant.record.plan.id };
    contestant.record.fail(reported);
    options.onFailure(contestant.record, reported);
    return undefined;
  }
}

/** What a failed call is reported as. */
export function callFailure(who: string, { id, message }: { readonly id: string; readonly message: string }): Problem {
  const { remedy } = catalog.WorkerError.describe({ message });
  return { id, message: `${who}: ${message}`, remedy };
}

/** A reply with failed calls: the cell is out. After a failed call nothing but teardown may be asked of a user, so its processes end, too. */
export function checkErrors(contestant: Contestant, options: GuardOptions): void {
  const error = contestant.record.firstError;
  if (error === undefined || contestant.out) return;
  contestant.out = true;
  contestant.pair.kill();
  options.onFailure(contestant.record, { ...callFailure(contestant.record.who, error), target: contestant.record.plan.id });
}
