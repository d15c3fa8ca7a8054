import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { openAfterNs, type Regime, regimeOf, uncountedNs, windowNs, windowsNs } from "../../src/coordinator/slice.ts";

const ms = 1e6;

describe("the length of a window", () => {
  const cases: [what: string, cycleMs: number, cellMs: number, regime: Regime, expectedMs: number][] = [
    ["short calls where cores are pinned", 0.1, 3_000, "Pinned", 5],
    ["short calls where the system places", 0.1, 3_000, "Free", 300],
    ["four calls where they are longer than a few ms", 20, 3_000, "Pinned", 80],
    ["as many as 200 ms hold", 100, 3_000, "Pinned", 200],
    ["no less than one and a quarter", 300, 10_000, "Pinned", 375],
    ["no more than an eighth of the time there is", 100, 800, "Pinned", 125],
    ["longer than that where a call is", 2_000, 800, "Pinned", 2_500],
    ["never shorter than the system needs to spread processes", 20, 800, "Free", 300],
    ["nothing known yet", 0, 3_000, "Pinned", 5],
  ];
  for (const [what, cycleMs, cellMs, regime, expectedMs] of cases)
    it(`${what}: ${expectedMs} ms`, () => assert.equal(windowNs(cycleMs * ms, cellMs * ms, regime) / ms, expectedMs));

  it("always holds a call", () => {
    const some = fc.tuple(
      fc.integer({ min: 1, max: 1e11 }),
      fc.integer({ min: 0, max: 1e10 }),
      fc.constantFrom("Pinned", "Free") as fc.Arbitrary<Regime>,
    );
    fc.assert(fc.property(some, ([cycleNs, cellNs, regime]) => windowNs(cycleNs, cellNs, regime) >= Math.floor(cycleNs)));
  });
});

describe("the windows of cells that take turns", () => {
  const inMs = (cyclesMs: number[], cellMs: number, regime: Regime = "Pinned") =>
    windowsNs(
      cyclesMs.map((cycle) => cycle * ms),
      cellMs * ms,
      regime,
    ).map((ns) => ns / ms);

  it("are as short as each one's where there is time for many rotations", () => {
    assert.deepEqual(inMs([0.1, 0.2, 0.4, 1], 250), [5, 5, 5, 5]);
    assert.deepEqual(inMs([0.1, 0.2], 1_000, "Free"), [300, 300]);
  });

  it("have a quick cell's time in the few rotations that a slow one leaves", () => {
    // one rotation is about 1.3 s of the 2.25 s that nine cells have
    const [slow, quick, quicker] = inMs([115, 2, 0.1, 115, 40, 35, 35, 2, 2], 250);
    assert.deepEqual([slow, quick, quicker], [143.75, 125, 125]);
    assert.deepEqual(inMs([10_000, 1], 250), [12_500, 250]);
  });

  it("are a second at most, but for a call that takes longer", () => {
    assert.deepEqual(inMs([10_000, 1], 5_000), [12_500, 1_000]);
  });

  it("are never shorter than each one's own", () => {
    const cycles = fc.array(fc.integer({ min: 1, max: 1e10 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cycles, fc.integer({ min: 0, max: 5e9 }), (cyclesNs, cellNs) =>
        windowsNs(cyclesNs, cellNs, "Pinned").every((ns, index) => ns >= windowNs(cyclesNs[index] as number, cellNs, "Pinned")),
      ),
    );
  });
});

describe("what is left uncounted before it", () => {
  it("is nothing on pinned cores, and as long as the system takes to spread processes elsewhere", () => {
    assert.deepEqual([uncountedNs(1, "Pinned"), uncountedNs(8, "Pinned")], [0, 0]);
    assert.deepEqual([uncountedNs(1, "Free"), uncountedNs(2, "Free"), uncountedNs(8, "Free")], [50 * ms, 200 * ms, 200 * ms]);
  });

  it("ends anywhere in a user's cycle", () => {
    assert.deepEqual(
      [0, 0.5, 1].map((share) => openAfterNs(2 * ms, 1, "Pinned", share)),
      [0, 1 * ms, 2 * ms],
    );
    assert.equal(openAfterNs(2 * ms, 1, "Free", 0.5), 51 * ms);
  });

  it("is short for Connect in any placement, whose calls use up ports", () => {
    assert.deepEqual([regimeOf(false, { scenario: "Connect" }), regimeOf(true, { scenario: "Connect" })], ["Pinned", "Pinned"]);
    assert.deepEqual(
      [regimeOf(false, { scenario: "SimpleCall", argument: "Int" }), regimeOf(true, { scenario: "SimpleCall", argument: "Int" })],
      ["Free", "Pinned"],
    );
  });
});
