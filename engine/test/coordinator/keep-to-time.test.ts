import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type GroupSpending, stretchOf } from "../../src/coordinator/keep-to-time.ts";

const time = { launches: 10, totalSeconds: 5, pairedSeconds: 1, slices: 0, sliceSeconds: 0, warmupSeconds: 1 };
/** Three cells: three seconds of turns and two of starting and warming up a launch. */
const group = (facts: Partial<GroupSpending> = {}): GroupSpending => ({
  ...{ time, cells: 3, stretches: true, launchesLeft: 10, launches: 0, spentMs: 0, pairedMs: 0 },
  ...facts,
});

describe("stretchOf", () => {
  const cases: readonly [string, readonly GroupSpending[], number, number][] = [
    ["as planned before the first launch", [group()], 50_000, 1],
    [
      "longer where launches started sooner than planned",
      [group({ launchesLeft: 9, launches: 1, spentMs: 4000, pairedMs: 3000 })],
      45_000,
      4 / 3,
    ],
    ["shorter where they started later", [group({ launchesLeft: 9, launches: 1, spentMs: 6000, pairedMs: 3000 })], 45_000, 2 / 3],
    [
      "of the turns as they were made, not as planned",
      [group({ launchesLeft: 8, launches: 2, spentMs: 11_000, pairedMs: 7000 })],
      40_000,
      1,
    ],
    ["never less than half", [group()], 1000, 0.5],
    ["never more than threefold", [group()], 1e6, 3],
    ["as planned where no time is set", [group()], Number.POSITIVE_INFINITY, 1],
    ["without what the other placement needs", [group(), group({ stretches: false, launchesLeft: 4 })], 85_000, 1.5],
    ["as planned where nothing stretches", [group({ stretches: false })], 1e6, 1],
    ["as planned where no launch is left", [group({ launchesLeft: 0 })], 1e6, 1],
  ];
  for (const [name, groups, leftMs, expected] of cases)
    it(`is ${name}`, () => assert.ok(Math.abs(stretchOf(groups, leftMs) - expected) < 1e-9, String(stretchOf(groups, leftMs))));
});
