// `rpcbench doctor`: what is installed, what is missing, and the exact command that fixes it; and what would disturb a measurement here.
import { existsSync } from "node:fs";
import { lookBefore } from "../../checks/index.ts";
import { RpcBenchError } from "../../errors/problem.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { type ListedImplementation, listImplementations } from "../../machine/availability.ts";
import { dataFolder } from "../../machine/paths.ts";
import { allImplementations } from "../../plan/registry.ts";
import { findPython } from "../../python/find.ts";
import { installRemedy, setupCommand } from "../../python/make.ts";
import { missingPackages, type PythonInfo } from "../../python/probe.ts";
import { prepareOutput, resultPath } from "../../results/store.ts";
import { nodeWorker } from "../../workers/command-line.ts";
import { exitCodes } from "../exit-codes.ts";
import { renderFindings } from "../render-findings.ts";

interface Finding {
  readonly subject: string;
  readonly ok: boolean;
  readonly found: string;
  readonly remedy: string | null;
}

export async function doctorCommand(options: { json?: boolean }): Promise<void> {
  const { findings, python } = await examine();
  // after the search for Pythons, whose processes would be load of ours
  const checks = await lookBefore();
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ findings, checks, python }, null, 2)}\n`
      : `${render(findings)}\n${renderFindings(checks).join("\n")}\n`,
  );
  if (findings.some((finding) => !finding.ok)) process.exitCode = exitCodes.environment;
}

async function examine(): Promise<{ findings: Finding[]; python: PythonInfo | null }> {
  const data = dataFolder();
  const built = existsSync(nodeWorker);
  const python = await examinePython(data);
  const implementations = await listImplementations(allImplementations(), python.info);
  const findings = [
    { subject: "Node.js", ok: true, found: `${process.versions.node} at ${process.execPath}`, remedy: null },
    { subject: "Engine", ok: built, found: built ? "built" : `${nodeWorker} is missing`, remedy: built ? null : "Run: npm run build" },
    python.finding,
    await examineDataFolder(data),
    ...implementations
      .filter((each) => each.pattern !== null && implementations.find((first) => sameRuntime(first, each)) === each)
      .map(({ framework, runtime, available, version, reason, remedy }) => ({
        subject: `${framework} on ${runtime}`,
        ok: available,
        found: available ? (version ?? "built in") : (reason ?? "missing"),
        remedy,
      })),
  ];
  return { findings, python: python.info };
}

/** What a package's being there or not says of one API it says of all. */
const sameRuntime = (a: ListedImplementation, b: ListedImplementation) => a.framework === b.framework && a.runtime === b.runtime;

async function examinePython(data: string): Promise<{ info: PythonInfo | null; finding: Finding }> {
  try {
    const { best } = await findPython(data);
    if (best === null) {
      return {
        info: null,
        finding: { subject: "Python", ok: false, found: "no Python of 3.9 or later", remedy: await installRemedy(null) },
      };
    }
    const missing = missingPackages(best);
    const found = `${best.version} at ${best.path} (${best.source})${missing.length === 0 ? "" : `, without ${missing.join(", ")}`}`;
    return {
      info: best,
      finding: { subject: "Python", ok: missing.length === 0, found, remedy: missing.length === 0 ? null : `Run: ${setupCommand}` },
    };
  } catch (error) {
    if (!(error instanceof RpcBenchError)) throw error;
    return { info: null, finding: { subject: "Python", ok: false, found: error.problem.message, remedy: error.problem.remedy ?? null } };
  }
}

async function examineDataFolder(data: string): Promise<Finding> {
  try {
    await prepareOutput(resultPath(null, "trial", data));
    return { subject: "Data folder", ok: true, found: data, remedy: null };
  } catch (error) {
    if (!(error instanceof RpcBenchError)) throw error;
    return { subject: "Data folder", ok: false, found: error.problem.message, remedy: error.problem.remedy ?? null };
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
