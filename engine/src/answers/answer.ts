// What is asked of saved runs, answered as objects: the one way in which PowerShell reads them. What reads a run whole is loaded where one is read: a list
// of runs comes from their index.
import { stat } from "node:fs/promises";
import path from "node:path";
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Question } from "../../generated/question.d.ts";
import type { Run } from "../../generated/result.d.ts";
import { problem, RpcBenchError } from "../errors/problem.ts";
import { membersOf } from "../objects/member.ts";
import { runType } from "../objects/run.ts";
import { readSummary, savedRuns, type Unreadable } from "../results/index-file.ts";
import type { RunSummary } from "../results/summary.ts";
import { wildcard } from "./wildcard.ts";

/** `folder`: where runs are kept that nobody gave another place. Yields objects, the oldest run first, and warnings and errors about single files. */
export async function* answer(question: Question, folder: string): AsyncGenerator<EngineEvent> {
  const { found, notes } = await runsFor(question, folder);
  yield* notes;
  if (question.want === "Comparisons") {
    yield* (await import("./compare.ts")).compare(question, await readAll(found));
    return;
  }
  if (question.want === "LoadCurves" && found.length > 0 && found.every(({ curves }) => curves === 0))
    yield { type: "warning", problem: { ...problem("NoLoadCurve", {}) } };
  for (const summary of found) {
    if (question.want === "Runs") yield { ...common, of: runType.name, members: membersOf(runType, summary) };
    else if (question.want === "Results" || summary.curves > 0) yield* await objectsOf(summary, question);
  }
}

const common = { type: "object", kind: null, detail: null, shown: null } as const;

async function objectsOf({ path: file }: RunSummary, question: Question): Promise<EngineEvent[]> {
  const chosen = { isMeant: subjectOf(question), includeFloor: question.includeFloor };
  const [{ readRun }, { curveObjects, resultObjects }] = await Promise.all([
    import("../results/read-run.ts"),
    import("../objects/results.ts"),
  ]);
  try {
    const run = await readRun(file);
    return question.want === "Results" ? resultObjects(run, file, chosen) : curveObjects(run, file, chosen);
  } catch (error) {
    // it went, or was cut, since it was looked at
    return [{ type: "warning", problem: { ...RpcBenchError.from(error).problem } }];
  }
}

async function readAll(summaries: readonly RunSummary[]): Promise<{ run: Run; path: string }[]> {
  const { readRun } = await import("../results/read-run.ts");
  return await Promise.all(summaries.map(async ({ path: file }) => ({ run: await readRun(file), path: file })));
}

interface Found {
  /** The oldest first. */
  readonly found: readonly RunSummary[];
  /** Files that are no whole run. */
  readonly unreadable: readonly string[];
  /** What is to be said of these, and of runs that are not there. */
  readonly notes: readonly EngineEvent[];
}

export async function runsFor(question: Question, folder: string): Promise<Found> {
  const notes: EngineEvent[] = [];
  const passedOver: string[] = [];
  const found = new Map<string, RunSummary>();
  for (const { path: given, runIds } of question.places) {
    const place = given ?? folder;
    const { runs, unreadable, isFile } = await runsAt(place);
    const asked = (runIds ?? []).map((id) => ({ id, isExact: !/[*?[]/.test(id), fits: wildcard(id) }));
    for (const run of runs) if (asked.length === 0 || asked.some(({ fits }) => fits(run.runId))) found.set(run.path, run);
    for (const { id } of asked.filter(
      ({ isExact, fits }) => isExact && !runs.some(({ runId }) => fits(runId)) && !question.known?.some(fits),
    ))
      notes.push({ type: "failed", problem: { ...problem("ResultNotFound", { which: id, folder: place, found: 0 }) }, terminating: false });
    // of files that are only looked through for an id, nothing is said
    if (asked.length > 0 && asked.every(({ isExact }) => isExact)) continue;
    const isRefused = isFile && question.refuseNamed === true;
    passedOver.push(...unreadable.map((each) => each.path));
    if (isRefused) for (const { problem: why } of unreadable) notes.push({ type: "failed", problem: { ...why }, terminating: false });
    else notes.push(...passedOverNotes(place, unreadable));
  }
  const meant = [...found.values()].filter(conditionsOf(question));
  meant.sort((a, b) => compareText(a.startedAt, b.startedAt) || compareText(a.runId, b.runId));
  return { found: question.last === undefined ? meant : meant.slice(-question.last), unreadable: passedOver, notes };
}

/** One for all of a folder: somebody who keeps old results would see nothing else. */
function passedOverNotes(folder: string, unreadable: readonly Unreadable[]): EngineEvent[] {
  const [only, ...others] = unreadable;
  if (only === undefined) return [];
  if (others.length === 0) return [{ type: "warning", problem: { ...only.problem } }];
  const ids = [...new Set(unreadable.map((each) => each.problem.id))];
  const namesOf = (id: string) => unreadable.filter((each) => each.problem.id === id).map((each) => path.basename(each.path));
  const files = ids.map((id) => ({ id, names: namesOf(id) }));
  return [{ type: "warning", problem: { ...problem("ResultsPassedOver", { folder, count: unreadable.length, files }) } }];
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function runsAt(place: string): Promise<{ runs: readonly RunSummary[]; unreadable: readonly Unreadable[]; isFile: boolean }> {
  const info = await stat(place).catch(() => undefined);
  // one that is not there is the caller's to tell: PowerShell knows how it was written
  if (info === undefined || info.isDirectory()) return { ...(await savedRuns(place)), isFile: false };
  const known = await readSummary(path.resolve(place));
  return "summary" in known
    ? { runs: [known.summary], unreadable: [], isFile: true }
    : { runs: [], unreadable: [known.unreadable], isFile: true };
}

function conditionsOf(question: Question): (run: RunSummary) => boolean {
  const tags = anyOf(question.tags);
  const isMeant = subjectOf(question);
  const after = question.after === undefined ? Number.NEGATIVE_INFINITY : Date.parse(question.after);
  const before = question.before === undefined ? Number.POSITIVE_INFINITY : Date.parse(question.before);
  return (run) => {
    const startedAt = Date.parse(run.startedAt);
    return (
      startedAt >= after &&
      startedAt < before &&
      (question.tags === undefined || run.tags.some(tags)) &&
      run.measured.some(([framework, runtime, scenario]) => isMeant({ framework, runtime, scenario }))
    );
  };
}

/** Of one cell together: gRPC on Python is not a run with gRPC on Node and RPyC on Python. */
function subjectOf({ frameworks, runtimes, scenarios }: Question) {
  const [isFramework, isRuntime, isScenario] = [anyOf(frameworks), anyOf(runtimes), anyOf(scenarios)];
  return (subject: { framework: string; runtime: string; scenario: string }) =>
    isFramework(subject.framework) && isRuntime(subject.runtime) && isScenario(subject.scenario);
}

function anyOf(patterns: readonly string[] | undefined): (name: string) => boolean {
  const tests = patterns?.map(wildcard);
  return (name) => tests?.some((test) => test(name)) ?? true;
}
