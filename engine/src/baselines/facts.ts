// What is told of a baseline: all but the run's figures.
import type { BaselineFacts } from "../../generated/answer.d.ts";
import { ownCells } from "./cells.ts";
import { rememberedRuns } from "./memory.ts";
import { proofOf } from "./proof.ts";
import type { Baseline } from "./store.ts";

export async function factsOf(baseline: Baseline): Promise<BaselineFacts> {
  const { name, setAt, forced, recipe, run } = baseline;
  const known = await proofOf(name);
  return {
    ...{ name, setAt, forced, runId: run.runId, measuredAt: run.startedAt, engineVersion: run.engine.version },
    machine: { ...run.machine },
    recipe: recipe.map((part) => ({ ...part })),
    cells: ownCells(run).map(({ id }) => id),
    runs: (await rememberedRuns(baseline)).length,
    proof: known === null || known.proof === null ? null : { ...known.proof },
    proofFile: known?.file ?? null,
  };
}
