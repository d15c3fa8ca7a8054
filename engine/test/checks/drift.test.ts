import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drift } from "../../src/checks/after/drift.ts";
import type { GroupEvidence } from "../../src/checks/evidence.ts";
import { drawFrom } from "../stats/samples.ts";
import { blockOf, groupOf, runOf } from "./evidence-of.ts";
import { told } from "./fake-machine.ts";

const bases: Readonly<Record<string, number>> = { floor: 50_000, zeromq: 120_000, grpc: 300_000 };

/** `factor` of each latency at a time from 0 to 1 of the run, for a cell; noise of a block and of a launch as standard deviations of the log. */
function group(
  launches: number,
  blocks: number,
  factor: (time: number, cell: string, withinLaunch: number) => number,
  { blockSd = 0.02, launchSd = 0.01, seed = 5 } = {},
): GroupEvidence {
  const draw = drawFrom(seed);
  return groupOf({
    launches: Array.from({ length: launches }, (_, launch) => {
      const offset = Math.exp(launchSd * draw.normal());
      return Array.from({ length: blocks }, (_, block) => {
        const time = (launch * blocks + block) / Math.max(launches * blocks - 1, 1);
        const perCallNs = Object.fromEntries(
          Object.entries(bases).map(([cell, base]) => [
            cell,
            base * offset * factor(time, cell, block / Math.max(blocks - 1, 1)) * Math.exp(blockSd * draw.normal()),
          ]),
        );
        return blockOf({ perCallNs });
      });
    }),
  });
}

describe("the check of drift", () => {
  const exact = { blockSd: 0, launchSd: 0 };
  const rising = (by: number) => (time: number) => 1 + by * time;
  const cases: readonly [string, GroupEvidence, readonly string[]][] = [
    ["none", group(10, 5, () => 1), []],
    ["5% over ten launches", group(10, 5, rising(0.05)), []],
    ["20% over ten launches", group(10, 5, rising(0.2)), ["Warning DriftOverRun"]],
    ["20% faster", group(10, 5, (time) => 1 / (1 + 0.2 * time)), ["Warning DriftOverRun"]],
    ["50%", group(10, 5, rising(0.5)), ["Unfit DriftOverRun"]],
    ["one cell alone", group(10, 5, (time, cell) => (cell === "grpc" ? 1 + time : 1)), []],
    ["20% over one launch", group(1, 30, rising(0.2)), ["Warning DriftOverRun"]],
    ["none over one launch", group(1, 30, () => 1), []],
    ["20% within each of three launches", group(3, 15, (_time, _cell, within) => 1 + 0.2 * within), ["Warning DriftOverRun"]],
    ["three launches that differ", group(3, 15, (time) => 1 + 0.2 * Math.floor(time * 3)), []],
    ["ten blocks, each slower than the last", group(1, 10, rising(0.5), exact), []],
    ["eleven", group(1, 11, rising(0.5), exact), ["Unfit DriftOverRun"]],
    ["9% over ten launches, each slower than the last", group(10, 5, rising(0.09), exact), []],
    ["one launch that stands out", group(10, 5, (time) => (time > 0.3 && time < 0.4 ? 2 : 1)), []],
    ["no blocks", groupOf({ launches: [[], []] }), []],
    ["blocks without calls", groupOf({ launches: [Array(20).fill(blockOf())] }), []],
    [
      "every other block without calls",
      groupOf({ launches: [Array.from({ length: 40 }, (_, at) => blockOf({ perCallNs: at % 2 === 0 ? {} : { grpc: 1000 + (at % 5) } }))] }),
      [],
    ],
  ];
  for (const [what, evidence, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, () => assert.deepEqual(told(drift(runOf({ groups: [evidence] }))), expected));
  }

  it("says by how much, which way, and over what", () => {
    const [slower] = drift(runOf({ groups: [group(10, 5, rising(0.2), { blockSd: 0, launchSd: 0 })] }));
    assert.match(
      slower?.seen ?? "",
      /^SimpleCall: from the first to the last of 10 launches all cells together became 1[678]\.\d% slower \(us\/call, trend over 45 s\)/,
    );
    assert.equal(slower?.target, "g1");
    const [faster] = drift(runOf({ groups: [group(3, 15, (_time, _cell, within) => 1 - 0.2 * within)] }));
    assert.match(faster?.seen ?? "", /within each launch .* faster/);
  });

  it("is not found in noise: at most 3 in 100 runs", () => {
    let found = 0;
    for (let seed = 1; seed <= 200; seed++)
      found += drift(runOf({ groups: [group(10, 5, () => 1, { blockSd: 0.1, launchSd: 0.2, seed })] })).length;
    assert.ok(found <= 6, `${found} of 200`);
  });
});
