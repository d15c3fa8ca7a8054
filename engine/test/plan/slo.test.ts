import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { formatSlo, parseSlo } from "../../src/plan/slo.ts";

describe("parseSlo", () => {
  for (const [text, quantile, limitNs] of [
    ["p99=5ms", 0.99, 5e6],
    ["p99.9=250us", 0.999, 250e3],
    ["p99.99=1s", 0.9999, 1e9],
    ["P50=1.5MS", 0.5, 1.5e6],
    [" p95 = 700 ns ", 0.95, 700],
  ] as const) {
    it(`reads '${text}'`, () => assert.deepEqual(parseSlo(text), { quantile, limitNs }));
  }
  const wrong = ["", "p99", "p99=", "99=5ms", "p99=5", "p99=5 parsecs", "p99=-5ms", "p99=0ms", "p0=5ms", "p100=5ms", "p101=5ms", "p99<5ms"];
  for (const text of wrong) {
    it(`refuses '${text}'`, () => {
      assert.throws(
        () => parseSlo(text),
        (error) => error instanceof RpcBenchError && error.problem.id === "InvalidSlo" && error.problem.target === text,
      );
    });
  }
  it("reads back what formatSlo writes, which no shell takes for its own", () => {
    const percent = fc.integer({ min: 1, max: 99_999 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(percent, fc.integer({ min: 1, max: 1e13 }), (value, limitNs) => {
        const slo = { quantile: Number((value / 100).toFixed(8)), limitNs };
        assert.match(formatSlo(slo), /^[a-z0-9.=]+$/);
        assert.deepEqual(parseSlo(formatSlo(slo)), slo);
      }),
    );
  });
});
