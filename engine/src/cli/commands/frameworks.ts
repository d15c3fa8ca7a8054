// `rpcbench frameworks`: what can be measured here, and why the rest cannot.

import type { PlanRequest } from "../../../generated/plan.d.ts";
import { matrixFor } from "../../adapters/matrix.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { dataFolder } from "../../machine/paths.ts";
import { rowName } from "../../plan/absence.ts";
import { chooseForUse } from "../../python/choose.ts";
import { type ListedImplementation, listImplementations, listMissing } from "../../workers/availability.ts";
import { readPlanOnly } from "../control.ts";
import { print } from "../output.ts";

export async function frameworksCommand(options: { json?: boolean; adapter?: string[] }): Promise<void> {
  const implementations = await listed({ version: 1, adapters: options.adapter ?? [] });
  print(options.json ? `${JSON.stringify({ implementations }, null, 2)}\n` : render(implementations));
}

/** The same for a program: a plan on stdin, whose adapters join. */
export async function frameworksControlled(): Promise<void> {
  print(`${JSON.stringify({ implementations: await listed(await readPlanOnly()) })}\n`);
}

async function listed(request: PlanRequest): Promise<ListedImplementation[]> {
  const { matrix, wrong } = await matrixFor({ version: 1, adapters: request.adapters ?? [] }, { foldersMayLack: true });
  const python = await chooseForUse(dataFolder(), { onSilence: ({ message }) => process.stderr.write(`${message}\n`) });
  return [...(await listImplementations(matrix.implementations, python)), ...wrong.map(listMissing)];
}
const aboutTuned = "What Tuned sets, and why: rpcbench frameworks --json; what it brings: docs/variants.md.";

function render(implementations: readonly ListedImplementation[]): string {
  const rows = implementations.map(({ framework, runtime, adapter, api, available, version, isFloor, pattern, eventLoop, variants }) => {
    const state = available ? (version ?? (adapter === null ? "built in" : "adapter")) : pattern === null ? "none" : "not installed";
    return [
      isFloor ? `${framework} (floor)` : framework,
      runtime,
      api ?? "-",
      variants.join(", "),
      state,
      eventLoop ?? "",
      available ? (pattern ?? "") : "",
    ];
  });
  const notes = implementations
    .filter((implementation) => !implementation.available)
    .map((row) => {
      const which = row.pattern === null && row.api !== null ? ` (${row.api})` : "";
      return `${rowName(row)}${which}: ${row.reason}${row.remedy === null ? "" : `\n  ${row.remedy}`}`;
    });
  const distinct = [...new Set(notes)];
  const lines = plainTable(
    [
      { header: "framework" },
      { header: "runtime" },
      { header: "API" },
      { header: "variants" },
      { header: "version" },
      { header: "event loop" },
      { header: "how" },
    ],
    rows,
  );
  const tuned = implementations.some((implementation) => implementation.tuned.length > 0) ? ["", aboutTuned] : [];
  return `${[...lines, ...tuned, ...(distinct.length === 0 ? [] : ["", ...distinct])].join("\n")}\n`;
}
