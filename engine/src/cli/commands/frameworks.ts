// `rpcbench frameworks`: what can be measured here, and why the rest cannot.
import { plainTable } from "../../exporters/plain-table.ts";
import { type ListedImplementation, listImplementations } from "../../machine/availability.ts";
import { dataFolder } from "../../machine/paths.ts";
import { allImplementations } from "../../plan/registry.ts";
import { knownPython } from "../../python/remember.ts";

export async function frameworksCommand(options: { json?: boolean }): Promise<void> {
  const python = await knownPython(dataFolder()).catch(() => null);
  const implementations = await listImplementations(allImplementations(), python);
  process.stdout.write(options.json ? `${JSON.stringify({ implementations }, null, 2)}\n` : render(implementations));
}

function render(implementations: readonly ListedImplementation[]): string {
  const rows = implementations.map(({ framework, runtime, api, available, version, isFloor, pattern, eventLoop }) => {
    const state = available ? (version ?? "built in") : pattern === null ? "none" : "not installed";
    return [isFloor ? `${framework} (floor)` : framework, runtime, api ?? "-", state, eventLoop ?? "", available ? (pattern ?? "") : ""];
  });
  const notes = implementations
    .filter((implementation) => !implementation.available)
    .map(({ framework, runtime, api, pattern, reason, remedy }) => {
      const which = pattern === null && api !== null ? ` (${api})` : "";
      return `${framework} on ${runtime}${which}: ${reason}${remedy === null ? "" : `\n  ${remedy}`}`;
    });
  const distinct = [...new Set(notes)];
  const lines = plainTable(
    [{ header: "framework" }, { header: "runtime" }, { header: "API" }, { header: "version" }, { header: "event loop" }, { header: "how" }],
    rows,
  );
  return `${[...lines, ...(distinct.length === 0 ? [] : ["", ...distinct])].join("\n")}\n`;
}
