// Warnings and findings of a run: reported as they occur, and kept for its result.
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Run } from "../../generated/result.d.ts";
import { type Problem, problem } from "../errors/problem.ts";
import type { Plan } from "../plan/resolve.ts";

type Finding = Run["findings"][number];

/** Exceeding the given time by this much is not reported. */
const tolerance = 1.1;

export class Remarks {
  readonly warnings: Problem[] = [];
  readonly errors: Problem[] = [];
  readonly findings: Finding[] = [];
  readonly #untold: { readonly failure: Problem; readonly cause: string }[] = [];
  readonly #emit: (event: EngineEvent) => void;

  constructor(emit: (event: EngineEvent) => void) {
    this.#emit = emit;
  }

  warn(warning: Problem): void {
    this.warnings.push(warning);
    this.#emit({ type: "warning", problem: warning });
  }

  /** Told with the next `tellFailures`. `who`: what failed, as the message names it; absent: the whole run. */
  fail(failure: Problem, who?: string): void {
    this.errors.push(failure);
    this.#untold.push({ failure, cause: causeOf(failure, who) });
  }

  /** Of several failures of one cause the first is told, and how many more there are: what stops one cell often stops all. */
  tellFailures(): void {
    const untold = this.#untold.splice(0);
    for (const cause of new Set(untold.map((each) => each.cause))) {
      const [first, ...more] = untold.filter((each) => each.cause === cause).map(({ failure }) => failure) as [Problem, ...Problem[]];
      const others = more.length === 0 ? "" : ` (and ${more.length} more for the same reason, which are in the result)`;
      this.#emit({ type: "failed", problem: { ...first, message: `${first.message}${others}` }, terminating: false });
    }
  }

  /** All go into the result, those that are only good to know without a word. Of several of one kind the first is told, and how many more there are. */
  find(findings: readonly Finding[]): void {
    this.findings.push(...findings);
    const told = findings.filter(({ severity }) => severity !== "Info");
    for (const id of new Set(told.map((finding) => finding.id))) {
      const [first, ...more] = told.filter((finding) => finding.id === id) as [Finding, ...Finding[]];
      const { seen, remedy, target } = first;
      const message = more.length === 0 ? seen : `${seen} (and ${more.length} more of this kind, which are in the result)`;
      this.#emit({ type: "warning", problem: { id, message, remedy, ...(target === undefined ? {} : { target }) } });
    }
  }

  fewerLaunches(planned: number, { launches: asked, maxTimeSeconds: seconds }: Plan): void {
    if (seconds !== null && planned < asked) this.warn(problem("FewerLaunches", { planned, asked, seconds }));
  }

  /** One call can take longer than all of the given time; this is then reported. */
  lateness({ maxTimeSeconds: asked }: Plan, seconds: number): void {
    if (asked !== null && seconds > asked * tolerance)
      this.warn(problem("TimeExceeded", { asked, seconds: seconds < 9.5 ? Number(seconds.toFixed(1)) : Math.round(seconds) }));
  }
}

/** The same for each that fails alike: without its own name, and without what is another number each time (processes, ports, what was answered). */
const causeOf = ({ id, message }: Problem, who: string | undefined): string =>
  `${id} ${(who === undefined ? message : message.replaceAll(who, "")).replaceAll(/\d+/g, "#")}`;
