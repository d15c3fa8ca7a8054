import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { namesAsked } from "../../src/answers/names.ts";

const known = ["main", "nightly", "nightly-2"];
const cases: [what: string, given: string[] | undefined, meant: string[], unknown: string[]][] = [
  ["nothing", undefined, known, []],
  ["a name in any case", ["MAIN"], ["main"], []],
  ["a wildcard", ["night*"], ["nightly", "nightly-2"], []],
  ["a wildcard that means nothing", ["x*"], [], []],
  ["several, of which one is no name", ["main", "mian", "*-2"], ["main", "nightly-2"], ["mian"]],
  ["a character that is taken as it is", ["main`*"], [], ["main`*"]],
];

describe("names that are asked for", () => {
  for (const [what, given, meant, unknown] of cases) {
    it(what, () => {
      const asked = namesAsked(given, known);
      assert.deepEqual([known.filter(asked.has), asked.unknown], [meant, unknown]);
    });
  }
});
