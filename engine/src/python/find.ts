// Which Python runs the Python workers. One that has the packages is used as it is; making one is in make.ts.
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import { unique } from "../plan/checks.ts";
import { type Candidate, ownSource, pythonCandidates, type Surroundings } from "./candidates.ts";
import {
  isOldPython,
  leastPython,
  missingPackages,
  type Probed,
  type ProbeOptions,
  type PythonInfo,
  probeMs,
  probePython,
  pythonPackages,
} from "./probe.ts";
import { inWords, type Refusal, remedyOf } from "./refusal.ts";
import { setupCommand } from "./setup-command.ts";

export interface FoundPython {
  /** The one to use: the first that has everything, else the one that has most. Null when there is none of 3.9 or later. */
  readonly best: PythonInfo | null;
  /** Every usable interpreter that was asked, in the order tried. */
  readonly usable: readonly PythonInfo[];
  /** Why each of the others is not used, as far as they were asked: those before `best`, or all of them. */
  readonly refused: readonly Refusal[];
  /** What one of them printed beside its answer. */
  readonly warnings: readonly Problem[];
}

export interface FindOptions extends Surroundings {
  /** Packages without which it is of no use. */
  readonly wanted?: readonly string[];
  /** Also those behind the first that has everything. */
  readonly all?: boolean;
  readonly deadlineMs?: number;
  /** After two seconds without an answer, once. */
  onSilence?(waiting: Problem): void;
  /** In place of starting it, where what it would say is known. */
  ask?(candidate: Candidate, options: ProbeOptions): Promise<Probed>;
}

const silentMs = 2_000;

/** Asks the candidates side by side and decides in their order. Throws PythonMissing where the user named one, and it is no usable Python. */
export async function findPython(dataFolder: string, options: FindOptions = {}): Promise<FoundPython> {
  const { wanted = pythonPackages, all = false, deadlineMs = probeMs, onSilence, ask = probePython } = options;
  const candidates = pythonCandidates(dataFolder, options);
  const enough = new AbortController();
  const open = new Set(candidates);
  const silence = setTimeout(() => {
    const names = [...open].map(({ source, file }) => (source === file ? file : `${source} (${file})`));
    onSilence?.(problem("PythonSlow", { names, seconds: deadlineMs / 1000 }));
  }, silentMs);
  const answers = candidates.map(async (candidate) => {
    const probed = await ask(candidate, { deadlineMs, signal: enough.signal });
    open.delete(candidate);
    return probed;
  });
  const usable: PythonInfo[] = [];
  const refused: Refusal[] = [];
  const warnings: Problem[] = [];
  let best: PythonInfo | null = null;
  try {
    for (const [index, candidate] of candidates.entries()) {
      const probed = (await answers[index]) as Probed;
      const refusal = "refusal" in probed ? probed.refusal : wrongWith(probed.python, candidate, wanted);
      if (refusal !== null) refused.push(refusal);
      if ("refusal" in probed || isOldPython(probed.python)) continue;
      if (probed.printed !== null)
        warnings.push(problem("StrayOutput", { who: `The Python at '${candidate.file}'`, quote: probed.printed }));
      usable.push(probed.python);
      if (refusal !== null) continue;
      best ??= probed.python;
      if (!all) break;
    }
  } finally {
    clearTimeout(silence);
    enough.abort();
  }
  if (usable.length === 0 && candidates[0]?.owner != null && candidates.length === 1) throw pythonMissing(refused, "");
  return { best: best ?? mostOf(usable, wanted), usable, refused, warnings };
}

const mostOf = (usable: readonly PythonInfo[], wanted: readonly string[]) =>
  usable.reduce<PythonInfo | null>(
    (most, python) => (most === null || missingPackages(python, wanted).length < missingPackages(most, wanted).length ? python : most),
    null,
  );

/** Of one that says what it is. */
function wrongWith(python: PythonInfo, { source, file, owner }: Candidate, wanted: readonly string[]): Refusal | null {
  const facts = { source, file, asked: owner !== null };
  if (isOldPython(python)) {
    const remedy = remedyOf("TooOld", owner, setupCommand);
    return { ...facts, kind: "TooOld", said: `is Python ${python.version}, but ${leastPython} or later is needed`, remedy };
  }
  const lacking = missingPackages(python, wanted);
  if (lacking.length === 0) return null;
  const said = `is Python ${python.version} without ${lacking.join(", ")}`;
  return { ...facts, kind: "PackageMissing", said, remedy: remedyOf("PackageMissing", owner, setupCommand) };
}

/** What is wrong with each, and the remedy that fits: that of what the user named, or of a variable that breaks them all, before that of installing one. */
export function pythonMissing(refused: readonly Refusal[], install: string): RpcBenchError {
  const unlikely = refused.filter(({ kind, asked }) => asked || kind !== "NotThere");
  const reason =
    unlikely.length === 0
      ? `no Python ${leastPython} or later was found`
      : unique(unlikely.map(inWords)).slice(0, reasonsAtMost).join("; ");
  const fixable = unlikely.find(({ asked, remedy }) => asked && remedy !== "") ?? unlikely.find(({ kind }) => kind !== "TooOld");
  const remedy = fixable?.remedy || install;
  return RpcBenchError.of("PythonMissing", { reason, remedy });
}

const reasonsAtMost = 4;

/** The first usable one that is not RpcBench's own: what an environment is made with. Null when there is none. */
export async function findBasePython(dataFolder: string, options: FindOptions = {}): Promise<PythonInfo | null> {
  const { usable } = await findPython(dataFolder, { ...options, all: true });
  return usable.find(({ source }) => source !== ownSource) ?? null;
}
