// Files with text that is made from proto/options.json, proto/frameworks.json or selftest/windows-lines.json. They are committed: schemas, the module and docs are read by others
// than the engine.
import { readFileSync } from "node:fs";
import path from "node:path";
import { options } from "../src/plan/options.ts";
import { registry } from "../src/plan/registry.ts";
import { cmdlets, withCompleters, withParameters } from "./option-parameters.ts";
import { withOptions, withScenarios, withSettled } from "./option-schema.ts";
import { type WindowsLine, withWindowsTable } from "./windows-table.ts";

interface Generated {
  /** From the repository's root. */
  readonly file: string;
  /** As it stands there. */
  readonly found: string;
  /** As it should. JSON is not formatted. */
  readonly made: string;
}

export function generated(root: string): Generated[] {
  const make = (file: string, from: (found: string) => string): Generated => {
    const found = readFileSync(path.join(root, file), "utf8");
    return { file, found, made: from(found) };
  };
  const json = (change: (schema: never) => object) => (found: string) => JSON.stringify(change(JSON.parse(found) as never));
  return [
    make(
      "proto/plan.schema.json",
      json((schema) => withOptions(schema, options)),
    ),
    make(
      "proto/result.schema.json",
      json((schema) =>
        withScenarios(
          withSettled(schema, options),
          registry.scenarios.map(({ name }) => name),
        ),
      ),
    ),
    ...cmdlets.map(({ name, has, own }) => make(`public/${name}.ps1`, (found) => withParameters(found, options.filter(has), own))),
    make("RpcBench.psm1", (found) => withCompleters(found, options)),
    make("docs/windows.md", (found) => withWindowsTable(found, windowsLines(root))),
  ];
}

function windowsLines(root: string): readonly WindowsLine[] {
  const list = JSON.parse(readFileSync(path.join(root, "selftest/windows-lines.json"), "utf8")) as { lines: readonly WindowsLine[] };
  return list.lines;
}

/** Whether the file is as it should be; of JSON the content counts. */
export function isFresh({ file, found, made }: Generated): boolean {
  return file.endsWith(".json") ? JSON.stringify(JSON.parse(found)) === made : found === made;
}
