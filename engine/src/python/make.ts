// A Python that has the packages: found, or made. The only place that installs anything.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import { projectRoot } from "../machine/paths.ts";
import { unique } from "../plan/checks.ts";
import { registry } from "../plan/registry.ts";
import { runProgram } from "../system/run-program.ts";
import { venvPython } from "./candidates.ts";
import { type FoundPython, findBasePython, findPython, pythonMissing } from "./find.ts";
import { missingPackages, type PythonInfo, probePython, pythonPackages, requirementsFile, testPackages } from "./probe.ts";
import { choosePython, rememberTold } from "./remember.ts";
import { setupCommand } from "./setup-command.ts";
import { makeVenv, recoverVenv } from "./venv.ts";

/** What is to be there afterwards, under pip's names and under Debian's. */
interface Wanted {
  readonly packages: readonly string[];
  readonly requirements: string;
  readonly apt: readonly string[];
}

const aptPackages: readonly string[] = unique([
  "python3-fastjsonschema",
  "python3-protobuf",
  ...registry.frameworks.flatMap((framework) => framework.implementations.flatMap((entry) => entry.aptPackage ?? [])),
]);

const toMeasure: Wanted = { packages: pythonPackages, requirements: requirementsFile, apt: aptPackages };
const toTest: Wanted = {
  packages: [...pythonPackages, ...testPackages],
  requirements: path.join(projectRoot, "engine", "python", "requirements-test.txt"),
  apt: [...aptPackages, ...testPackages.map((name) => `python3-${name}`)],
};

export interface SetupOptions {
  /** With what the project's own tests need. */
  readonly forTests?: boolean;
  /** The interpreter to use, or to make the environment with. Absent: whichever is found. */
  readonly python?: string | undefined;
  /** Make the environment anew, also where a Python has everything. */
  readonly force?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** A step begins. */
  say(step: string): void;
  /** What the program says that does it. */
  detail?(line: string): void;
}

/** Found: it had everything. Made: a virtual environment was made, or filled. SystemPackages: Debian's were installed. */
export type PythonOrigin = "Found" | "Made" | "SystemPackages";

export interface MadePython {
  readonly python: PythonInfo;
  readonly origin: PythonOrigin;
}

/**
 * 1. A Python that has everything is used as it is. 2. Else RpcBench's own virtual environment, filled by pip. 3. Where pip has no index,
 * the system is Debian or Ubuntu and the user is root: the system's packages, unless something else was asked for. Each step is said, and
 * what comes of it is remembered. Throws PythonMissing, SetupFailed, SetupStopped or, for one that was named, OutputNotWritable; the Node implementations run without it.
 */
export async function makePython(dataFolder: string, options: SetupOptions): Promise<MadePython> {
  const wanted = options.forTests ? toTest : toMeasure;
  await recoverVenv(dataFolder).catch(() => {});
  const made = await findOrMake(dataFolder, wanted, options);
  // an environment that was made stands in its place of the order, and what was told before would stand in its way
  if (options.python !== undefined || options.force) await rememberTold(dataFolder, made.origin === "Found" ? made.python.path : null);
  return made;
}

async function findOrMake(dataFolder: string, wanted: Wanted, options: SetupOptions): Promise<MadePython> {
  const { python: named, force = false, signal, say, detail = () => {} } = options;
  const special = force || named !== undefined;
  if (special && process.env.RPCBENCH_PYTHON) {
    throw RpcBenchError.of("SetupFailed", {
      reason: `RPCBENCH_PYTHON is '${process.env.RPCBENCH_PYTHON}', and no other Python is used while it is set`,
      remedy: "Unset RPCBENCH_PYTHON first.",
    });
  }
  const found = await ask(dataFolder, wanted, options);
  const { best } = found;
  if (!force && best !== null && missingPackages(best, wanted.packages).length === 0) return { python: best, origin: "Found" };
  if (process.env.RPCBENCH_PYTHON && best !== null) {
    throw RpcBenchError.of("SetupFailed", {
      reason: `RPCBENCH_PYTHON (${best.path}) lacks ${missingPackages(best, wanted.packages).join(", ")}`,
      remedy: pipRemedy(best.path, wanted),
    });
  }
  // the search ends at the first that has everything, which may be the one that is to be replaced
  const other = found.usable.find((python) => python.path !== venvPython(dataFolder)) ?? null;
  const base = other ?? (named === undefined ? await findBasePython(dataFolder, { onSilence: ({ message }) => say(message) }) : null);
  const venvOptions = { requirements: wanted.requirements, anew: special, signal, say, detail };
  const reasons: string[] = [];
  const attempts: readonly [PythonOrigin, () => Promise<PythonInfo | string>][] = [
    ["Made", async () => (base === null ? noBase(found) : makeVenv(dataFolder, base, venvOptions))],
    ["SystemPackages", async () => (special ? "" : useSystemPackages(wanted, options))],
  ];
  for (const [origin, attempt] of attempts) {
    const outcome = await attempt();
    if (signal?.aborted) throw RpcBenchError.of("SetupStopped", {});
    if (typeof outcome !== "string") return { python: outcome, origin };
    reasons.push(outcome);
  }
  const reason = reasons.filter(Boolean).join("; ");
  if (found.usable.length === 0) throw pythonMissing(found.refused, await installRemedy(null));
  throw RpcBenchError.of("SetupFailed", { reason, remedy: await retryRemedy() });
}

