import { catalog, type Description, type Facts, type ProblemId, type ProblemKind } from "./catalog.ts";

/** What is reported of an error, in events and results (`problem` in proto/events.schema.json). */
export interface Problem {
  readonly id: string;
  readonly message: string;
  readonly remedy?: string;
  readonly target?: string;
}

/** The description of a problem from the catalog; `target` overrides what the catalog names. */
export function problem<Id extends ProblemId>(id: Id, facts: Facts<Id>, target?: string): Problem {
  const description = (catalog[id].describe as (facts: Facts<Id>) => Description)(facts);
  return { id, ...description, ...(target === undefined ? {} : { target }) };
}

/** EMFILE: of this process; ENFILE: of the system. */
export const isOutOfFiles = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "EMFILE" || error.code === "ENFILE");

/** An error with a stable id, thrown where going on makes no sense. */
export class RpcBenchError extends Error {
  readonly problem: Problem;
  readonly kind: ProblemKind;

  constructor(problem: Problem, kind: ProblemKind, cause?: unknown) {
    super(problem.message, cause === undefined ? undefined : { cause });
    this.name = "RpcBenchError";
    this.problem = problem;
    this.kind = kind;
  }

  static of<Id extends ProblemId>(id: Id, facts: Facts<Id>, options: { target?: string; cause?: unknown } = {}): RpcBenchError {
    return new RpcBenchError(problem(id, facts, options.target), catalog[id].kind, options.cause);
  }

  /** As `of`, in the words of `template` under an id of its own: options have ids by their names. */
  static named<Id extends ProblemId>(id: string, template: Id, facts: Facts<Id>): RpcBenchError {
    return new RpcBenchError({ ...problem(template, facts), id }, catalog[template].kind);
  }

  /** Any thrown value as one of ours; what is not ours is a refusal of the system's or an internal error, and keeps its cause. */
  static from(thrown: unknown): RpcBenchError {
    if (thrown instanceof RpcBenchError) return thrown;
    if (isOutOfFiles(thrown)) return RpcBenchError.of("FileHandlesUsedUp", { what: "RpcBench cannot go on" }, { cause: thrown });
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    // what Node throws for a failed call of the system's names the call
    if (thrown instanceof Error && "syscall" in thrown) return RpcBenchError.of("SystemRefused", { message }, { cause: thrown });
    return RpcBenchError.of("InternalError", { message }, { cause: thrown });
  }
}
