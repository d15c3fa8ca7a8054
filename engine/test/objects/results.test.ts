import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { events as eventsContract } from "../../generated/contracts/events.ts";
import { readContract } from "../../src/contracts/read.ts";
import { membersOf } from "../../src/objects/member.ts";
import { curveObjects, resultObjects } from "../../src/objects/results.ts";
import { runType } from "../../src/objects/run.ts";
import { summarize } from "../../src/results/summary.ts";
import { golden } from "../exporters/examples.ts";

const full = golden("full");
const objects = resultObjects(full, "/results/run.json");
const of = (framework: string, runtime: string, placement = "AsDeployed") =>
  objects.find(
    ({ members }) =>
      members.Framework === framework && members.Runtime === runtime && members.Placement === placement && members.Concurrency === 1,
  )?.members;

describe("the results of a run", () => {
  it("are events of the contract", () => {
    for (const object of objects) readContract(eventsContract, object);
  });

  it("have what leads first, each group by rank, then what failed; neither twins nor a floor that was not asked for", () => {
    const placements = objects.map(({ members }) => members.Placement);
    assert.ok(placements.indexOf("OneCore") > placements.indexOf("AsDeployed"));
    const first = objects.filter(({ members }) => members.Group === objects[0]?.members.Group).map(({ members }) => members);
    assert.deepEqual(
      first.map(({ Rank, State }) => [Rank, State]),
      [
        [1, "Completed"],
        [1, "Completed"],
        [2, "Completed"],
        [null, "Failed"],
      ],
    );
    assert.ok(objects.every(({ members }) => members.IsFloor === false));
    assert.ok(
      resultObjects(full, null, { isMeant: () => true, includeFloor: true }).some(({ members }) => members.IsFloor === true),
      "unless somebody asks for it",
    );
  });

  it("say what was judged as deployed, and what of the same on one core", () => {
    const { Verdict, RatioToBest, RatioLow, RatioHigh, WorkVerdict, WorkRank, WorkUsPerCall, UsPerCall, FloorUsPerCall, Path } =
      of("ZeroMQ", "Node") ?? {};
    assert.deepEqual([Verdict, RatioToBest, RatioLow, RatioHigh], ["Best", 1, 1, 1]);
    assert.deepEqual([WorkVerdict, WorkRank, WorkUsPerCall, UsPerCall, FloorUsPerCall], ["Slower", 2, 318, 210, 84]);
    assert.equal(Path, "/results/run.json");
    assert.equal(of("ZeroMQ", "Node", "OneCore")?.Verdict, "Slower");
    assert.equal(of("ZeroMQ", "Python")?.WorkVerdict, null, "it was not measured on one core");
  });

  it("are rows of 80 columns at most, with ratio, interval and verdict wherever these were judged", () => {
    for (const { members, shown } of objects) {
      for (const line of `${shown?.heading}\n${shown?.row}\n${shown?.below}`.split("\n")) assert.ok(line.length <= 80, line);
      if (members.Verdict !== null && members.Verdict !== "Best") {
        assert.ok(shown?.row.includes(String(members.Verdict)));
        // that of the least against itself is none
        if (members.RatioToBest !== 1) assert.match(shown?.row ?? "", / \(-?\d+\.\d+\.\.\d+\.\d+\) /);
      }
    }
    assert.match(objects.at(-1)?.shown?.below ?? "", /^Request\/response latency /m);
    assert.match(objects.at(-1)?.shown?.below ?? "", /^Node 20\.20\.2: /m);
    assert.equal(
      objects.slice(0, -1).some(({ shown }) => /^Request\/response/m.test(shown?.below ?? "")),
      false,
      "once, at the end",
    );
  });

  it("say above the rows what all of them have in common, and what is not known of any", () => {
    const [partial] = resultObjects(golden("partial"), null);
    assert.match(partial?.shown?.heading ?? "", /^ {2}state Partial$/m);
    assert.match(partial?.shown?.heading ?? "", /^ {2}not known: .*p99/m);
    assert.doesNotMatch(partial?.shown?.row ?? "", / - |Partial/);
  });
});

describe("a run as a whole", () => {
  it("says whether it is fit, and why not", () => {
    const fit = membersOf(runType, summarize(full, "/results/run.json"));
    assert.deepEqual([fit.Fit, fit.UnfitBecause, (fit.Findings as object[]).length], [true, [], full.findings.length]);
    const findings = [{ id: "TwinDiffers", severity: "Unfit" as const, seen: "Two of the same differ.", remedy: "" }];
    const unfit = membersOf(runType, summarize({ ...full, findings }, "/results/run.json"));
    assert.deepEqual([unfit.Fit, unfit.UnfitBecause], [false, ["Two of the same differ."]]);
    assert.deepEqual(unfit.Findings, [
      { Id: "TwinDiffers", Severity: "Unfit", Category: "Run", Message: "Two of the same differ.", Remedy: null, Target: null },
    ]);
  });
});

describe("load curves", () => {
  it("have their points, the knee among them, and the title of their groups without the load", () => {
    const [curve] = curveObjects(golden("load-curve"), "/r.json");
    assert.equal(curve?.members.Group, "SimpleCall, small int, as deployed");
    const points = curve?.members.Points as { Concurrency: number; IsKnee: boolean }[];
    assert.deepEqual(
      points.filter(({ IsKnee }) => IsKnee).map(({ Concurrency }) => Concurrency),
      [curve?.members.KneeConcurrency],
    );
  });
});
