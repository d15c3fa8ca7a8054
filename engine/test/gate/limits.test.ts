import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { limitOf, parseLimits } from "../../src/gate/limits.ts";

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
    assert.deepEqual(limitOf("UsPerCall", "+3%"), { figure: "UsPerCall", most: 0.03 });
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
