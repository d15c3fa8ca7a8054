// A gate that fails measures what failed again, in fresh launches, before it says so.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Cell, Run } from "../../generated/result.d.ts";
import { planOf } from "../baselines/plan.ts";
import { unique } from "../plan/checks.ts";
import { change } from "../text/share.ts";
import { judgeRun, type Question } from "./judge.ts";
import type { Limit } from "./limits.ts";
import { type Judged, type Row, worst } from "./row.ts";

export interface Series extends Judged {
  /** What is to be measured again before anything is final; null: it is. */
  readonly repeat: PlanRequest | null;
  /** The runs in which that was done. */
  readonly repeatIds: readonly string[];
}

/** `runs`: the first, and what was measured again since, in its order. Throws what judging the first one throws. */
export function judgeSeries(runs: readonly [Run, ...Run[]], limits: readonly Limit[], question: Question): Series {
  const [first, ...again] = runs;
  const judged = judgeRun(first, limits, question);
  const repeated = again.map((run) => judgeRun(run, limits, question).rows);
  const rows = judged.rows.map((row) =>
    isOpen(row) && repeated.length > 0
      ? settled(
          row,
          repeated.flatMap((each) => matching(row, each)),
        )
      : row,
  );
  const open = judged.rows.filter((row, index) => isOpen(row) && (repeated.length === 0 || rows[index]?.outcome === "Inconclusive"));
  const isLeft = open.length > 0 && again.length < (question.repeats ?? 0);
  return {
    ...judged,
    outcome: worst(rows),
    rows,
    repeat: isLeft ? planOfRepeat(first, open) : null,
    repeatIds: again.map(({ runId }) => runId),
  };
}

/** Calls that failed have failed, whatever a second run does. */
const isOpen = ({ outcome, figure }: Row) => outcome === "Slower" && figure !== "Errors";

const matching = (row: Row, rows: readonly Row[]) =>
  rows.filter((each) => each.cellId === row.cellId && each.referenceId === row.referenceId && each.figure === row.figure);

/** By the first of them that can tell. What could not be confirmed is no failure, and does not hold either. */
function settled(row: Row, again: readonly Row[]): Row {
  const decisive = again.find(({ outcome }) => outcome !== "Inconclusive");
  const times = again.length === 1 ? "once" : `${again.length} times`;
  if (decisive === undefined) {
    return {
      ...row,
      outcome: "Inconclusive",
      reason: `${row.reason} at first; inconclusive when measured again ${times} in fresh launches`,
    };
  }
  const by = decisive.ratio === null ? "" : ` (${change(decisive.ratio)})`;
  if (decisive.outcome === "Slower") return { ...row, reason: `${row.reason}, and again in fresh launches${by}` };
  return { ...decisive, reason: `${decisive.reason} in fresh launches${by}; at first ${row.reason}` };
}

/** All of the run's settings, of the cells that failed alone; where lists are multiplied a few more may come along, which nobody asks for. */
function planOfRepeat(run: Run, rows: readonly Row[]): PlanRequest {
  const cells = rows.flatMap(({ cellId }) => run.cells.find(({ id }) => id === cellId) ?? []);
  const { frameworks, runtimes, apis, variants, concurrencyOf, arguments: values, payloadBytes, ...request } = planOf(run);
  const some = <T>(of: (cell: Cell) => T | null) => unique(cells.flatMap((cell) => of(cell) ?? []));
  const [sizes, kinds] = [some((cell) => cell.payloadBytes), some((cell) => cell.argument)];
  const named = cells.map(({ framework, runtime, api, variant }) => ({ framework, runtime, api, variant }));
  return {
    ...request,
    implementations: [...new Map(named.map((each) => [Object.values(each).join("/"), each])).values()],
    scenarios: some(({ scenario }) => scenario),
    placements: some(({ placement }) => placement),
    concurrency: some(({ concurrency }) => concurrency),
    ...(sizes.length === 0 ? {} : { payloadBytes: sizes }),
    ...(kinds.length === 0 ? {} : { arguments: kinds }),
    beside: ["None"],
    ...(run.plan.maxTimeSeconds === null ? {} : { maxTimeSeconds: run.plan.maxTimeSeconds }),
    ...(run.plan.against === undefined ? {} : { against: run.plan.against }),
    ...(run.plan.baseline === undefined ? {} : { baseline: run.plan.baseline }),
    ...(run.plan.tags === undefined ? {} : { tags: run.plan.tags }),
  };
}
