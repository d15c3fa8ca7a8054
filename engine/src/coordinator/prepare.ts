// From a request to all that is known before anything is started: the plan with every default filled in, its groups and their time, what of it can
// run here and why the rest cannot.
import { randomInt } from "node:crypto";
import type { Endpoint } from "../../generated/endpoint.d.ts";
import { matrixFor } from "../adapters/matrix.ts";
import { type Built, plannedAsides } from "../baselines/build.ts";
import { type Baseline, readBaseline } from "../baselines/store.ts";
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import { leftOutOfThisProcess } from "../machine/current-folder.ts";
import { mostOpenFiles } from "../machine/open-files.ts";
import { dataFolder } from "../machine/paths.ts";
import type { Affinity } from "../placement/affinity.ts";
import { findAffinity } from "../placement/find.ts";
import { isFreeAllThereIs, withPlacements } from "../placement/for-plan.ts";
import type { MissingRow } from "../plan/absence.ts";
import { unique } from "../plan/checks.ts";
import { asked as readTime } from "../plan/chosen.ts";
import { servedPlan, withEndpoints } from "../plan/endpoints.ts";
import { expandGroups, type GroupPlan, selectImplementations } from "../plan/expand.ts";
import { isAsked } from "../plan/implementations.ts";
import { checkOpenFiles } from "../plan/open-files.ts";
import type { Aside, Implementation, Slowed } from "../plan/registry.ts";
import { type Plan, type PlanRequest, resolvePlan } from "../plan/resolve.ts";
import { united } from "../plan/united.ts";
import { askedVariants } from "../plan/variants.ts";
import { type ChosenPython, chooseForUse, noPythonNeeded } from "../python/choose.ts";
import { type PythonInfo, requiredPackages } from "../python/probe.ts";
import { resultPath } from "../results/store.ts";
import { asidesOf, narrowed } from "../runtimes/asides.ts";
import { availabilityOf } from "../workers/availability.ts";
import { needsPython } from "../workers/command-line.ts";
import { type LastRuns, lastRunsBeside } from "./last-runs.ts";
import { planTime, type TimePlan, withEnoughTime } from "./time-plan.ts";

export interface Prepared {
  /** What was asked for, with what saved plans said. */
  readonly request: PlanRequest;
  /** The baseline to measure together with today's, as far as it could be built. */
  readonly baseline: Baseline | null;
  /** How long to wait for other programs; null: not at all. */
  readonly waitQuietSeconds: number | null;
  /** Servers that are already running, measured instead of our own. */
  readonly endpoints: readonly Endpoint[];
  readonly plan: Plan;
  readonly groups: readonly GroupPlan[];
  readonly time: TimePlan;
  readonly last: LastRuns;
  readonly affinity: Affinity;
  readonly runnable: readonly Implementation[];
  readonly python: PythonInfo | null;
  readonly missing: readonly MissingRow[];
  /** What the user should hear before anything is started. */
  readonly warnings: readonly Problem[];
}

export interface PrepareOptions {
  readonly caller?: Affinity | undefined;
  onSilence?(waiting: Problem): void;
  /** Copies of what is measured whose servers are slowed on purpose. */
  readonly slowed?: readonly Slowed[] | undefined;
  /** Absent: only shows what would be measured. */
  build?(baseline: Baseline): Promise<Built>;
}

