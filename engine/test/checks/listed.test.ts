// Every check is made, and every finding there is stands in docs/checks.md.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { afterChecks } from "../../src/checks/judge-after.ts";
import { beforeChecks } from "../../src/checks/look-before.ts";
import { projectRoot } from "../../src/machine/paths.ts";

const read = (...names: string[]) => readFileSync(path.join(projectRoot, ...names), "utf8");
const sourcesIn = (folder: string): string[] =>
  readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => read(folder, name));
const checksIn = (folder: string) =>
  readdirSync(path.join(projectRoot, "engine/src/checks", folder)).filter((name) => name.endsWith(".ts") && name !== "check.ts");

describe("the checks", () => {
  it("are all made: one a file, each of them in the list", () => {
    assert.equal(checksIn("before").length, beforeChecks.length);
    assert.equal(new Set(beforeChecks).size, beforeChecks.length);
    assert.equal(checksIn("after").length, afterChecks.length);
    assert.equal(new Set(afterChecks).size, afterChecks.length);
  });

  it("are described with their ids, and no other id is", () => {
    const [, before = "", after = ""] = /## Before\n(.*?)\n## After\n(.*?)\n## /s.exec(read("docs/checks.md")) ?? [];
    const described = [...(before + after).matchAll(/^\| ([A-Z][A-Za-z]+) \|/gm)].map(([, id]) => id);
    const sources = [...sourcesIn("engine/src/checks"), ...sourcesIn("engine/src/coordinator")].join("\n");
    const made = [...sources.matchAll(/\bid: "([A-Z][A-Za-z]+)"/g)].map(([, id]) => id);
    assert.ok(described.length > 20 && made.length > 20);
    const inProse = ["NotKnown", "CheckFailed"];
    // its words stand in the catalog of errors, for it is one where a rate is asked for
    assert.deepEqual([...new Set([...described, ...inProse])].sort(), [...new Set([...made, "GeneratorCannotPace"])].sort());
  });
});
