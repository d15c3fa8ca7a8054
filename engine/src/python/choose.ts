// The Python of a run, or of whoever asks what a run would use, with what is to be said about the choice.
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import { type FindOptions, type FoundPython, pythonMissing } from "./find.ts";
import { installRemedy } from "./make.ts";
import type { PythonInfo } from "./probe.ts";
import { inWords, type Refusal } from "./refusal.ts";
import { choosePython } from "./remember.ts";

export interface ChosenPython {
  readonly python: PythonInfo | null;
  /** Why there is none; null where there is one, or none is needed. */
  readonly problem: Problem | null;
  /** Those that are not used, as far as they were asked. */
  readonly refused: readonly Refusal[];
  /** What the user should hear: what they named or activated is not used, something prints. */
  readonly warnings: readonly Problem[];
}

export const noPythonNeeded: ChosenPython = { python: null, problem: null, refused: [], warnings: [] };

/** Never throws: a wrong RPCBENCH_PYTHON takes the Python implementations away, not the Node ones. */
export async function chooseForUse(dataFolder: string, options: FindOptions = {}): Promise<ChosenPython> {
  let found: FoundPython;
  try {
    found = await choosePython(dataFolder, options);
  } catch (error) {
    if (!(error instanceof RpcBenchError)) throw error;
    return { ...noPythonNeeded, problem: error.problem };
  }
  const { best, refused, warnings } = found;
  if (best === null) return { python: null, problem: pythonMissing(refused, await installRemedy(null)).problem, refused, warnings };
  // one that hangs costs its time in each run
  const passedOver = refused.filter(({ asked, kind, source }) => (asked || kind === "Hangs") && source !== best.source);
  return { python: best, problem: null, refused, warnings: [...warnings, ...passedOver.map((refusal) => passedOverFor(refusal, best))] };
}

const passedOverFor = (refusal: Refusal, { path }: PythonInfo) =>
  problem("PythonPassedOver", { words: inWords(refusal), used: path, remedy: refusal.remedy });
