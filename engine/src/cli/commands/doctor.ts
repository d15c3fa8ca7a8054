// `rpcbench doctor`: what is installed, what is missing, and the exact command that fixes it; and what would disturb a measurement here.

import { existsSync } from "node:fs";
import type { Doctor } from "../../../generated/doctor.d.ts";
import { gravestFirst, lookBeforeInDetail, type Finding as Remark } from "../../checks/index.ts";
import { type Problem, problem, RpcBenchError } from "../../errors/problem.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { leftOutOfThisProcess } from "../../machine/current-folder.ts";
import { dataFolder } from "../../machine/paths.ts";
import { allImplementations } from "../../plan/registry.ts";
import { type ChosenPython, chooseForUse } from "../../python/choose.ts";
import { missingPackages, type PythonInfo, pythonFacts } from "../../python/probe.ts";
import { inWords } from "../../python/refusal.ts";
import { setupCommand } from "../../python/setup-command.ts";
import { prepareOutput, resultPath } from "../../results/store.ts";
import { type ListedImplementation, listImplementations } from "../../workers/availability.ts";
import { nodeWorker } from "../../workers/command-line.ts";
import { type Trial, tryWorkers } from "../../workers/trial.ts";
import { forCaller } from "../caller-words.ts";
import { exitCodes } from "../exit-codes.ts";
import { print } from "../output.ts";
import { renderFindings } from "../render-findings.ts";

type Finding = Doctor["findings"][number];

export async function doctorCommand(options: { json?: boolean }): Promise<void> {
  const { findings, python, remarks } = await examine();
  // after the search for Pythons and the trial of workers, whose processes would be load of ours
  const { findings: machine, passed } = await lookBeforeInDetail();
  const checks = gravestFirst([...machine, ...remarks]);
  const told: Doctor = {
    version: 1,
    findings,
    checks,
    passed: passed.map(({ id, about }) => ({ id, about })),
    python: python === null ? null : { ...pythonFacts(python) },
  };
  print(options.json ? `${JSON.stringify(toldToCaller(told), null, 2)}\n` : `${render(findings)}\n${renderFindings(checks).join("\n")}\n`);
  if (findings.some((finding) => !finding.ok)) process.exitCode = exitCodes.environment;
}

const toldToCaller = ({ findings, checks, ...told }: Doctor): Doctor => ({
  ...told,
  findings: findings.map((finding) => ({ ...finding, remedy: finding.remedy === null ? null : forCaller(finding.remedy) })),
  checks: checks.map((check) => ({ ...check, seen: forCaller(check.seen), remedy: forCaller(check.remedy) })),
});

interface Examined {
  readonly findings: Finding[];
  readonly python: PythonInfo | null;
  /** What does not keep anything from being measured. */
  readonly remarks: readonly Remark[];
}

async function examine(): Promise<Examined> {
  const data = dataFolder();
  const built = existsSync(nodeWorker);
  const onSilence = ({ message }: Problem) => process.stderr.write(`${message}\n`);
  const chosen = await chooseForUse(data, { all: true, onSilence });
  const implementations = await listImplementations(allImplementations(), chosen);
  const listed = implementations.filter(
    (each) => each.pattern !== null && implementations.find((first) => sameRuntime(first, each)) === each,
  );
  const trials = built
    ? await tryWorkers(
        listed.filter(({ available }) => available),
        chosen.python,
      )
    : [];
  const findings: Finding[] = [
    there("Node", "Node.js", `${process.versions.node} at ${process.execPath}`, process.execPath),
    built
      ? there("Engine", "Engine", "built", nodeWorker)
      : missing("EngineNotBuilt", "Engine", `${nodeWorker} is missing`, "Run: npm run build", nodeWorker),
    pythonFinding(chosen),
    await examineDataFolder(data),
    ...listed.map(({ framework, runtime, version, reason, problemId, remedy }) => {
      const subject = `${framework} on ${runtime}`;
      const target = `${framework}/${runtime}`;
      const failure = trials.find((trial) => trial.target === target)?.failure;
      if (failure) return missing(failure.id, subject, failure.message, failure.remedy ?? seeAbove, target);
      if (problemId === null) return there("Implementation", subject, version ?? "built in", target);
      // said once, above
      if (problemId === "PythonMissing") return missing(problemId, subject, "needs Python", remedy, target);
      return missing(problemId, subject, reason ?? "missing", remedy, target);
    }),
  ];
  return { findings, python: chosen.python, remarks: remarksOn(chosen, trials) };
}

