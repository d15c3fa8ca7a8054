// The model of a report, from one run or two.
import type { Run } from "../../../generated/result.d.ts";
import { answersOf, questions } from "../../exporters/answers.ts";
import { renderNotes } from "../../exporters/notes.ts";
import { renderVersions } from "../../exporters/versions.ts";
import { judgeRun } from "../../gate/judge.ts";
import type { Known } from "../../gate/saved.ts";
import { rowName } from "../../plan/absence.ts";
import { formatSlo } from "../../plan/slo.ts";
import { isOfVersion1 } from "../../results/saved-run.ts";
import { loadHistograms } from "../../stats/histogram.ts";
import { cellModel } from "./cells.ts";
import { changeOf } from "./change.ts";
import { commandOf } from "./command.ts";
import { curvesOf } from "./curves.ts";
import { factsOf } from "./facts.ts";
import { implementationsOf, keyOf } from "./implementations.ts";
import { payloadsOf } from "./payloads.ts";
import { subjectsOf } from "./subjects.ts";
import type { ImplementationModel, ReportModel, RunModel } from "./types.ts";

/**
 * `runs`: one, or two that are put beside each other, in any order. `known`: a baseline that the one run is held to. Throws NothingInCommon where it has
 * none of the run's cells.
 */
export async function reportModel(runs: readonly Run[], engineVersion: string, known?: Known): Promise<ReportModel> {
  await loadHistograms();
  const [only] = runs;
  const held = known !== undefined && only !== undefined;
  const inTime = held ? [known.baseline.run, only] : [...runs].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const judged = held ? judgeRun(only, [{ figure: "UsPerCall", most: only.plan.threshold }], { baseline: known }) : null;
  const implementations = implementationsOf(inTime);
  const models = inTime.map((run) => runModel(run, implementations));
  const [before, after] = models;
  return { engineVersion, implementations, runs: models, change: before && after ? changeOf(before, after, judged) : null };
}

function runModel(run: Run, implementations: readonly ImplementationModel[]): RunModel {
  const keys = implementations.map(({ key }) => key);
  const own = run.cells.filter(({ twinOf }) => twinOf === null);
  const cells = own.map((cell) => cellModel(cell, keys.indexOf(keyOf(cell))));
  const subjects = subjectsOf(run, new Map(own.map(({ id }, place) => [id, place])));
  const answers = answersOf(run);
  const { slo = null } = run.plan.openLoop ?? {};
  return {
    runId: run.runId,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    state: run.state,
    fit: run.findings.every(({ severity }) => severity !== "Unfit"),
    effort: run.plan.effort,
    confidence: run.plan.confidence,
    threshold: run.plan.threshold,
    seed: run.plan.seed,
    tags: run.plan.tags ?? [],
    answers,
    unasked: questions.filter((question) => !answers.some((answer) => isOf(answer.question, question))),
    notes: [...ofOldVersion(run), ...renderNotes(run)],
    versions: renderVersions(run),
    notMeasured: run.missing.map((row) => (row.id === "NotImplemented" ? row.message : `${rowName(row)}: ${row.message} ${row.remedy}`)),
    subjects,
    cells,
    curves: curvesOf(run, (key) => keys.indexOf(key)),
    payloads: payloadsOf(subjects, cells, implementations),
    objective: slo === null ? null : { text: formatSlo(slo), limitNs: slo.limitNs, quantile: slo.quantile },
    facts: factsOf(run),
    variables: run.environment.variables,
    findings: run.findings,
    warnings: run.warnings.map(({ message }) => message),
    command: commandOf(run.plan),
  };
}

/** "Payload of 1 MB" is Payload. */
const isOf = (asked: string, question: string) => asked === question || asked.startsWith(`${question} of `);

function ofOldVersion(run: Run): string[] {
  return isOfVersion1(run)
    ? ["This run has result version 1, which measured short bursts. Its cells are listed by their median (p50), without verdicts."]
    : [];
}
