import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { criticalValue, upperTail } from "../../src/stats/student.ts";

const within = (actual: number, expected: number, share: number) =>
  assert.ok(Math.abs(actual / expected - 1) <= share, `${actual} is not ${expected}`);

describe("criticalValue", () => {
  it("is the published table's (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2)", () => {
    const table: [dof: number, p05: number, p025: number, p005: number][] = [
      [1, 6.314, 12.706, 63.657],
      [2, 2.92, 4.303, 9.925],
      [4, 2.132, 2.776, 4.604],
      [9, 1.833, 2.262, 3.25],
      [19, 1.729, 2.093, 2.861],
      [30, 1.697, 2.042, 2.75],
      [100, 1.66, 1.984, 2.626],
    ];
    for (const [dof, ...expected] of table) {
      assert.deepEqual(
        [0.05, 0.025, 0.005].map((p) => Math.round(criticalValue(p, dof) * 1000) / 1000),
        expected,
      );
    }
  });

  // From the closed forms for whole dof (Abramowitz and Stegun 26.7.3 and 26.7.4), solved by bisection with 110 digits (Python's decimal).
  it("is right far into the tail", () => {
    const table: [dof: number, p0005: number, p1e6: number, p1e9: number][] = [
      [1, 636.6192487687, 318309.8861827, 318309886.1838],
      [2, 31.59905457644, 707.1057205259, 22360.67974146],
      [4, 8.61030158138, 41.57785415045, 234.0276104061],
      [9, 4.780912585931, 10.72016040991, 23.72991981938],
      [19, 3.883405852592, 6.7233942822, 10.61352131251],
    ];
    for (const [dof, ...expected] of table)
      for (const [index, p] of [5e-4, 1e-6, 1e-9].entries()) within(criticalValue(p, dof), expected[index] as number, 1e-7);
  });

  it("is undone by the tail", () => {
    for (const dof of [1, 2, 3, 4, 9, 19, 39])
      for (const p of [0.1, 0.01, 5e-5, 1e-9]) within(upperTail(criticalValue(p, dof), dof), p, 1e-6);
  });
});

describe("upperTail", () => {
  // Closed forms as above; for one, two and four degrees of freedom they fit on a line each.
  const closed: Record<number, (t: number) => number> = {
    1: (t) => Math.atan(1 / t) / Math.PI,
    2: (t) => 1 / (Math.sqrt(2 + t * t) * (Math.sqrt(2 + t * t) + t)),
    4: (t) => {
      const sine = t / Math.sqrt(4 + t * t);
      return 0.5 - (sine * (3 - sine * sine)) / 4;
    },
  };

  it("is the closed form's for 1, 2 and 4 degrees of freedom", () => {
    for (const [dof, tail] of Object.entries(closed))
      for (const t of [0.01, 0.5, 1, 2, 3.3, 10]) within(upperTail(t, Number(dof)), tail(t), 1e-7);
  });

  it("is right far out, where 1 minus the distribution function is nothing but rounding", () => {
    const table: [t: number, dof: number, p: number][] = [
      [1e6, 1, 3.183098861837e-7],
      [1e9, 2, 5e-19],
      [30, 4, 3.676428048831e-6],
      [1e6, 4, 2.99999999998e-24],
      [10, 9, 1.789118715962e-6],
      [30, 9, 1.241852352079e-10],
      [10, 19, 2.631513081168e-9],
    ];
    for (const [t, dof, p] of table) within(upperTail(t, dof), p, 1e-7);
  });

  it("is one half at 0, mirrored below, and 0 or 1 at the ends", () => {
    for (const dof of [1, 4, 9]) {
      assert.equal(upperTail(0, dof), 0.5);
      within(upperTail(-2, dof), 1 - upperTail(2, dof), 1e-15);
      assert.deepEqual([upperTail(Number.POSITIVE_INFINITY, dof), upperTail(Number.NEGATIVE_INFINITY, dof)], [0, 1]);
      assert.equal(upperTail(1e200, dof), 0);
    }
  });
});
