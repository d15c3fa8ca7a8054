// A gate that could not fail would hold for ever: what a run measured is measured again, today's servers beside copies of themselves that are slowed by more
// than the limits, and by nothing.
import path from "node:path";
import type { GateProof } from "../../generated/gate-proof.d.ts";
import type { Cell, Run } from "../../generated/result.d.ts";
import { planOf } from "../baselines/plan.ts";
import { proofFolderOf, proofName } from "../baselines/proof.ts";
import { readBaseline } from "../baselines/store.ts";
import { runSession, type SessionInput } from "../coordinator/session.ts";
import { RpcBenchError } from "../errors/problem.ts";
import type { Limit } from "../gate/limits.ts";
import { dataFolder } from "../machine/paths.ts";
import { unique } from "../plan/checks.ts";
import { builtIn, today } from "../plan/registry.ts";
import type { PlanRequest } from "../plan/resolve.ts";
import { exportedRun } from "../results/export.ts";
import { writeJson } from "../results/store.ts";
import { judgeProof } from "./judge-proof.ts";
import { keptProof } from "./keep.ts";
import { rungsFor } from "./rungs.ts";

const longestSeconds = 86_400;

export type ProveInput = Pick<SessionInput, "engineVersion" | "signal" | "emit" | "say">;

export interface Proving {
  /** What is to be proved. */
  readonly run: Run;
  readonly limits: readonly Limit[];
  /** Beside which it is kept. */
  readonly baseline?: string | undefined;
  /** So long other programs are waited for, as it is typed. */
  readonly waitQuiet?: string | undefined;
}

export interface Asked extends Pick<Proving, "waitQuiet"> {
  /** Its id, the beginning of it, or its file; absent: the baseline's own, or the latest. */
  readonly run?: string | undefined;
  readonly baseline?: string | undefined;
  readonly folder?: string | undefined;
}

/** Throws what reading of runs and baselines throws. */
export async function provingOf({ run: which, baseline: name, folder, waitQuiet }: Asked, limits: readonly Limit[]): Promise<Proving> {
  const baseline = name === undefined ? undefined : await readBaseline(name);
  const run = baseline !== undefined && which === undefined ? baseline.run : (await exportedRun(which, folder)).run;
  return { run, limits, baseline: baseline?.name, waitQuiet };
}

/** Where what proved this is kept: proof.json, and run.json with the figures. */
const proofFolder = ({ run, baseline }: Proving): string =>
  baseline === undefined ? path.join(dataFolder(), "proofs", run.runId) : proofFolderOf(baseline);

/** Throws NothingToProve, ProofStopped, and what a run throws. */
export async function prove(proving: Proving, input: ProveInput): Promise<{ proof: GateProof; file: string }> {
  const { run, limits } = proving;
  const cells = provable(run);
  const rungs = rungsFor(limits);
  if (rungs.length < 2)
    throw RpcBenchError.of("NothingToProve", { runId: run.runId, reason: "only errors are limited, and they are simply counted" });
  const folder = proofFolder(proving);
  const again = requestFor(run, cells, { copies: rungs.length, outputPath: path.join(folder, "run.json") });
  const request = proving.waitQuiet === undefined ? again : { ...again, waitQuietSeconds: proving.waitQuiet };
  const { run: measured } = await runSession({ ...input, request, slowed: rungs });
  if (measured.state === "Partial") throw RpcBenchError.of("ProofStopped", { runId: run.runId });
  const proof = keptProof(judgeProof(measured, run.runId, rungs, limits), input.engineVersion);
  const file = path.join(folder, proofName);
  await writeJson(file, proof);
  return { proof, file };
}

/** Today's cells that verdicts are made of. Streams cannot be slowed call by call, nor can what is somebody else's server. */
function provable(run: Run): Cell[] {
  const refused = (reason: string) => RpcBenchError.of("NothingToProve", { runId: run.runId, reason });
  if (run.plan.slowShare !== undefined || run.plan.slowSeconds !== undefined) throw refused("its servers were already slowed on purpose");
  const judged = run.groups.filter(({ role, load }) => role !== "Described" && load === "Closed").map(({ id }) => id);
  const cells = run.cells.filter(
    ({ groupId, twinOf, isFloor, runtimeName = today, scenario, state, framework }) =>
      judged.includes(groupId) &&
      twinOf === null &&
      !isFloor &&
      runtimeName === today &&
      scenario !== "Stream" &&
      state === "Completed" &&
      builtIn.frameworks.some(({ name }) => name === framework),
  );
  if (cells.length === 0) throw refused("apart from streams and adapters, it has no judged cell");
  return cells;
}

/** The same again, of these cells alone, and time for their copies. */
function requestFor(run: Run, cells: readonly Cell[], { copies, outputPath }: { copies: number; outputPath: string }): PlanRequest {
  const { maxTimeSeconds } = run.plan;
  const { frameworks, runtimes, apis, variants, beside, adapters, ...request } = planOf(run);
  const named = cells.map(({ framework, runtime, api, variant }) => ({ framework, runtime, api, variant }));
  return {
    ...request,
    implementations: [...new Map(named.map((one) => [Object.values(one).join("/"), one])).values()],
    scenarios: unique(cells.map(({ scenario }) => scenario)),
    placements: unique(cells.map(({ placement }) => placement)),
    ...(maxTimeSeconds === null ? {} : { maxTimeSeconds: Math.min(maxTimeSeconds * (1 + copies), longestSeconds) }),
    tags: ["proof"],
    outputPath,
  };
}
