// Whether the gate failed where today's servers were slowed, and held where they were not, in the run that measured these beside today's.
import type { Cell, Run } from "../../generated/result.d.ts";
import { type Pair, weighBeside } from "../gate/beside.ts";
import type { Limit } from "../gate/limits.ts";
import { decided, type Row } from "../gate/row.ts";
import { today } from "../plan/registry.ts";
import { holm } from "../stats/verdict.ts";
import { change } from "../text/share.ts";
import type { ProvedFigure, Rung } from "./rungs.ts";

/** One figure of one of today's cells. */
export interface ProofRow {
  readonly cellId: string;
  readonly title: string;
  readonly placement: string;
  readonly figure: ProvedFigure;
  readonly limit: number;
  readonly isProved: boolean;
  /** Of the copy that was not slowed, and of the one that was; null: it was not measured. */
  readonly held: Row | null;
  readonly failed: Row | null;
  /** The smallest change that was found, as a share; null: none was. */
  readonly smallestFound: number | null;
  /** From so large a change on a run like this one fails, as its launches differed. */
  readonly finds: number | null;
  readonly reason: string;
}

export interface Proof {
  /** The run whose cells these are, and the one that proved them. */
  readonly provedRunId: string;
  readonly runId: string;
  readonly isProved: boolean;
  readonly rows: readonly ProofRow[];
}

/** `run`: of the proof. */
export function judgeProof(run: Run, provedRunId: string, rungs: readonly Rung[], limits: readonly Limit[]): Proof {
  const cells = run.cells.filter(({ runtimeName, twinOf }) => runtimeName === today && twinOf === null);
  const proved = limits.flatMap((limit) => (limit.figure === "Errors" ? [] : [limit as Limit & { readonly figure: ProvedFigure }]));
  const pairs = cells.flatMap((reference) =>
    rungs.flatMap((rung): Pair[] => {
      const cell = copyOf(run, reference, rung);
      return cell === undefined ? [] : [{ cell, reference }];
    }),
  );
  const judged = judgePairs(pairs, proved, run);
  const rows = cells.flatMap((cell) =>
    proved.map((limit): ProofRow => {
      const { figure } = limit;
      const of = (rung: Rung) =>
        judged.find((row) => row.referenceId === cell.id && row.figure === figure && row.cellId === copyOf(run, cell, rung)?.id) ?? null;
      const held = rungs.filter((rung) => rung.figures.length === 0).map(of)[0] ?? null;
      const failed = rungs.filter((rung) => rung.figures.includes(figure)).map(of)[0] ?? null;
      const found = rungs.map(of).flatMap((row) => (row?.outcome === "Slower" && row.ratio !== null ? [row.ratio - 1] : []));
      const isProved = held?.outcome === "Held" && failed?.outcome === "Slower";
      return {
        ...{ cellId: cell.id, title: titleOf(run, cell), placement: cell.placement, figure, limit: limit.most },
        ...{ isProved, held, failed, smallestFound: found.length === 0 ? null : Math.min(...found), finds: findsOf(failed) },
        reason: reasonOf(held, failed),
      };
    }),
  );
  return { provedRunId, runId: run.runId, isProved: rows.length > 0 && rows.every((row) => row.isProved), rows };
}

/** All claims together are as sure as the run. */
function judgePairs(pairs: readonly Pair[], limits: readonly Limit[], run: Run): Row[] {
  const drafts = pairs.flatMap((pair) => limits.map((limit) => weighBeside(pair, limit, run)));
  const alpha = 1 - run.plan.confidence;
  const stands = holm(
    drafts.map(({ p }) => p),
    alpha,
  );
  return drafts.map((draft, index) => decided(draft, stands[index] === true, alpha / Math.max(drafts.length, 1)));
}

const titleOf = ({ groups }: Run, { groupId }: Cell) => groups.find(({ id }) => id === groupId)?.title ?? groupId;

const copyOf = ({ cells }: Run, today: Cell, { name }: Rung): Cell | undefined =>
  cells.find(
    (cell) =>
      cell.groupId === today.groupId &&
      cell.runtimeName === name &&
      cell.twinOf === null &&
      (["framework", "runtime", "api", "variant"] as const).every((key) => cell[key] === today[key]),
  );

/** The lower end of its interval has to lie above the limit: as far below its middle as it was here. */
function findsOf(row: Row | null): number | null {
  if (row === null || row.ratio === null || row.low === null || row.low <= 0) return null;
  return (1 + row.limit) * (row.ratio / row.low) - 1;
}

function reasonOf(held: Row | null, failed: Row | null): string {
  if (held === null || failed === null) return "it was not measured";
  if (held.outcome === "Slower") return `a false alarm: the unchanged copy was judged slower, by ${share(held)}`;
  if (held.outcome === "Inconclusive") return `the unchanged copy was not judged to hold: ${held.reason}`;
  if (failed.outcome === "Slower") return `it fails when slowed (${share(failed)}), and holds unchanged`;
  if (failed.outcome === "Held") return `the slowed server changed these calls by ${share(failed)}, which is below the limit`;
  return `at ${share(failed)} it was inconclusive: ${failed.reason}`;
}

const share = ({ ratio }: Row) => (ratio === null ? "an unknown amount" : change(ratio));