/** Starts no process but those that ask a Python for its packages, and what builds a baseline. Throws RpcBenchError where nothing could be measured, or not in the time given. */
export async function prepareRun(asked: PlanRequest, { caller, onSilence, build, slowed = [] }: PrepareOptions = {}): Promise<Prepared> {
  const { request: given, endpoints } = withEndpoints(united(asked), Date.now());
  const against = await asidesOf(given.against ?? []);
  const { request: whole, baseline, built } = await withBaseline(given, against, build);
  const asides = [...against, ...built.asides];
  const {
    request: meant,
    matrix,
    wrong,
  } = await matrixFor(narrowed(whole, against), {
    adaptersJoin: asked.adapters !== undefined && asked.frameworks === undefined,
  });
  const request = slowed.length === 0 ? meant : { ...meant, against: [...(meant.against ?? []), ...slowed.map(({ name }) => name)] };
  const affinity = await findAffinity(caller);
  const { plan: resolved, warning } = withPlacements(
    servedPlan(
      resolvePlan(request, () => randomInt(0xffff_ffff), matrix),
      endpoints,
    ),
    request.placements !== undefined,
    affinity,
  );
  const { implementations, absent } = selectImplementations(resolved, matrix, asides, slowed);
  const python = await pythonFor(implementations, request.python, onSilence);
  const { runnable, missing } = await splitByAvailability(implementations, python);
  if (!runnable.some((implementation) => wanted(implementation, resolved))) throw nothingRuns(missing);
  const groups = expandGroups(resolved, runnable, isFreeAllThereIs(affinity));
  checkOpenFiles(groups, mostOpenFiles());
  const last = await lastRunsBeside(resultPath(resolved.outputPath, "next", dataFolder()));
  const timeAsked = { maxTime: given.maxTimeSeconds !== undefined, effort: given.effort !== undefined };
  const plan = withEnoughTime(resolved, groups, timeAsked, last.pace);
  return {
    request,
    baseline,
    waitQuietSeconds: readTime(request, "waitQuietSeconds") ?? null,
    endpoints,
    plan,
    groups,
    time: planTime(groups, plan, last.pace),
    last,
    affinity,
    runnable,
    python: python.python,
    missing: [...wrong, ...absent, ...missing],
    warnings: distinct([
      ...leftOutOfThisProcess().map((leftOut) => problem("RelativePathIgnored", leftOut)),
      ...(warning === null ? [] : [warning]),
      ...built.problems,
      ...python.warnings,
      ...[...wrong, ...absent.filter((row) => named(request) || row.problem.id !== "NotImplemented"), ...missing].map((row) => row.problem),
    ]),
  };
}

/** Its plan supplies what is not specified. Throws BaselineNotFound, BaselineNotReadable, NameOfBoth. */
async function withBaseline(given: PlanRequest, against: readonly Aside[], build: PrepareOptions["build"]) {
  const nothing: Built = { asides: [], problems: [] };
  if (given.baseline === undefined) return { request: given, baseline: null, built: nothing };
  const baseline = await readBaseline(given.baseline);
  const { name, plan } = baseline;
  if (against.some((aside) => aside.name.toLowerCase() === name.toLowerCase())) throw RpcBenchError.of("NameOfBoth", { name });
  const built = build === undefined ? { ...nothing, asides: plannedAsides(baseline) } : await build(baseline);
  return { request: { ...united({ ...given, plans: [{ ...plan }] }), baseline: name }, baseline, built };
}

/** Whether runtimes or implementations were named; otherwise combinations that do not exist are not worth a warning. */
const named = ({ runtimes, implementations }: PlanRequest) => runtimes !== undefined || implementations !== undefined;

/** Something that several lack is reported once. */
const distinct = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ id, message }, index) => problems.findIndex((other) => other.id === id && other.message === message) === index);

/** The first that has what these need, whatever else it lacks. */
export async function pythonFor(
  implementations: readonly Implementation[],
  named: string | undefined,
  onSilence?: (waiting: Problem) => void,
): Promise<ChosenPython> {
  const needing = implementations.filter(needsPython);
  if (needing.length === 0) return noPythonNeeded;
  const wanted = unique(needing.flatMap(({ entry, adapter }) => requiredPackages(adapter === undefined ? entry.package : null)));
  return await chooseForUse(dataFolder(), { wanted, named, ...(onSilence === undefined ? {} : { onSilence }) });
}

const wanted = (implementation: Implementation, plan: Plan) =>
  isAsked(implementation, plan) && askedVariants(implementation, plan).length > 0;

async function splitByAvailability(
  implementations: readonly Implementation[],
  python: ChosenPython,
): Promise<{ runnable: Implementation[]; missing: MissingRow[] }> {
  const runnable: Implementation[] = [];
  const missing: MissingRow[] = [];
  for (const implementation of implementations) {
    const availability = await availabilityOf(implementation, python);
    if (availability.available) runnable.push(implementation);
    else {
      const { framework, entry } = implementation;
      const row = { framework: framework.name, runtime: entry.runtime, problem: availability.problem };
      // a missing package is missing for every API
      if (!missing.some((other) => other.framework === row.framework && other.runtime === row.runtime)) missing.push(row);
    }
  }
  return { runnable, missing };
}

function nothingRuns(missing: readonly MissingRow[]): RpcBenchError {
  const first = missing[0];
  return first === undefined
    ? RpcBenchError.of("NothingToMeasure", { list: "frameworks" })
    : new RpcBenchError(first.problem, "environment");
}
