// `rpcbench baseline set|list|show|remove`: runs that later ones are held to.

import { type BaselineRequest, setBaseline } from "../../baselines/keep.ts";
import { rememberedRuns } from "../../baselines/memory.ts";
import { type KnownProof, proofOf } from "../../baselines/proof.ts";
import type { Baseline, ListedBaselines } from "../../baselines/store.ts";
import { listBaselines, readBaseline, removeBaseline } from "../../baselines/store.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { figureTitles } from "../../gate/summary.ts";
import { formatShare } from "../../plan/units.ts";
import { countOf } from "../../text/count.ts";
import { driverText } from "../../text/packages.ts";
import { percent } from "../../text/share.ts";
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
  const note = forced ? "\nIts run is unfit, and it was set anyway." : "";
  print(
    json
      ? asJson(baseline)
      : `${baseline.name}: the run ${kept.runId}, ${contents(baseline)}.${note}\nTo compare a new run with it: rpcbench run --baseline ${baseline.name}\n`,
  );
}

export async function listBaselinesCommand({ json = false }: { json?: boolean }): Promise<void> {
  const listed = await listBaselines();
  print(json ? `${JSON.stringify({ kind: "RpcBench.Baselines", version: 1, ...listed }, null, 2)}\n` : renderList(listed));
}

export async function showBaselineCommand(name: string, { json = false }: { json?: boolean }): Promise<void> {
  const baseline = await readBaseline(name);
  if (json) return print(asJson(baseline));
  print(renderOne(baseline, { runs: (await rememberedRuns(baseline)).length, proof: await proofOf(baseline.name) }));
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
    .join("; ") || "adapters only";

function renderList({ baselines, unreadable }: ListedBaselines): string {
  const table = plainTable(
    [{ header: "name" }, { header: "run" }, { header: "contents" }, { header: "set" }],
    baselines.map((each) => [each.name, each.run.runId, contents(each), `${each.setAt.slice(0, 10)}${each.forced ? ", unfit" : ""}`]),
  );
  return [
    ...(baselines.length > 0
      ? table
      : unreadable.length > 0
        ? []
        : ["There are no baselines yet. To save the latest run as one: rpcbench baseline set main"]),
    ...unreadable.map(({ problem }) => problem.message),
    "",
  ].join("\n");
}

function renderOne(baseline: Baseline, { runs, proof }: { runs: number; proof: KnownProof | null }): string {
  const { name, setAt, forced, recipe, run } = baseline;
  const { os, osVersion, architecture, cpuModel, logicalCpus, networkDrivers = [] } = run.machine;
  return [
    `${name}, set ${setAt}${forced ? ", although its run is unfit" : ""}`,
    `  run       ${run.runId}, by RpcBench ${run.engine.version}`,
    `  machine   ${os} ${osVersion} ${architecture}, ${cpuModel}, ${countOf(logicalCpus, "CPU")}`,
    ...networkDrivers.map((each, index) => `  ${index === 0 ? "drivers " : "        "}  ${each.adapter}: ${driverText(each)}`),
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
    `  runs      ${runs} known; with 10 or more on the same machine, saved figures can be judged if it cannot be measured again`,
    ...renderProof(baseline, proof),
    "",
  ].join("\n");
}

/** A line for each figure, with the least that was found of it. */
function renderProof({ name, run }: Baseline, known: KnownProof | null): string[] {
  if (known === null)
    return [
      `  proof     none yet that a gate against it can fail; to make one: rpcbench check --prove --baseline ${name} --fail-on us=+3pct`,
    ];
  if (known.proof === null) return [`  proof     ${known.file} cannot be read: ${known.reason}`];
  const { isProved, provedAt, provedRunId, rows } = known.proof;
  const whose = provedRunId === run.runId ? "" : `, of the run ${provedRunId}, not of this one`;
  return [
    `  proof     ${isProved ? "a gate against it fails when calls get slower" : "NOT proved that a gate against it can fail"}, ${provedAt.slice(0, 10)}${whose}`,
    ...rows.map((row) => {
      const found = row.smallestFound === null ? "no change was found" : `the smallest change found was ${percent(row.smallestFound)}`;
      return `            ${row.isProved ? "" : "NOT "}proved: ${figureTitles[row.figure]} +${formatShare(row.limit)} in ${row.title}; ${found}`;
    }),
  ];
}
