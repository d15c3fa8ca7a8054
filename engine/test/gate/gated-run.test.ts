import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Run } from "../../generated/result.d.ts";
import { exitCodeOfGatedRun, type Gate, gateOf, judgeAndRepeat } from "../../src/cli/gated-run.ts";
import { parseLimits } from "../../src/gate/limits.ts";
import type { Outcome } from "../../src/gate/row.ts";
import { pair, steady, times } from "./sides.ts";

const gate: Gate = { limits: parseLimits("us=+3pct"), against: ["old"], baseline: undefined, repeats: 2, inconclusivePasses: false };
const slow = () => pair({ us: times(1.08) }, { us: steady });
const same = () => pair({ us: times(1) }, { us: steady });
const unsure = () => pair({ us: [100, 130, 90, 120, 95, 110, 100] }, { us: steady });
const outcomeOf = (run: Run) => ({ run, path: "/x.json", isWhereAsked: true });

/** What comes of it when the repeats give these runs. */
async function judged(first: Run, ...repeats: Run[]) {
  const asked: PlanRequest[] = [];
  const series = await judgeAndRepeat(
    gate,
    first,
    async (request) => {
      asked.push(request);
      return outcomeOf(repeats[asked.length - 1] as Run);
    },
    () => {},
  );
  return [series.outcome, asked.length, series.repeat];
}

describe("a run that is judged", () => {
  it("measures again what was slower, until it is told or the repeats are used up", async () => {
    assert.deepEqual(await judged(same()), ["Held", 0, null]);
    assert.deepEqual(await judged(slow(), slow()), ["Slower", 1, null]);
    assert.deepEqual(await judged(slow(), same()), ["Held", 1, null]);
    assert.deepEqual(await judged(slow(), unsure(), unsure()), ["Inconclusive", 2, null]);
  });

  it("takes a repeat that was stopped for none", async () => {
    assert.deepEqual(await judged(slow(), { ...same(), state: "Partial" }), ["Slower", 1, null]);
  });

  it("ends with the exit code of what is worst: stopped, not saved, slower, failed, not told", () => {
    const failed = (run: Run): Run => ({ ...run, cells: run.cells.map((cell) => ({ ...cell, state: "Failed" })) });
    const code = (run: Run, outcome: Outcome, more: { isWhereAsked?: boolean; inconclusivePasses?: boolean } = {}) =>
      exitCodeOfGatedRun({ ...outcomeOf(run), isWhereAsked: more.isWhereAsked ?? true }, { outcome } as never, {
        ...gate,
        inconclusivePasses: more.inconclusivePasses ?? false,
      });
    assert.equal(code({ ...slow(), state: "Partial" }, "Slower"), 130);
    assert.equal(code(slow(), "Slower", { isWhereAsked: false }), 3);
    assert.equal(code(failed(slow()), "Slower"), 10);
    assert.equal(code(failed(slow()), "Inconclusive"), 1);
    assert.equal(code(slow(), "Inconclusive"), 20);
    assert.equal(code(slow(), "Inconclusive", { inconclusivePasses: true }), 0);
    assert.equal(code(slow(), "Held"), 0);
  });

  it("is not judged where no limit is given, and takes what it is held to from a plan as well", async () => {
    assert.equal(await gateOf({}, { version: 1 }), null);
    const found = await gateOf({ failOn: "us=+3pct", repeat: 1 }, { version: 1, plans: [{ version: 1, against: ["old"] }] });
    assert.deepEqual([found?.against, found?.repeats, found?.inconclusivePasses], [["old"], 1, false]);
  });
});
