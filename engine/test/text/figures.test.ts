// Shares, changes and times as people read them.
import assert from "node:assert/strict";
import { it } from "node:test";
import { duration, timeAhead } from "../../src/text/duration.ts";
import { change, percent, percentInColumn } from "../../src/text/share.ts";

const cases: [say: (value: number) => string, value: number, said: string][] = [
  [percent, 0.5, "50%"],
  [percent, 0.0834, "8.3%"],
  [percent, 0.1249, "12.5%"],
  [percent, -0.0001, "0%"],
  [percentInColumn, 0.5, "50.0%"],
  [change, 1.124, "+12.4%"],
  [change, 1, "+0.0%"],
  [change, 0.9, "-10.0%"],
  [duration, 950, "950 ns"],
  [duration, 1_000, "1 us"],
  [duration, 1_234_567, "1.23 ms"],
  [duration, 2_500_000_000, "2.5 s"],
  [timeAhead, 41.2, "42 s"],
  [timeAhead, 119.1, "120 s"],
  [timeAhead, 120, "2 min"],
  [timeAhead, 7_199, "120 min"],
  [timeAhead, 9_000, "2.5 h"],
];

for (const [say, value, said] of cases) it(`${say.name}: ${value} is ${said}`, () => assert.equal(say(value), said));
