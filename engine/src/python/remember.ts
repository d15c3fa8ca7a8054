// What is kept of Pythons: which one `setup --python` was told, which one ran last, and what each said of itself. Asking takes longer than starting a
// worker, so an answer holds while interpreter, packages and what leads Python to them are the same. The order is gone through anew each time.
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { type Problem, problem } from "../errors/problem.ts";
import { lookDeadlineMs, withinDeadline } from "../files/deadline.ts";
import { notWritable, prepareOutput, writeJson } from "../results/store.ts";
import type { Candidate } from "./candidates.ts";
import { type FindOptions, type FoundPython, findPython } from "./find.ts";
import { type Probed, type ProbeOptions, type PythonInfo, probePython } from "./probe.ts";

interface Answer {
  readonly python: PythonInfo;
  /** Of the interpreter and the folders of packages, null where there is none: with another time it is asked again. */
  readonly modifiedMs: Readonly<Record<string, number | null>>;
  /** Variables that lead it to other packages, as they were. */
  readonly variables: string;
}

interface Remembered {
  readonly version: 3;
  readonly told: string | null;
  readonly last: { readonly path: string; readonly version: string } | null;
  /** By file and arguments. */
  readonly answers: Readonly<Record<string, Answer>>;
}

const nothing: Remembered = { version: 3, told: null, last: null, answers: {} };
const file = (dataFolder: string) => path.join(dataFolder, "python.json");

/** Throws OutputNotWritable where the data folder does not answer. */
async function read(dataFolder: string): Promise<Remembered> {
  try {
    const remembered = JSON.parse(await withinDeadline(lookDeadlineMs, () => readFile(file(dataFolder), "utf8"))) as Remembered;
    return remembered.version === 3 ? { ...nothing, ...remembered } : nothing;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ETIMEDOUT") throw notWritable(file(dataFolder), error);
    return nothing;
  }
}

/** Throws OutputNotWritable, and what was remembered before stays. */
async function put(dataFolder: string, changed: (remembered: Remembered) => Remembered): Promise<void> {
  await prepareOutput(file(dataFolder));
  await writeJson(file(dataFolder), changed(await read(dataFolder)));
}

/** What was found and not told: a data folder that cannot be written costs a little time at the next start, nothing else. */
async function change(dataFolder: string, changed: (remembered: Remembered) => Remembered): Promise<void> {
  await put(dataFolder, changed).catch(() => {});
}

/** The interpreter that `setup --python` was told; null takes that back. Throws OutputNotWritable. */
export const rememberTold = (dataFolder: string, told: string | null): Promise<void> =>
  put(dataFolder, (remembered) => ({ ...remembered, told }));

/** As findPython, with what is remembered. Throws PythonMissing as it does. */
export async function choosePython(dataFolder: string, options: FindOptions = {}): Promise<FoundPython> {
  const remembered = await read(dataFolder);
  const learnt: Record<string, Answer> = {};
  const ask = async (candidate: Candidate, probeOptions: ProbeOptions): Promise<Probed> => {
    const key = [candidate.file, ...candidate.args].join(" ");
    const known = remembered.answers[key];
    if (known !== undefined && (await holds(candidate, known))) {
      return { python: { ...known.python, source: candidate.source }, printed: null };
    }
    const probed = await probePython(candidate, probeOptions);
    // one that prints is asked again, so that it is said again
    if ("python" in probed && probed.printed === null) {
      const { python } = probed;
      learnt[key] = { python, modifiedMs: await modified(candidate, python), variables: variables() };
    }
    return probed;
  };
  const found = await findPython(dataFolder, { told: remembered.told, ask, ...options });
  if (Object.keys(learnt).length > 0) {
    await change(dataFolder, (now) => ({ ...now, answers: { ...now.answers, ...learnt } }));
  }
  return found;
}

/** The Python that would be used. Throws PythonMissing as findPython does. */
export const knownPython = async (dataFolder: string): Promise<PythonInfo | null> => (await choosePython(dataFolder)).best;

/** To be called where a run begins: what is to be said where the last one used another. */
export async function noteUse(dataFolder: string, { path: now, version, source }: PythonInfo): Promise<Problem | null> {
  const { last } = await read(dataFolder);
  if (last?.path === now && last.version === version) return null;
  await change(dataFolder, (remembered) => ({ ...remembered, last: { path: now, version } }));
  return last === null ? null : problem("PythonChanged", { now, version, source, before: last.path, versionBefore: last.version });
}

/** A shim may lead elsewhere tomorrow though nothing of it has changed, so only an interpreter's own file is trusted. */
async function holds(candidate: Candidate, { python, modifiedMs, variables: then }: Answer): Promise<boolean> {
  try {
    if (then !== variables() || (await realpath(candidate.file)) !== (await realpath(python.path))) return false;
    const now = await modified(candidate, python);
    const places = Object.keys(now);
    return places.length === Object.keys(modifiedMs).length && places.every((place) => now[place] === modifiedMs[place]);
  } catch {
    return false;
  }
}

async function modified(
  { file: candidate }: Candidate,
  { path: interpreter, folders }: PythonInfo,
): Promise<Record<string, number | null>> {
  const places = [candidate, interpreter, ...folders];
  const times = places.map(
    async (place) =>
      [
        place,
        await stat(place).then(
          ({ mtimeMs }) => mtimeMs,
          () => null,
        ),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(times));
}

const leading = ["PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "PYTHONNOUSERSITE", "PYTHONPLATLIBDIR", "HOME", "APPDATA"];
const variables = () => JSON.stringify(leading.map((name) => process.env[name] ?? null));

/** After a worker said that a package is missing after all. */
export async function forgetPython(dataFolder: string): Promise<void> {
  await change(dataFolder, (remembered) => ({ ...remembered, answers: {} }));
}
