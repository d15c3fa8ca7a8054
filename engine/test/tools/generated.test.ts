// What is made from proto/options.json and committed is up to date.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { options as optionsContract } from "../../generated/contracts/options.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { options, parameterOf } from "../../src/plan/options.ts";
import { generated, isFresh } from "../../tools/generated.ts";

describe("what is made from options.json", () => {
  for (const entry of generated(projectRoot)) {
    it(`${entry.file} is up to date (npm run lint -- --write)`, () => assert.ok(isFresh(entry)));
  }
});

describe("options.json", () => {
  it("is as its schema says", () => {
    parseContract(optionsContract, readFileSync(path.join(projectRoot, "proto", "options.json"), "utf8"));
  });

  it("gives a name, a key and a parameter to one option alone", () => {
    for (const of of [
      options.map(({ name }) => name),
      options.map(({ key }) => key),
      options.flatMap((option) => parameterOf(option) ?? []),
    ]) {
      assert.deepEqual(of, [...new Set(of)]);
    }
  });

  it("replaces keys that there are", () => {
    const keys = options.map(({ key }) => key);
    for (const { replaces = [] } of options)
      assert.deepEqual(
        replaces.filter((key) => !keys.includes(key)),
        [],
      );
  });
});
