// A proof as it is kept and handed on: what came out, without the figures, which are in the run beside it.
import type { GateProof } from "../../generated/gate-proof.d.ts";
import type { Proof } from "./judge-proof.ts";

export const keptProof = ({ provedRunId, runId, isProved, rows }: Proof, engineVersion: string, provedAt = new Date()): GateProof => ({
  ...{ kind: "RpcBench.GateProof", version: 1, provedAt: provedAt.toISOString(), engineVersion, provedRunId, runId, isProved },
  rows: rows.map(({ held, failed, ...row }) => ({ ...row, asItIsRatio: held?.ratio ?? null, slowedRatio: failed?.ratio ?? null })),
});
