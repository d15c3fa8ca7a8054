import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { resolvePlan } from "../../src/plan/resolve.ts";
import { resolveTags } from "../../src/plan/tags.ts";

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `tag-${index}`);

describe("resolveTags", () => {
  it("keeps the order and the first spelling, each tag once", () => {
    assert.deepEqual(resolveTags(["Nightly", "v1.2", "NIGHTLY", "a_b"]), ["Nightly", "v1.2", "a_b"]);
  });

  it("takes 20 tags of 64 characters, however often they are said", () => {
    const tags = [...numbered(19), "x".repeat(64)];
    assert.deepEqual(resolveTags([...tags, ...tags]), tags);
  });

  const wrong: [what: string, tags: string[], target: string][] = [
    ["an empty one", ["ok", ""], ""],
    ["a blank in it", ["two words"], "two words"],
    ["a comma in it", ["a,b"], "a,b"],
    ["a letter beyond A to Z", ["n\u00e4chtlich"], "n\u00e4chtlich"],
    ["a line end", ["nightly\n"], "nightly\n"],
    ["65 characters", ["x".repeat(65)], "x".repeat(65)],
    ["a 21st", numbered(21), "tag-20"],
  ];
  for (const [what, tags, target] of wrong) {
    it(`refuses ${what}: InvalidTag`, () => {
      assert.throws(
        () => resolveTags(tags),
        (error) =>
          error instanceof RpcBenchError && error.kind === "input" && error.problem.id === "InvalidTag" && error.problem.target === target,
      );
    });
  }
});

describe("the plan", () => {
  it("always has the tags, recorded as they were given", () => {
    assert.deepEqual(resolvePlan({ version: 1 }, () => 7).tags, []);
    assert.deepEqual(resolvePlan({ version: 1, tags: ["nightly"] }, () => 7).tags, ["nightly"]);
  });
});
