// Whether today's cells keep to their limits: beside those of another runtime in the same run, or against a baseline.
import type { Cell, Run } from "../../generated/result.d.ts";
import { besideId, ownCells } from "../baselines/cells.ts";
import { changesBeside, changesSince } from "../baselines/changes.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { unique } from "../plan/checks.ts";
import { holm } from "../stats/verdict.ts";
import { pairsOf, weighBeside } from "./beside.ts";
import { withOtherPlacement } from "./confirmed.ts";
import type { Limit } from "./limits.ts";
import { type Draft, decided, type Judged, worst } from "./row.ts";
import { type Known, weighSaved } from "./saved.ts";

export interface Question {
  /** Runtimes that were measured beside today's; none, and no baseline: all that the run has. */
  readonly against?: readonly string[] | undefined;
  readonly baseline?: Known | undefined;
  /** So many times what failed may be measured again before it counts: the error is shared out among all of these runs. */
  readonly repeats?: number | undefined;
}

/** Throws NothingToJudge, or NothingInCommon where the baseline has none of the run's cells. */
export function judgeRun(run: Run, limits: readonly Limit[], { against = [], baseline, repeats = 0 }: Question = {}): Judged {
  const named = baseline !== undefined && against.length === 0 ? [] : pairsOf(run, against);
  const common = baseline === undefined ? null : inCommon(run, baseline);
  const drafts = [
    ...named.flatMap((pair) => limits.map((limit) => weighBeside(pair, limit, run))),
    ...(common?.cells.flatMap(({ cell, weigh }) => limits.map((limit) => weigh(cell, limit))) ?? []),
  ];
  if (drafts.length === 0) throw RpcBenchError.of("NothingToJudge", { runId: run.runId, names: against });
  // no run spends more than its part (Bonferroni), whatever is decided from the first one
  const alpha = (1 - run.plan.confidence) / (repeats + 1);
  const stands = holm(
    drafts.map(({ p }) => p),
    alpha,
  );
  const beside = unique(named.flatMap(({ reference }) => reference.runtimeName ?? []));
  const tests = drafts.filter(({ isTest }) => isTest).length;
  const each = drafts.map((draft, index) => decided(draft, stands[index] === true, alpha / Math.max(tests, 1)));
  const rows = withOtherPlacement(each, run);
  return {
    runId: run.runId,
    against: beside,
    baseline: baseline?.baseline.name ?? null,
    outcome: worst(rows),
    rows,
    changes: [
      ...beside.flatMap((name) =>
        changesBeside(
          name,
          run,
          named.filter(({ reference }) => reference.runtimeName === name),
        ),
      ),
      ...(baseline === undefined ? [] : changesSince(baseline.baseline.name, baseline.baseline.run, run)),
    ],
    onlyNow: common?.onlyNow ?? [],
    onlyBefore: common?.onlyBefore ?? [],
  };
}

interface Common {
  readonly cells: readonly { readonly cell: Cell; weigh(cell: Cell, limit: Limit): Draft }[];
  readonly onlyNow: readonly string[];
  readonly onlyBefore: readonly string[];
}

function inCommon(run: Run, known: Known): Common {
  const { name, run: before } = known.baseline;
  const [now, then] = [ownCells(run), ownCells(before)];
  const counterpart = (cell: Cell, cells: readonly Cell[]) =>
    cells.find(({ id, payloadContent }) => id === cell.id && payloadContent === cell.payloadContent);
  const cells = now.flatMap((cell) => {
    const saved = counterpart(cell, then);
    if (saved === undefined) return [];
    const beside =
      run.plan.baseline === name ? run.cells.find(({ id, state }) => id === besideId(cell.id, name) && state !== "Failed") : undefined;
    const weigh = (own: Cell, limit: Limit) =>
      beside === undefined
        ? weighSaved({ cell: own, reference: saved }, limit, run, known)
        : weighBeside({ cell: own, reference: beside }, limit, run);
    return [{ cell, weigh }];
  });
  if (cells.length === 0) {
    throw RpcBenchError.of("NothingInCommon", { name, runId: run.runId, has: then.map(({ id }) => id) });
  }
  const without = (these: readonly Cell[], those: readonly Cell[]) =>
    these.filter((cell) => counterpart(cell, those) === undefined).map(({ id }) => id);
  return { cells, onlyNow: without(now, then), onlyBefore: without(then, now) };
}
