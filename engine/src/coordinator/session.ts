// From a request to a written result: what `rpcbench run` does, whoever asked.
import { randomInt } from "node:crypto";
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Run } from "../../generated/result.d.ts";
import { thisMachine } from "../checks/index.ts";
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import { availabilityOf } from "../machine/availability.ts";
import { dataFolder, withoutHome } from "../machine/paths.ts";
import type { Affinity } from "../placement/affinity.ts";
import { findAffinity } from "../placement/find.ts";
import { withPlacements } from "../placement/for-plan.ts";
import { expandGroups, type MissingRow, selectImplementations } from "../plan/expand.ts";
import type { Implementation } from "../plan/registry.ts";
import { type Plan, type PlanRequest, resolvePlan } from "../plan/resolve.ts";
import type { PythonInfo } from "../python/probe.ts";
import { forgetPython, knownPython } from "../python/remember.ts";
import { newRunId } from "../results/run-id.ts";
import { prepareOutput, resultPath, writeRun } from "../results/store.ts";
import { workerCommandLine } from "../workers/command-line.ts";
import { runPlan } from "./run.ts";
import { planTime } from "./time-plan.ts";
import { Validity } from "./validity.ts";

export interface SessionInput {
  readonly request: PlanRequest;
  readonly engineVersion: string;
  readonly signal: AbortSignal;
  /** Sets affinities for us, where the program that drives the engine can. */
  readonly owner?: Affinity;
  emit(event: EngineEvent): void;
}

export interface SessionOutcome {
  readonly run: Run;
  /** Null when it could be written nowhere; that was said. */
  readonly path: string | null;
}

/** Throws RpcBenchError when nothing could be measured at all; then no process was started and no file written. */
export async function runSession({ request, engineVersion, signal, emit, owner }: SessionInput): Promise<SessionOutcome> {
  const affinity = await findAffinity(owner);
  const { plan, warning } = withPlacements(
    resolvePlan(request, () => randomInt(0xffff_ffff)),
    request.placements !== undefined,
    affinity,
  );
  const { implementations, absent } = selectImplementations(plan);
  const runId = newRunId();
  const data = dataFolder();
  const path = resultPath(plan.outputPath, runId, data);
  await prepareOutput(path);
  const python = implementations.some((implementation) => implementation.entry.runtime === "Python")
    ? await findUsablePython(data)
    : undefined;
  const { runnable, missing } = await splitByAvailability(implementations, python);
  if (!runnable.some((implementation) => wanted(implementation, plan))) throw nothingRuns(missing);
  const groups = expandGroups(plan, runnable);
  if (warning !== null) emit({ type: "warning", problem: warning });
  for (const row of [...(request.runtimes === undefined ? [] : absent), ...missing]) emit({ type: "warning", problem: row.problem });

  planTime(groups, plan);
  const validity = new Validity(thisMachine);
  const before = await validity.before();
  const run = await runPlan({
    runId,
    engineVersion,
    plan,
    groups,
    missing: [...absent, ...missing],
    runtimes: describeRuntimes(runnable, python?.info ?? null),
    affinity,
    before,
    newWatch: () => validity.newWatch(),
    after: (outcomes) => validity.after(outcomes),
    startWorker: (implementation, role) => workerCommandLine(implementation, role, { python: python?.info?.path }),
    signal,
    nowMs: () => performance.now(),
    emit,
  });
  if (run.errors.some((error) => error.id === "PackageMissing")) await forgetPython(data);
  return { run, path: await save(path, run, resultPath(null, runId, data), emit) };
}

const wanted = (implementation: Implementation, plan: Plan) => plan.frameworks.includes(implementation.framework.name);

interface UsablePython {
  readonly info: PythonInfo | null;
  readonly problem: Problem | null;
}

/** A wrong RPCBENCH_PYTHON takes the Python implementations away, not the Node ones. */
async function findUsablePython(data: string): Promise<UsablePython> {
  try {
    return { info: await knownPython(data), problem: null };
  } catch (error) {
    if (!(error instanceof RpcBenchError)) throw error;
    return { info: null, problem: error.problem };
  }
}

async function splitByAvailability(
  implementations: readonly Implementation[],
  python: UsablePython | undefined,
): Promise<{ runnable: Implementation[]; missing: MissingRow[] }> {
  const runnable: Implementation[] = [];
  const missing: MissingRow[] = [];
  for (const implementation of implementations) {
    const availability = await availabilityOf(implementation, python?.info ?? null);
    if (availability.available) runnable.push(implementation);
    else {
      const { framework, entry } = implementation;
      const why = entry.runtime === "Python" && python?.problem ? python.problem : availability.problem;
      missing.push({ framework: framework.name, runtime: entry.runtime, problem: why });
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

function describeRuntimes(implementations: readonly Implementation[], python: PythonInfo | null): Run["runtimes"] {
  const used = new Set(implementations.map((implementation) => implementation.entry.runtime));
  return [
    ...(used.has("Python") && python !== null
      ? [{ runtime: "Python", version: python.version, path: withoutHome(python.path), source: python.source }]
      : []),
    ...(used.has("Node")
      ? [{ runtime: "Node", version: process.versions.node, path: withoutHome(process.execPath), source: "the engine's own" }]
      : []),
  ];
}

/** What was measured is not lost because its folder went away meanwhile: then it goes to the data folder, and that is said. */
async function save(path: string, run: Run, fallback: string, emit: SessionInput["emit"]): Promise<string | null> {
  for (const file of new Set([path, fallback])) {
    try {
      await prepareOutput(file);
      await writeRun(file, run);
      if (file !== path) emit({ type: "warning", problem: problem("ResultElsewhere", { path, file }) });
      return file;
    } catch (error) {
      if (!(error instanceof RpcBenchError)) throw error;
      emit({ type: "failed", problem: { ...error.problem }, terminating: false });
    }
  }
  return null;
}
