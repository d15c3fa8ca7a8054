import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ConnectBudget, holdMs } from "../../src/coordinator/connect-budget.ts";

class Clock {
  ms = 5_000;
  now = () => this.ms;
}

function budgetOf({ ports = 1_000 as number | null, timeWait = 0 as number | null, launches = 1, seconds = 60, clock = new Clock() } = {}) {
  const input = { ephemeralPorts: ports, timeWait, holdMs: 60_000, nowMs: clock.now, launches, launchSeconds: seconds };
  return { clock, budget: new ConnectBudget(input) };
}

describe("the budget of connections", () => {
  it("is half of the ports, less what is held already until its time is over", () => {
    const { budget, clock } = budgetOf({ timeWait: 120 });
    assert.equal(budget.left, 380);
    clock.ms += 59_999;
    assert.equal(budget.left, 380);
    clock.ms += 1;
    assert.equal(budget.left, 500);
  });

  it("gets back what was spent when its ports are free again", () => {
    const { budget, clock } = budgetOf();
    budget.spend(300);
    clock.ms += 30_000;
    budget.spend(150);
    assert.deepEqual([budget.left, budget.opened], [50, 450]);
    clock.ms += 30_000;
    assert.equal(budget.left, 350);
    clock.ms += 30_000;
    assert.deepEqual([budget.left, budget.opened], [500, 450]);
  });

  it("is never negative, and takes the fewest ports of any system where they are not told", () => {
    const { budget } = budgetOf({ ports: null, timeWait: null });
    assert.equal(budget.left, 8_192);
    budget.spend(9_000);
    assert.equal(budget.left, 0);
    assert.equal(budget.forCell(4), 0);
  });

  it("is divided equally among launches and their cells, whatever they make of it", () => {
    const { budget } = budgetOf({ launches: 5, seconds: 3 });
    assert.equal(budget.forCell(2), 50);
    budget.spend(20);
    assert.equal(budget.forCell(2), 50);
  });

  it("counts only the launches that come before ports are free again", () =>
    assert.equal(budgetOf({ launches: Number.POSITIVE_INFINITY, seconds: 20 }).budget.forCell(1), 166));

  it("gives no launch more because of ports that were held before the run", () =>
    assert.equal(budgetOf({ launches: 4, seconds: 3, timeWait: 100 }).budget.forCell(1), 100));

  it("is kept to in every stretch of time, however launches come", () => {
    const launch = fc.record({
      cells: fc.integer({ min: 1, max: 12 }),
      seconds: fc.integer({ min: 1, max: 90 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(launch, { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (all, launches) => {
        const { budget, clock } = budgetOf({ launches, seconds: 10 });
        const spent: { ms: number; count: number }[] = [];
        for (const { cells, seconds, share } of all) {
          const count = Math.floor(budget.forCell(cells) * cells * share);
          budget.spend(count);
          spent.push({ ms: clock.ms, count });
          const held = spent.filter(({ ms }) => clock.ms - ms < 60_000).reduce((sum, { count }) => sum + count, 0);
          assert.ok(held <= 500, `${held} ports held`);
          clock.ms += seconds * 1000;
        }
      }),
    );
  });

  it("holds a port for as long as the system does", () => assert.deepEqual([holdMs("linux"), holdMs("win32")], [60_000, 120_000]));

  it("names a group once when something was cut", () => {
    const { budget } = budgetOf();
    budget.shorten("Connect, 1 user");
    budget.shorten("Connect, 1 user");
    assert.deepEqual(budget.shortened, ["Connect, 1 user"]);
  });
});
