import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { isNodeTooOld, minimumNode } from "../../src/cli/node-version.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { registry } from "../../src/plan/registry.ts";

test("the oldest Node is the one that package.json and frameworks.json name", () => {
  const { engines } = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8"));
  assert.equal(engines.node, `>=${minimumNode}`);
  assert.equal(registry.runtimes.find(({ name }) => name === "Node")?.minimumVersion, minimumNode);
});

test("an older one is too old, a newer one is not", () => {
  const [major, minor] = minimumNode.split(".").map(Number) as [number, number];
  assert.deepEqual([`${major}.${minor - 1}.9`, `${major - 1}.${minor + 1}.0`, `${major - 1}.99.0`].map(isNodeTooOld), [true, true, true]);
  assert.deepEqual([`${minimumNode}.0`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`, process.versions.node].map(isNodeTooOld), [
    false,
    false,
    false,
    false,
  ]);
});
