// All that is judged when a run has ended.
import { disturbedCpu } from "./after/disturbed-cpu.ts";
import { drift } from "./after/drift.ts";
import { generator } from "./after/generator.ts";
import { memoryAccounts } from "./after/memory-accounts.ts";
import { portsShort } from "./after/ports-short.ts";
import { shape } from "./after/shape.ts";
import type { RunEvidence } from "./evidence.ts";
import { type Finding, gravestFirst } from "./finding.ts";

export type AfterCheck = (run: RunEvidence) => readonly Finding[];

export const afterChecks: readonly AfterCheck[] = [disturbedCpu, drift, shape, portsShort, generator, memoryAccounts];

/** The gravest first. A pure function of the evidence. */
export function judgeAfter(run: RunEvidence): Finding[] {
  return gravestFirst(afterChecks.flatMap((check) => check(run)));
}
