// From a request to a written result: what `rpcbench run` does, for every caller.
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Run } from "../../generated/result.d.ts";
import { buildBaseline } from "../baselines/build.ts";
import { remember } from "../baselines/memory.ts";
import { type Measured, recordedVariables, thisMachine, waitForQuiet } from "../checks/index.ts";
import { networkDrivers } from "../drivers/network.ts";
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import { dataFolder } from "../machine/paths.ts";
import { resultObjects } from "../objects/results.ts";
import type { Affinity } from "../placement/affinity.ts";
import { EfficiencyModeOff } from "../placement/efficiency-mode.ts";
import { unique } from "../plan/checks.ts";
import type { Implementation, Slowed } from "../plan/registry.ts";
import type { PlanRequest } from "../plan/resolve.ts";
import { forgetPython, noteUse } from "../python/remember.ts";
import { newRunId } from "../results/run-id.ts";
import { openRunRecord } from "../results/run-record.ts";
import { prepareOutput, resultPath, writeRun } from "../results/store.ts";
import { markedBy, needsNode, needsPython, workerCommandLine } from "../workers/command-line.ts";
import { describeRuntimes } from "./describe-runtimes.ts";
import { prepareRun } from "./prepare.ts";
import { reachAll } from "./reach.ts";
import { runPlan } from "./run.ts";
import { servedFindings } from "./served-findings.ts";
import { Validity } from "./validity.ts";

export interface SessionInput {
  readonly request: PlanRequest;
  readonly engineVersion: string;
  readonly signal: AbortSignal;
  /** Sets affinities for us, where the program that drives the engine can. */
  readonly caller?: Affinity;
  /** Copies of what is measured whose servers are slowed on purpose. */
  readonly slowed?: readonly Slowed[];
  emit(event: EngineEvent): void;
  /** Steps that take their time before anything is measured. */
  say?(step: string): void;
}

export interface SessionOutcome {
  readonly run: Run;
  /** Null if it could not be written anywhere, which has been reported. */
  readonly path: string | null;
  /** Whether it is where it was to go; where not, a file that was there before still is. */
  readonly isWhereAsked: boolean;
}

/** Throws RpcBenchError when nothing could be measured at all; then no process was started and no file written. */
export async function runSession({
  request,
  engineVersion,
  signal,
  emit,
  caller,
  slowed,
  say = () => {},
}: SessionInput): Promise<SessionOutcome> {
  const startedMs = performance.now();
  const warn = (warning: Problem) => emit({ type: "warning", problem: warning });
  const prepared = await prepareRun(request, {
    caller,
    slowed,
    onSilence: warn,
    build: (baseline) => buildBaseline(baseline, { engineVersion, signal, say }),
  });
  const { plan, groups, affinity, python } = prepared;
  const runId = newRunId();
  const data = dataFolder();
  const path = resultPath(plan.outputPath, runId, data);
  await prepareOutput(path, warn);
  prepared.warnings.forEach(warn);
  const changed = python === null ? null : await noteUse(data, python);
  if (changed !== null) warn(changed);

  const measured = measuredBy(prepared.runnable);
  await reachAll(prepared.endpoints);
  // programs that say what there is have ended before anybody looks how busy the machine is
  const [runtimes, drivers] = await Promise.all([describeRuntimes(prepared.runnable, python), networkDrivers(thisMachine)]);
  const { waitQuietSeconds: seconds, baseline } = prepared;
  if (seconds !== null) await waitForQuiet(thisMachine, { seconds, signal, warn });
  const validity = new Validity({ ...thisMachine, measured });
  const before = await validity.before();
  const record = await openRunRecord(data, { runId, engineVersion, path });
  const efficiency = new EfficiencyModeOff(affinity);
  efficiency.add(process.pid);
  try {
    const run = await runPlan({
      runId,
      engineVersion,
      plan,
      groups,
      missing: prepared.missing,
      runtimes,
      networkDrivers: drivers,
      variables: recordedVariables(process.env, measured),
      affinity,
      endpoints: prepared.endpoints,
      efficiencyMode: () => efficiency.describe(),
      before: [...before, ...servedFindings(prepared.endpoints)],
      last: prepared.last,
      ports: validity.ports,
      newWatch: () => validity.newWatch(),
      after: (outcomes) => validity.after(outcomes),
      startWorker: (implementation, role) => markedBy(workerCommandLine(implementation, role, { python: python?.path }), runId),
      onProcess: (started) => {
        record.add(started);
        efficiency.add(started.pid);
        emit({ type: "process", ...started });
      },
      onHello: (hello) => record.name(hello),
      // a failure to write now is reported at the end
      keep: (partial) => writeRun(path, partial).catch(() => {}),
      signal,
      nowMs: () => performance.now(),
      startedMs,
      emit,
    });
    if (run.errors.some((error) => error.id === "PackageMissing")) await forgetPython(data);
    const saved = await save(path, run, resultPath(null, runId, data), emit);
    if (baseline !== null) {
      await remember(baseline, run).catch((error) =>
        warn(problem("BaselineNotKept", { name: baseline.name, reason: error instanceof Error ? error.message : String(error) })),
      );
    }
    for (const result of resultObjects(run, saved)) emit(result);
    return { run, path: saved, isWhereAsked: saved === path };
  } finally {
    record.close();
  }
}

function measuredBy(implementations: readonly Implementation[]): Measured {
  return {
    runtimes: [
      ...(implementations.some((each) => needsPython(each) || each.aside?.runtime === "Python") ? ["Python"] : []),
      ...(implementations.some((each) => needsNode(each) || each.aside?.runtime === "Node") ? ["Node"] : []),
    ],
    frameworks: unique(implementations.map(({ framework }) => framework.name)),
  };
}

/** What was measured is not lost because its folder went away meanwhile: then it goes to the data folder, and that is said. */
async function save(path: string, run: Run, fallback: string, emit: SessionInput["emit"]): Promise<string | null> {
  for (const file of new Set([path, fallback])) {
    try {
      await prepareOutput(file, (warning) => emit({ type: "warning", problem: { ...warning } }));
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
