import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { readNumber } from "../../src/plan/kinds.ts";
import { type OptionKey, optionOf } from "../../src/plan/options.ts";
import { formatSize } from "../../src/text/size.ts";

const read = (key: OptionKey, given: string | number) => readNumber(optionOf(key), given);
function refused(key: OptionKey, given: string | number): RpcBenchError["problem"] {
  try {
    read(key, given);
  } catch (error) {
    assert.ok(error instanceof RpcBenchError && error.kind === "input");
    return error.problem;
  }
  return assert.fail(`${key} took ${given}`);
}

describe("what is typed for a number", () => {
  const taken: [key: OptionKey, given: string | number, value: number][] = [
    ["payloadBytes", "1024", 1024],
    ["payloadBytes", "1KB", 1024],
    ["payloadBytes", "64kb", 65_536],
    ["payloadBytes", "1 MB", 1_048_576],
    ["payloadBytes", "1MiB", 1_048_576],
    ["payloadBytes", "1.5KB", 1536],
    ["payloadBytes", "0.125MB", 131_072],
    ["payloadBytes", "1.5000KB", 1536],
    ["durationSeconds", "500ms", 0.5],
    ["durationSeconds", "5s", 5],
    ["durationSeconds", "5", 5],
    ["durationSeconds", "2m", 120],
    ["durationSeconds", "1h", 3600],
    ["durationSeconds", "00:00:05", 5],
    ["maxTimeSeconds", "01:02:03.5", 3723.5],
    ["rates", "500", 500],
    ["rates", " 0.5 ", 0.5],
    ["launches", "3", 3],
    ["seed", "0", 0],
    // below 1 a fraction, from 1 on per cent, as text and as a number alike
    ["threshold", "0.03", 0.03],
    ["threshold", ".5", 0.5],
    ["threshold", "3", 0.03],
    ["threshold", "1", 0.01],
    ["threshold", "3%", 0.03],
    ["threshold", "3pct", 0.03],
    ["threshold", "2.3 %", 0.023],
    ["threshold", "0.5%", 0.005],
    ["threshold", 3, 0.03],
    ["threshold", 0.03, 0.03],
    ["confidence", "99", 0.99],
    ["confidence", "99.99", 0.9999],
    ["confidence", 0.95, 0.95],
    ["precision", "50", 0.5],
  ];
  for (const [key, given, value] of taken) it(`${key} ${JSON.stringify(given)} is ${value}`, () => assert.equal(read(key, given), value));

  const wrong: [id: string, key: OptionKey, given: string | number][] = [
    ...["1XB", "", "KB", "-1", "1.0001KB", "1e3", "0x10", "0", "2GB", 0, 1.5, 2 ** 30 + 1].map((given) => {
      return ["InvalidPayloadSize", "payloadBytes", given] as [string, OptionKey, string];
    }),
    ...["5 parsecs", "", "-5s", "s", "0", "61m", -5].map(
      (given) => ["InvalidMeasureTime", "durationSeconds", given] as [string, OptionKey, string],
    ),
    ...["", "-1", "fast", "NaN", "1e3", "500/s", ".5", "0", 0, Number.NaN].map(
      (given) => ["InvalidRate", "rates", given] as [string, OptionKey, string],
    ),
    ...["0", "0.09%", "51", "0.51", "-3%", "3percent", "", 0, 51, -3].map(
      (given) => ["InvalidThreshold", "threshold", given] as [string, OptionKey, string],
    ),
    ...["49", "100", "1", 1, 0.4].map((given) => ["InvalidConfidence", "confidence", given] as [string, OptionKey, string]),
    ...["1.5", "0", "some", "1001", 0, 1.5].map((given) => ["InvalidLaunchCount", "launches", given] as [string, OptionKey, string]),
  ];
  for (const [id, key, given] of wrong) {
    it(`${key} ${JSON.stringify(given)}: ${id}, with what to type`, () => {
      const problem = refused(key, given);
      assert.equal(problem.id, id);
      assert.notEqual(problem.remedy ?? "", "");
    });
  }

  it("is told back as it was typed, and a plan's number as people type it", () => {
    assert.equal(refused("payloadBytes", "2GB").target, "2GB");
    assert.equal(refused("payloadBytes", 2 ** 31).target, "2 GB");
    assert.deepEqual(
      [0, -1].map((bytes) => refused("payloadBytes", bytes).target),
      ["0", "-1"],
    );
    assert.equal(refused("durationSeconds", -5).target, "-5s");
    assert.equal(refused("confidence", 1).target, "1%");
  });

  it("has its range in the refusal, and an example", () => {
    assert.match(refused("concurrency", "0").remedy ?? "", /1 to 1024.*--concurrency 1,8/);
    assert.match(refused("threshold", "60").remedy ?? "", /0\.1% to 50%.*--threshold 3/);
    assert.match(refused("maxTimeSeconds", "25h").remedy ?? "", /24h.*--max-time 5m/);
  });

  const meantAs: [key: OptionKey, given: string, meant: string][] = [
    ["payloadBytes", "1.024", "1024"],
    ["payloadBytes", "1 024", "1024"],
    ["payloadBytes", "1_024", "1024"],
    ["payloadBytes", "1'024", "1024"],
    ["payloadBytes", "1\u202f024", "1024"],
    ["payloadBytes", "1_024KB", "1024KB"],
    ["payloadBytes", "1,5MB", "1.5MB"],
    ["payloadBytes", "1.048.576", "1048576"],
    ["threshold", "0,03", "0.03"],
    ["threshold", "2,5%", "2.5%"],
    ["streamCount", "1,000", "1000"],
  ];
  for (const [key, given, meant] of meantAs) {
    it(`asks whether ${meant} is meant by '${given}'`, () => assert.ok(refused(key, given).message.includes(`Did you mean ${meant}?`)));
  }
  it("asks nothing where that could not be meant either", () => assert.doesNotMatch(refused("threshold", "60,5").message, /Did you mean/));

  for (const [key, given, ...meant] of [
    ["payloadBytes", "1.500MB", "1500MB", "1536 KB"],
    ["payloadBytes", "1.500KB", "1500KB", "1536 B"],
    ["rates", "1.500", "1500", "1.5"],
  ] as const) {
    it(`asks which is meant by '${given}': ${meant.join(" or ")}`, () => {
      const problem = refused(key, given);
      assert.equal(problem.id, "AmbiguousNumber");
      for (const one of meant) assert.ok(problem.message.includes(one), problem.message);
    });
  }

  it("reads back what formatSize writes", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (bytes) => read("payloadBytes", formatSize(bytes)) === bytes));
  });
});
