import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { shape } from "../../src/checks/after/shape.ts";
import type { CellEvidence } from "../../src/checks/evidence.ts";
import { loadHistograms } from "../../src/stats/histogram.ts";
import { histogramOf, one, type Part, two } from "../stats/samples.ts";
import { cellOf, groupOf, runOf } from "./evidence-of.ts";
import { told } from "./fake-machine.ts";

const cell = (parts: readonly Part[], facts: Partial<CellEvidence> = {}, count = 5000) =>
  cellOf({ calls: histogramOf(parts, count, 7), ...facts });
const judge = (...cells: readonly CellEvidence[]) => shape(runOf({ groups: [groupOf({ cells })] }));

describe("the check of the shape", () => {
  before(loadHistograms);

  const floor = (ns: number, facts: Partial<CellEvidence> = {}) =>
    cell([one(ns)], { cellId: "floor", who: "Tcp on Node", isFloor: true, ...facts });
  const cases: readonly [string, () => readonly CellEvidence[], readonly string[]][] = [
    ["one mode", () => [cell([one(100_000)])], []],
    ["two, the median in the lower", () => [cell(two(100_000, 400_000, 0.1))], ["Info SeveralModes"]],
    ["two, the median in between", () => [cell(two(100_000, 400_000, 0.5))], ["Info SeveralModes"]],
    ["a second of 2%", () => [cell(two(100_000, 400_000, 0.02))], []],
    ["2% at 41 ms", () => [cell(two(100_000, 41e6, 0.02))], ["Warning DelayedAck"]],
    ["two, the median in the upper", () => [cell(two(100_000, 400_000, 0.9))], ["Info SeveralModes"]],
    [
      "2% at 41 ms beside a narrow one",
      () => [
        cell([
          { weight: 0.98, medianNs: 1e5, sigma: 0.002 },
          { weight: 0.02, medianNs: 41e6, sigma: 0.05 },
        ]),
      ],
      ["Warning DelayedAck"],
    ],
    ["half at 200 ms", () => [cell(two(100_000, 202e6, 0.5))], ["Warning DelayedAck"]],
    ["all at 88 ms, the floor far below", () => [cell([one(88e6, 0.02)]), floor(300_000)], ["Warning DelayedAck"]],
    ["53 calls at 88 ms, the floor far below", () => [cell([one(88e6, 0.01)], {}, 53), floor(97_000)], ["Warning DelayedAck"]],
    ["53 calls around 88 ms, far apart", () => [cell([one(88e6, 0.5)], {}, 53), floor(97_000)], []],
    ["10 calls at 88 ms", () => [cell([one(88e6, 0.01)], {}, 10), floor(97_000)], []],
    ["2 calls at 88 ms of a side without TCP_NODELAY", () => [cell([one(88e6, 0.01)], { nagles: true }, 2)], ["Warning DelayedAck"]],
    ["2 calls at 60 ms of a side without TCP_NODELAY", () => [cell([one(60e6, 0.01)], { nagles: true }, 2)], []],
    ["1 call at 88 ms of a side without TCP_NODELAY", () => [cell([one(88e6, 0.01)], { nagles: true }, 1)], []],
    ["no calls", () => [cell([one(88e6)], {}, 0), floor(97_000)], []],
    ["2% at 120 ms", () => [cell(two(100_000, 120e6, 0.02))], []],
    ["all at 44 ms, the floor far below", () => [cell([one(44e6, 0.03)]), floor(150_000)], ["Warning DelayedAck"]],
    ["all at 44 ms, the floor near", () => [cell([one(44e6, 0.03)]), floor(9e6)], []],
    ["all at 44 ms, no floor", () => [cell([one(44e6, 0.03)])], []],
    ["all at 44 ms, the floor of another concurrency", () => [cell([one(44e6, 0.03)]), floor(150_000, { concurrency: 8 })], []],
    ["20 ms and 41 ms", () => [cell(two(20e6, 41e6, 0.2))], ["Info SeveralModes"]],
    ["the twin, which says the same again", () => [cell(two(100_000, 41e6, 0.2), { isTwin: true })], []],
  ];
  for (const [what, cells, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, () => assert.deepEqual(told(judge(...cells())), expected));
  }

  it("says where the modes are and how heavy", () => {
    const [finding] = judge(cell(two(100_000, 41e6, 0.02)));
    assert.equal(finding?.target, "c1");
    assert.match(
      finding?.seen ?? "",
      /^gRPC on Node, SimpleCall: (1\.\d|2|2\.\d)% of the calls take around 4[01](\.\d)? ms, which is the 40 ms /,
    );
    assert.match(finding?.remedy ?? "", /TCP_NODELAY/);
  });
});
