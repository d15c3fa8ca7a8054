import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { formatDuration, formatShare, parseDuration, parseSize } from "../../src/plan/units.ts";
import { formatSize } from "../../src/text/size.ts";

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
  for (const [text, meant] of [
    ["1.024", "1024"],
    ["1 024", "1024"],
    ["1_024", "1024"],
    ["1'024", "1024"],
    ["1\u202f024", "1024"],
    ["1_024KB", "1024KB"],
    ["1,5MB", "1.5MB"],
    ["1.048.576", "1048576"],
  ] as const) {
    it(`asks whether ${meant} is meant by '${text}'`, () => {
      assert.throws(
        () => parseSize(text),
        (error) => error instanceof RpcBenchError && error.message.includes(`Did you mean ${meant}?`),
      );
    });
  }
  for (const [text, ...meant] of [
    ["1.500MB", "1500MB", "1536 KB"],
    ["1.500KB", "1500KB", "1536 B"],
  ] as const) {
    it(`asks which is meant by '${text}': ${meant.join(" or ")}`, () => {
      assert.throws(
        () => parseSize(text),
        (error) =>
          error instanceof RpcBenchError && error.problem.id === "AmbiguousNumber" && meant.every((one) => error.message.includes(one)),
      );
    });
  }
  it("a fraction that cannot be thousands is one", () => {
    assert.deepEqual(["0.125MB", "1.25MB", "1.5000KB"].map(parseSize), [131_072, 1_310_720, 1536]);
  });
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