/** The interpreter that was named and no other, or as a run would choose. Throws PythonMissing when it is none. */
async function ask(dataFolder: string, wanted: Wanted, { python: named, say }: SetupOptions): Promise<FoundPython> {
  const options = { wanted: wanted.packages, onSilence: ({ message }: Problem) => say(message) };
  if (named === undefined) return await choosePython(dataFolder, options);
  try {
    return await findPython(dataFolder, { ...options, named });
  } catch (error) {
    if (!(error instanceof RpcBenchError)) throw error;
    throw new RpcBenchError({ ...error.problem, target: named }, error.kind);
  }
}

const noBase = ({ usable }: FoundPython) =>
  usable.length === 0
    ? "no Python 3.9 or later was found"
    : "RpcBench's own environment cannot be created with its own Python; name another one";

/** The exact command that fixes it, on this system. */
export async function installRemedy(python: PythonInfo | null): Promise<string> {
  if (python === null) {
    if (process.platform === "win32") return `Run: winget install Python.Python.3.12, then: ${setupCommand}`;
    if (process.platform === "darwin") return `Run: brew install python, then: ${setupCommand}`;
    return (await isDebian()) ? aptRemedy() : `Install Python 3.9 or later, then run: ${setupCommand}`;
  }
  // bare pip is refused by the Pythons of Debian, Ubuntu and Homebrew; set-up makes an environment of RpcBench's own
  return (await isDebian()) ? `Run: ${setupCommand} Or: ${aptRemedy().replace("Run: ", "")}` : `Run: ${setupCommand}`;
}

/** After set-up itself has failed: to run it again is no help by itself. */
async function retryRemedy(): Promise<string> {
  const again = `Give pip an index that it can reach (the network, or PIP_INDEX_URL or PIP_FIND_LINKS), then run: ${setupCommand}`;
  return (await isDebian()) ? `${again} Or: ${aptRemedy().replace("Run: ", "")}` : again;
}

const quoted = (text: string) => (/\s/.test(text) ? `"${text}"` : text);
/** PowerShell takes a quoted word for a text unless an & says that it is a program. */
const asProgram = (text: string) => (process.platform === "win32" && /\s/.test(text) ? `& "${text}"` : quoted(text));
const pipRemedy = (python: string, { requirements } = toMeasure) => `Run: ${asProgram(python)} -m pip install -r ${quoted(requirements)}`;
const aptRemedy = () => `Run: ${isRoot() ? "" : "sudo "}apt-get install -y ${aptPackages.join(" ")}`;

/** Debian's and Ubuntu's own packages under the system's Python, or why not. */
async function useSystemPackages(wanted: Wanted, { say, detail, signal }: SetupOptions): Promise<PythonInfo | string> {
  if (!(await isDebian()) || !isRoot()) return "";
  say(`Installing Debian's packages instead: ${wanted.apt.join(" ")} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // never killed: the system's list of packages would be left in pieces
  const command = { env, signal, graceMs: null, ...(detail === undefined ? {} : { onLine: detail }) };
  await runProgram("apt-get", ["update"], command);
  const installed = await runProgram("apt-get", ["install", "-y", "--no-install-recommends", "python3", ...wanted.apt], command);
  if (installed.code !== 0) return `apt-get could not install the packages (${installed.lastLine})`;
  const probed = await probePython({ file: "/usr/bin/python3", args: [], source: "the system's python3" });
  return "refusal" in probed || missingPackages(probed.python, wanted.packages).length > 0
    ? "the system's python3 still lacks the packages"
    : probed.python;
}

const isRoot = () => process.getuid?.() === 0;

async function isDebian(): Promise<boolean> {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}