const seeAbove = "Look at what it printed.";

/** Why other Pythons are not used, and what was seen when workers were started: each once. */
function remarksOn({ refused, warnings, python }: ChosenPython, trials: readonly Trial[]): Remark[] {
  const told = [
    ...leftOutOfThisProcess().map((leftOut) => remark("Warning", problem("RelativePathIgnored", leftOut))),
    ...warnings.map((warning) => remark("Warning", warning)),
    ...refused
      .filter(({ asked, kind }) => !asked && kind !== "NotThere" && python !== null)
      .map((refusal) =>
        remark("Info", problem("PythonPassedOver", { words: inWords(refusal), used: python?.path ?? null, remedy: refusal.remedy })),
      ),
    ...trials.flatMap(({ hooks, strays }) => [...hooks, ...strays.map((stray) => remark("Warning", stray))]),
  ];
  return told.filter(({ id, seen }, index) => told.findIndex((other) => other.id === id && other.seen === seen) === index);
}

const remark = (severity: Remark["severity"], { id, message, remedy }: Problem): Remark => ({
  id,
  severity,
  seen: message,
  remedy: remedy ?? "",
});

const there = (id: string, subject: string, found: string, target: string): Finding => ({
  id,
  subject,
  ok: true,
  found,
  remedy: null,
  target,
});
const missing = (id: string, subject: string, found: string, remedy: string | null, target: string | null): Finding => ({
  id,
  subject,
  ok: false,
  found,
  remedy,
  target,
});
const asMissing = (subject: string, { id, message, remedy, target }: Problem): Finding =>
  missing(id, subject, message, remedy ?? null, target ?? null);

/** What a package's being there or not says of one API it says of all. */
const sameRuntime = (a: ListedImplementation, b: ListedImplementation) => a.framework === b.framework && a.runtime === b.runtime;

/** The one that a run would use. */
function pythonFinding({ python, problem: without }: ChosenPython): Finding {
  if (python === null)
    return asMissing("Python", without ?? problem("PythonMissing", { reason: "none was found", remedy: `Run: ${setupCommand}` }));
  const lacking = missingPackages(python);
  const found = `${python.version} at ${python.path} (${python.source})`;
  return lacking.length === 0
    ? there("Python", "Python", found, python.path)
    : missing("PackageMissing", "Python", `${found}, without ${lacking.join(", ")}`, `Run: ${setupCommand}`, python.path);
}

async function examineDataFolder(data: string): Promise<Finding> {
  try {
    await prepareOutput(resultPath(null, "trial", data));
    return there("DataFolder", "Data folder", data, data);
  } catch (error) {
    if (!(error instanceof RpcBenchError)) throw error;
    return asMissing("Data folder", error.problem);
  }
}

function render(findings: readonly Finding[]): string {
  const lines = plainTable(
    [{ header: "" }, { header: "what" }, { header: "found" }],
    findings.map(({ subject, ok, found }) => [ok ? "ok" : "MISSING", subject, found]),
  );
  const remedies = [...new Set(findings.filter((finding) => !finding.ok && finding.remedy !== null).map((finding) => finding.remedy))];
  const verdict = remedies.length === 0 ? ["", "Everything is there."] : ["", "What to do:", ...remedies.map((remedy) => `  ${remedy}`)];
  return `${[...lines, ...verdict].join("\n")}\n`;
}
