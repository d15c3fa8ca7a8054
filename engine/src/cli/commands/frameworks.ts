// `rpcbench frameworks`: what can be measured here, and why the rest cannot.

import type { PlanRequest } from "../../../generated/plan.d.ts";
import { matrixFor } from "../../adapters/matrix.ts";
import { namesAsked } from "../../answers/names.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { dataFolder } from "../../machine/paths.ts";
import { rowName, unknownRuntime } from "../../plan/absence.ts";
import { unique } from "../../plan/checks.ts";
import { type OptionKey, optionOf } from "../../plan/options.ts";
import { unknownName } from "../../plan/registry.ts";
import { chooseForUse } from "../../python/choose.ts";
import { type ListedImplementation, listImplementations, listMissing } from "../../workers/availability.ts";
import { forCaller, problemForCaller } from "../caller-words.ts";
import { readPlanOnly } from "../control.ts";
import { print } from "../output.ts";

export async function frameworksCommand(options: { json?: boolean; adapter?: string[] }): Promise<void> {
  const implementations = await listed({ version: 1, adapters: options.adapter ?? [] });
  print(options.json ? `${JSON.stringify({ implementations }, null, 2)}\n` : render(implementations));
}

/** The same for a program: a plan on stdin, whose adapters join. Its frameworks and runtimes, if it has any, may be wildcards. */
export async function frameworksControlled(): Promise<void> {
  const request = await readPlanOnly();
  print(`${JSON.stringify(askedFor(request, await listed(request)))}\n`);
}

/** What of an adapter cannot be used is listed whatever was asked for, for it is not known what it would bring. */
function askedFor({ frameworks, runtimes }: PlanRequest, rows: readonly ListedImplementation[]) {
  const isKnown = ({ runtime }: ListedImplementation) => runtime !== unknownRuntime;
  const ofFrameworks = asked(frameworks, "frameworks", unique(rows.map(({ framework }) => framework)));
  const ofRuntimes = asked(runtimes, "runtimes", unique(rows.filter(isKnown).map(({ runtime }) => runtime)));
  return {
    implementations: rows
      .filter((row) => !isKnown(row) || (ofFrameworks.has(row.framework) && ofRuntimes.has(row.runtime)))
      .map((row) => ({ ...row, remedy: row.remedy === null ? null : forCaller(row.remedy) })),
    problems: [...ofFrameworks.problems, ...ofRuntimes.problems],
  };
}

function asked(given: readonly string[] | undefined, key: OptionKey, known: readonly string[]) {
  const { has, unknown } = namesAsked(given, known);
  return { has, problems: unknown.map((name) => problemForCaller(unknownName(optionOf(key), name, known).problem)) };
}

async function listed(request: PlanRequest): Promise<ListedImplementation[]> {
  const { matrix, wrong } = await matrixFor({ version: 1, adapters: request.adapters ?? [] }, { foldersMayLack: true });
  const python = await chooseForUse(dataFolder(), { onSilence: ({ message }) => process.stderr.write(`${message}\n`) });
  return [...(await listImplementations(matrix.implementations, python)), ...wrong.map(listMissing)];
}
const aboutTuned = "What Tuned sets and why: rpcbench frameworks --json. What it gains: docs/variants.md.";

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
