import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { formatDuration, formatShare, formatSize, parseDuration, parseSize } from "../../src/plan/units.ts";

describe("parseSize", () => {
  for (const [text, bytes] of [
    ["1024", 1024],
    ["1KB", 1024],
    ["64kb", 65_536],
    ["1 MB", 1_048_576],
    ["1MiB", 1_048_576],
    ["1.5KB", 1536],
    ["0", 0],
  ] as const) {
    it(`reads ${text} as ${bytes} bytes`, () => assert.equal(parseSize(text), bytes));
  }
  for (const text of ["1XB", "", "KB", "-1", "1.0001KB", "1e3", "0x10"]) {
    it(`refuses '${text}'`, () => {
      assert.throws(
        () => parseSize(text),
        (error) => error instanceof RpcBenchError && error.problem.id === "InvalidPayloadSize",
      );
    });
  }
  it("reads back what formatSize writes", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (bytes) => parseSize(formatSize(bytes)) === bytes));
  });
});

describe("parseDuration", () => {
  for (const [text, seconds] of [
    ["500ms", 0.5],
    ["5s", 5],
    ["5", 5],
    ["2m", 120],
    ["1h", 3600],
    ["00:00:05", 5],
    ["01:02:03.5", 3723.5],
  ] as const) {
    it(`reads ${text} as ${seconds} s`, () => assert.equal(parseDuration(text), seconds));
  }
  for (const text of ["5 parsecs", "", "-5s", "s"]) {
    it(`refuses '${text}'`, () => {
      assert.throws(
        () => parseDuration(text),
        (error) => error instanceof RpcBenchError && error.problem.id === "InvalidDuration",
      );
    });
  }
});

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
