// docs/variants.md has what frameworks.json publishes, and nothing else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { registry } from "../../src/plan/registry.ts";

const sections = new Map(
  readFileSync(path.join(projectRoot, "docs", "variants.md"), "utf8")
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split("\n", 1)[0] as string, section]),
);
const cellsOf = (row: string) =>
  row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
const code = (value: unknown) => `\`${value}\``;

const implementations = registry.frameworks.flatMap(({ name, implementations }) =>
  implementations.flatMap(({ runtime, apis, tuned = [] }) => (tuned.length === 0 ? [] : [{ title: `${name} on ${runtime}`, apis, tuned }])),
);

for (const title of new Set(implementations.map((each) => each.title))) {
  describe(title, () => {
    const own = implementations.filter((each) => each.title === title);
    const [header = [], , ...rows] = (sections.get(title) ?? "")
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .map(cellsOf);

    it("has a column for the effect in each API", () => {
      assert.deepEqual(
        header.slice(5),
        own.flatMap(({ apis }) => apis),
      );
    });

    it("has a row for each option, with values and reason as published, and one for all of them", () => {
      for (const { tuned } of own) {
        assert.deepEqual(
          rows.slice(0, -1).map((cells) => cells.slice(0, 5)),
          tuned.map(({ name, side, value, default: byDefault, reason }) => [code(name), side, code(byDefault), code(value), reason]),
        );
      }
      assert.equal(rows.at(-1)?.[0], "all");
      assert.ok(rows.every((cells) => cells.slice(5).every((cell) => cell !== "")));
    });
  });
}
