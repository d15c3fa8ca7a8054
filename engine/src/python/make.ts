// A Python that has the packages: found, or made. The only place that installs anything.
import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { RpcBenchError } from "../errors/problem.ts";
import { projectRoot } from "../machine/paths.ts";
import { unique } from "../plan/checks.ts";
import { registry } from "../plan/registry.ts";
import { findPython, venvFolder, venvPython } from "./find.ts";
import { missingPackages, type PythonInfo, probePython, pythonPackages, testPackages } from "./probe.ts";
import { rememberPython } from "./remember.ts";

const requirementsFile = path.join(projectRoot, "engine", "python", "requirements.txt");

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

type Say = (line: string) => void;

/**
 * 1. A Python that has everything is used as it is. 2. Else RpcBench's own virtual environment, filled by pip. 3. Where pip has no index,
 * the system is Debian or Ubuntu and the user is root: the system's packages. Each step is said. Throws PythonMissing or SetupFailed;
 * the Node implementations run without it.
 */
export async function makePython(dataFolder: string, say: Say, { forTests = false } = {}): Promise<PythonInfo> {
  const wanted = forTests ? toTest : toMeasure;
  const found = await findPython(dataFolder, wanted.packages);
  if (found.best !== null && missingPackages(found.best, wanted.packages).length === 0) {
    if (!forTests) await rememberPython(dataFolder, found.best);
    return found.best;
  }
  if (process.env.RPCBENCH_PYTHON && found.best !== null) {
    throw RpcBenchError.of("SetupFailed", {
      reason: `RPCBENCH_PYTHON (${found.best.path}) lacks ${missingPackages(found.best, wanted.packages).join(", ")}`,
      remedy: pipRemedy(found.best.path, wanted),
    });
  }
  const reasons: string[] = [];
  for (const attempt of [() => makeVenv(dataFolder, found.usable, wanted, say), () => useSystemPackages(wanted, say)]) {
    const outcome = await attempt();
    if (typeof outcome !== "string") {
      if (!forTests) await rememberPython(dataFolder, outcome);
      return outcome;
    }
    reasons.push(outcome);
  }
  const reason = reasons.filter(Boolean).join("; ");
  if (found.usable.length === 0) throw RpcBenchError.of("PythonMissing", { reason, remedy: await installRemedy(null) });
  throw RpcBenchError.of("SetupFailed", { reason, remedy: await installRemedy(found.best) });
}

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

/** As typed in any shell, from any folder. */
export const setupCommand = `node "${path.join(projectRoot, "engine", "bin", "rpcbench.mjs")}" setup`;

const quoted = (text: string) => (/\s/.test(text) ? `"${text}"` : text);
const pipRemedy = (python: string, { requirements } = toMeasure) => `Run: ${quoted(python)} -m pip install -r ${quoted(requirements)}`;
const aptRemedy = () => `Run: ${isRoot() ? "" : "sudo "}apt-get install -y ${aptPackages.join(" ")}`;

/** The environment, or why there is none. */
async function makeVenv(dataFolder: string, usable: readonly PythonInfo[], wanted: Wanted, say: Say): Promise<PythonInfo | string> {
  const base = usable.find((python) => python.path !== venvPython(dataFolder));
  if (base === undefined) return "no Python of 3.9 or later was found";
  const folder = venvFolder(dataFolder);
  say(`Making a virtual environment for Python ${base.version} in ${folder} ...`);
  const works = (await runCommand(venvPython(dataFolder), ["-m", "pip", "--version"])).code === 0;
  if (!works) {
    const made = await runCommand(base.path, ["-m", "venv", "--clear", folder]);
    if (made.code !== 0) {
      // half an environment would be found as a Python, and preferred
      await rm(folder, { recursive: true, force: true });
      return `a virtual environment could not be made (${made.lastLine})`;
    }
  }
  say("Installing the Python packages with pip ...");
  const pip = [
    "-m",
    "pip",
    "install",
    "--disable-pip-version-check",
    "--no-input",
    "--retries",
    "1",
    "--timeout",
    "15",
    "-r",
    wanted.requirements,
  ];
  const installed = await runCommand(venvPython(dataFolder), pip);
  if (installed.code !== 0) {
    // one that was there before may have all that measuring needs, though not what was wanted now
    if (!works) await rm(folder, { recursive: true, force: true });
    return `pip could not install the packages (${installed.lastLine})`;
  }
  const python = await probePython({ file: venvPython(dataFolder), args: [], source: "RpcBench's virtual environment" });
  return python ?? "the new virtual environment's Python does not run";
}

/** Debian's and Ubuntu's own packages under the system's Python, or why not. */
async function useSystemPackages(wanted: Wanted, say: Say): Promise<PythonInfo | string> {
  if (!(await isDebian()) || !isRoot()) return "";
  say(`Installing Debian's packages instead: ${wanted.apt.join(" ")} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"], env);
  const installed = await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "python3", ...wanted.apt], env);
  if (installed.code !== 0) return `apt-get could not install the packages (${installed.lastLine})`;
  const python = await probePython({ file: "/usr/bin/python3", args: [], source: "the system's python3" });
  return python === null || missingPackages(python, wanted.packages).length > 0
    ? "the system's python3 lacks the packages even so"
    : python;
}

const isRoot = () => process.getuid?.() === 0;

async function isDebian(): Promise<boolean> {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}

function runCommand(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ code: number | null; lastLine: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, [...args], { env, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    let tail = "";
    const keep = (chunk: Buffer) => {
      tail = (tail + chunk.toString("utf8")).slice(-2000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const lastLine = () => tail.trim().split(/\r?\n/).at(-1)?.trim() ?? "";
    child.once("error", (error) => resolve({ code: null, lastLine: error.message }));
    child.once("close", (code) => resolve({ code, lastLine: lastLine() }));
  });
}
