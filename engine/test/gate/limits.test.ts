import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { limitsOf, parseLimits } from "../../src/gate/limits.ts";

const refusedAt = (text: string, position: number) =>
  assert.throws(
    () => parseLimits(text),
    (error: { problem?: { id?: string; message?: string } }) =>
      error.problem?.id === "InvalidLimit" && error.problem.message?.includes(`(at character ${position})`) === true,
    text,
  );

describe("limits of a gate", () => {
  it("are figures, each with how much more is let pass", () => {
    assert.deepEqual(parseLimits("us=+3pct,p99=+15pct, cpu=2.5pct,errors=0"), [
      { figure: "UsPerCall", most: 0.03 },
      { figure: "P99", most: 0.15 },
      { figure: "CpuUs", most: 0.025 },
      { figure: "Errors", most: 0 },
    ]);
    assert.deepEqual(limitsOf([{ figure: "UsPerCall", limit: "+3%" }]), [{ figure: "UsPerCall", most: 0.03 }]);
  });

  it("that come by their parts are refused in words of their own: what is no figure with the nearest one, twice the same, and none at all", () => {
    const cases: readonly (readonly [readonly (readonly [string, string])[], RegExp])[] = [
      [[["UsPerCal", "+3%"]], /the nearest is UsPerCall/],
      [[["UsPerCall", "3"]], /'\+3%'/],
      [[["UsPerCall", ""]], /'\+3%'/],
      [[["UsPerCall", "+3,5%"]], /'\+3%'/],
      [[["UsPerCall", "-3%"]], /'\+3%'/],
      [[["P99", "NaN"]], /'\+3%'/],
      [[["P99", "1001%"]], /0\.1 to 1000 percent/],
      [[["Errors", "0.5"]], /whole number/],
      [
        [
          ["UsPerCall", "+3%"],
          ["us", "+4%"],
        ],
        /UsPerCall has two limits/,
      ],
      [[], /no limit is given/],
    ];
    for (const [given, says] of cases) {
      assert.throws(
        () => limitsOf(given.map(([figure, limit]) => ({ figure, limit }))),
        (error: { problem?: { id?: string; message?: string; remedy?: string } }) =>
          error.problem?.id === "InvalidLimit" && says.test(error.problem.message ?? "") && /UsPerCall = /.test(error.problem.remedy ?? ""),
        JSON.stringify(given),
      );
    }
  });

  it("are refused with the place of what is wrong", () => {
    refusedAt("", 1);
    refusedAt("us", 3);
    refusedAt("us=3", 4);
    refusedAt("us=-3pct", 4);
    refusedAt("us=+0pct", 4);
    refusedAt("us=+3pct,p98=+1pct", 10);
    refusedAt("us=+3pct, us=+4pct", 11);
    refusedAt("us=+3pct,errors=+1pct", 17);
    refusedAt("us=+3pct,", 10);
  });
});
