// `rpcbench baseline set|list|show|remove`: runs that later ones are held to.

import { type BaselineRequest, setBaseline } from "../../baselines/keep.ts";
import { rememberedRuns } from "../../baselines/memory.ts";
import type { Baseline, ListedBaselines } from "../../baselines/store.ts";
import { listBaselines, readBaseline, removeBaseline } from "../../baselines/store.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { print } from "../output.ts";

export interface SetBaselineOptions {
  readonly run?: string;
  readonly from?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export async function setBaselineCommand(
  name: string,
  { run, from, force, json = false }: SetBaselineOptions,
  engineVersion: string,
): Promise<void> {
  const request: BaselineRequest = { name, run, folder: from, force };
  const baseline = await setBaseline(request, engineVersion);
  const { forced, run: kept } = baseline;
  const note = forced ? "\nIts run is not fit to be relied on, and it was set all the same." : "";
  print(
    json
      ? asJson(baseline)
      : `${baseline.name}: the run ${kept.runId}, ${contents(baseline)}.${note}\nTo measure today's beside it: rpcbench run --baseline ${baseline.name}\n`,
  );
}

export async function listBaselinesCommand({ json = false }: { json?: boolean }): Promise<void> {
  const listed = await listBaselines();
  print(json ? `${JSON.stringify({ kind: "RpcBench.Baselines", version: 1, ...listed }, null, 2)}\n` : renderList(listed));
}

export async function showBaselineCommand(name: string, { json = false }: { json?: boolean }): Promise<void> {
  const baseline = await readBaseline(name);
  print(json ? asJson(baseline) : renderOne(baseline, (await rememberedRuns(baseline)).length));
}

export async function removeBaselineCommand(name: string): Promise<void> {
  print(`Removed: ${await removeBaseline(name)}\n`);
}

const asJson = (baseline: Baseline) => `${JSON.stringify(baseline, null, 2)}\n`;

/** gRPC 1.14.7 on Node 22.1.0, RPyC 5.3.1 on Python 3.11.2 */
const contents = ({ recipe }: Baseline) =>
  recipe
    .map(
      ({ frameworks, runtime, interpreter }) =>
        `${frameworks.map((each) => `${each.framework} ${each.version}`).join(", ")} on ${runtime} ${interpreter.version}`,
    )
    .join("; ") || "of adapters alone";

function renderList({ baselines, unreadable }: ListedBaselines): string {
  const table = plainTable(
    [{ header: "name" }, { header: "run" }, { header: "what it has" }, { header: "set" }],
    baselines.map((each) => [each.name, each.run.runId, contents(each), `${each.setAt.slice(0, 10)}${each.forced ? ", unfit" : ""}`]),
  );
  return [
    ...(baselines.length === 0 ? ["There are none yet. To make the latest run one: rpcbench baseline set main"] : table),
    ...unreadable.map(({ reason }) => reason),
    "",
  ].join("\n");
}

function renderOne(baseline: Baseline, runs: number): string {
  const { name, setAt, forced, recipe, run } = baseline;
  const { os, osVersion, architecture, cpuModel, logicalCpus } = run.machine;
  return [
    `${name}, set ${setAt}${forced ? ", although its run is not fit to be relied on" : ""}`,
    `  run       ${run.runId}, by RpcBench ${run.engine.version}`,
    `  machine   ${os} ${osVersion} ${architecture}, ${cpuModel}, ${logicalCpus} CPUs`,
    ...recipe.flatMap(({ runtime, interpreter, packages, lock }) => [
      `  ${runtime.padEnd(9)} ${interpreter.version} at ${interpreter.path}${lock === null ? "" : ", with npm's lock file"}`,
      `            ${Object.entries(packages)
        .map(([each, version]) => `${each} ${version}`)
        .join(", ")}`,
    ]),
    `  groups    ${run.groups
      .filter(({ role }) => role !== "Described")
      .map(({ title }) => title)
      .join("; ")}`,
    `  runs      ${runs} of it are known on this machine or others; from 10 on saved figures are judged where it cannot run beside today's`,
    "",
  ].join("\n");
}
