// `rpcbench doctor`: what is installed, what is missing, and the exact command that fixes it; and what would disturb a measurement here.

import { existsSync } from "node:fs";
import type { Doctor } from "../../../generated/doctor.d.ts";
import { lookBeforeInDetail } from "../../checks/index.ts";
import { type Problem, RpcBenchError } from "../../errors/problem.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { type ListedImplementation, listImplementations } from "../../machine/availability.ts";
import { dataFolder } from "../../machine/paths.ts";
import { allImplementations } from "../../plan/registry.ts";
import { installRemedy } from "../../python/make.ts";
import { missingPackages, type PythonInfo, pythonFacts } from "../../python/probe.ts";
import { knownPython } from "../../python/remember.ts";
import { setupCommand } from "../../python/setup-command.ts";
import { prepareOutput, resultPath } from "../../results/store.ts";
import { nodeWorker } from "../../workers/command-line.ts";
import { exitCodes } from "../exit-codes.ts";
import { print } from "../output.ts";
import { renderFindings } from "../render-findings.ts";

type Finding = Doctor["findings"][number];

export async function doctorCommand(options: { json?: boolean }): Promise<void> {
  const { findings, python } = await examine();
  // after the search for Pythons, whose processes would be load of ours
  const { findings: checks, passed } = await lookBeforeInDetail();
  const told: Doctor = {
    version: 1,
    findings,
    checks: [...checks],
    passed: passed.map(({ id, about }) => ({ id, about })),
    python: python === null ? null : { ...pythonFacts(python) },
  };
  print(options.json ? `${JSON.stringify(told, null, 2)}\n` : `${render(findings)}\n${renderFindings(checks).join("\n")}\n`);
  if (findings.some((finding) => !finding.ok)) process.exitCode = exitCodes.environment;
}

async function examine(): Promise<{ findings: Finding[]; python: PythonInfo | null }> {
  const data = dataFolder();
  const built = existsSync(nodeWorker);
  const python = await examinePython(data);
  const implementations = await listImplementations(allImplementations(), python.info);
  const findings: Finding[] = [
    there("Node", "Node.js", `${process.versions.node} at ${process.execPath}`, process.execPath),
    built
      ? there("Engine", "Engine", "built", nodeWorker)
      : missing("EngineNotBuilt", "Engine", `${nodeWorker} is missing`, "Run: npm run build", nodeWorker),
    python.finding,
    await examineDataFolder(data),
    ...implementations
      .filter((each) => each.pattern !== null && implementations.find((first) => sameRuntime(first, each)) === each)
      .map(({ framework, runtime, version, reason, problemId, remedy }) => {
        const subject = `${framework} on ${runtime}`;
        const target = `${framework}/${runtime}`;
        return problemId === null
          ? there("Implementation", subject, version ?? "built in", target)
          : missing(problemId, subject, reason ?? "missing", remedy, target);
      }),
  ];
  return { findings, python: python.info };
}

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

async function examinePython(data: string): Promise<{ info: PythonInfo | null; finding: Finding }> {
  try {
    // the one that a run would use
    const best = await knownPython(data);
    if (best === null) {
      return { info: null, finding: missing("PythonMissing", "Python", "no Python of 3.9 or later", await installRemedy(null), null) };
    }
    const lacking = missingPackages(best);
    const found = `${best.version} at ${best.path} (${best.source})`;
    const finding =
      lacking.length === 0
        ? there("Python", "Python", found, best.path)
        : missing("PackageMissing", "Python", `${found}, without ${lacking.join(", ")}`, `Run: ${setupCommand}`, best.path);
    return { info: best, finding };
  } catch (error) {
    if (!(error instanceof RpcBenchError)) throw error;
    return { info: null, finding: asMissing("Python", error.problem) };
  }
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
