import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDuration, formatShare } from "../../src/plan/units.ts";

describe("formatDuration", () => {
  for (const [text, seconds] of [
    ["600h", 2_160_000],
    ["90s", 90],
    ["2m", 120],
    ["500ms", 0.5],
    ["0s", 0],
    ["-5s", -5],
    ["0.00025s", 0.00025],
  ] as const) {
    it(`says ${seconds} s as ${text}`, () => assert.equal(formatDuration(seconds), text));
  }
});

describe("formatShare", () => {
  it("says a share as people type it", () => assert.deepEqual([1, 0.51, 0.07, 0].map(formatShare), ["100%", "51%", "7%", "0%"]));
});
