// What a group's own records say of it, without a process.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { groupFindings, placementFindings } from "../../src/coordinator/group-findings.ts";
import type { GroupOutcome } from "../../src/coordinator/outcome.ts";
import type { PlanRequest } from "../../src/plan/resolve.ts";
import { loadHistograms } from "../../src/stats/histogram.ts";
import { around, type MadeCells, type MadeLaunch, outcomesOf, planOf } from "./made-records.ts";

before(loadHistograms);

const found = (cells: MadeCells, facts: Partial<GroupOutcome> = {}, request: Partial<PlanRequest> = {}) => {
  const plan = planOf(request);
  const [outcome] = outcomesOf(plan, { AsDeployed: cells }) as [GroupOutcome];
  return groupFindings({ ...outcome, ...facts }, plan);
};
const told = (findings: ReturnType<typeof found>) => findings.map(({ id, severity }) => `${severity} ${id}`);
const scattered: readonly MadeLaunch[] = [1, 1.5, 2, 1.2, 1.7].map((factor) => ({ perCallNs: 100_000 * factor }));

describe("a twin", () => {
  it("that differs makes its group unfit", () => {
    const findings = found({ ZeroMQ: around(100_000), twin: around(120_000) });
    assert.deepEqual(told(findings), ["Unfit TwinDiffers"]);
    assert.match(findings[0]?.seen ?? "", / 20% .*: Slower/);
    assert.match(findings[0]?.target ?? "", /AsDeployed$/);
  });

  it("that is the same says nothing", () => assert.deepEqual(found({ ZeroMQ: around(100_000), twin: around(100_500) }), []));

  it("that is neither says that such differences cannot be judged", () => {
    const twin = [...scattered].reverse();
    assert.deepEqual(told(found({ ZeroMQ: scattered, twin })), ["Warning ThresholdNotResolved"]);
    assert.deepEqual(told(found({ ZeroMQ: scattered, twin }, { decidedBy: "Stopped" })), ["Info ThresholdNotResolved"]);
    assert.deepEqual(told(found({ ZeroMQ: scattered, twin }, { decidedBy: "Decided" })), ["Info ThresholdNotResolved"]);
  });
});

describe("launches of two kinds", () => {
  const launches = (...factors: number[]) => factors.map((factor) => ({ perCallNs: 100_000 * factor }));
  const level = launches(1, 1.001, 0.999, 1, 1.001, 0.999, 1);

  it("are told with both figures, and that there is no verdict", () => {
    const findings = found({ ZeroMQ: launches(1, 1.001, 1.6, 1.599, 1.6, 1.601, 1.6), gRPC: level });
    assert.deepEqual(told(findings), ["Warning LaunchesInTwoGroups"]);
    assert.match(
      findings[0]?.seen ?? "",
      /: ZeroMQ on Node over gRPC on Node is 1\.00 in 2 launches and 1\.60 in 5, so there is no verdict\.$/,
    );
  });

  it("are told where both say the same, or there are few, and the verdict stands", () => {
    for (const few of [launches(1.3, 1.301, 1.6, 1.599, 1.6, 1.601, 1.6), launches(1, 1.001, 1.6, 1.599, 1.6)]) {
      const findings = found({ ZeroMQ: few, gRPC: level.slice(0, few.length) });
      assert.deepEqual(told(findings), ["Warning LaunchesInTwoGroups"]);
      assert.doesNotMatch(findings[0]?.seen ?? "", /no verdict/);
    }
  });

  it("are not made of launches that differ by little", () => assert.deepEqual(found({ ZeroMQ: around(2e5), gRPC: around(1e5) }), []));
});

describe("a cell that is still getting faster", () => {
  const trends = (...values: number[]) => values.map((trend) => ({ perCallNs: 100_000, trend }));
  const level = trends(0.001, -0.001, 0.002, 0, -0.002);
  const cases: [what: string, cells: MadeCells, expected: string[]][] = [
    ["by 10% in each launch", { ZeroMQ: trends(-0.1, -0.11, -0.09, -0.1, -0.12), gRPC: level, Tcp: level }, ["Unfit StillWarming"]],
    ["by 3%", { ZeroMQ: trends(-0.03, -0.031, -0.029, -0.03, -0.03), Tcp: level }, []],
    ["and the floor with it", { ZeroMQ: trends(-0.1, -0.11, -0.09, -0.1, -0.12), Tcp: trends(-0.1, -0.11, -0.09, -0.1, -0.12) }, []],
    ["in some launches, slower in others", { ZeroMQ: trends(-0.4, 0.3, -0.35, 0.3, -0.3), Tcp: level }, []],
    ["in two launches, which are too few", { ZeroMQ: trends(-0.1, -0.11), Tcp: level }, []],
    ["slower, not faster", { ZeroMQ: trends(0.1, 0.11, 0.09, 0.1, 0.12), Tcp: level }, []],
    ["without a floor to hold it against", { ZeroMQ: trends(-0.1, -0.11, -0.09, -0.1, -0.12) }, ["Unfit StillWarming"]],
  ];
  for (const [what, cells, expected] of cases)
    it(`${what}: ${expected.join() || "nothing"}`, () => assert.deepEqual(told(found(cells)), expected));

  it("is held against the floor that changed least, for one that got slower would make it look so", () => {
    const slower = trends(0.1, 0.11, 0.09, 0.1, 0.12);
    const faster = trends(-0.1, -0.11, -0.09, -0.1, -0.12);
    const both = { runtimes: ["Node", "Python"] };
    const cells = { gRPC: level, ZeroMQ: level, "Tcp/Node": slower, "Tcp/Python": level };
    assert.deepEqual(told(found(cells, {}, both)), []);
    assert.deepEqual(told(found({ ...cells, "Tcp/Node": faster }, {}, both)), ["Warning StillWarming"], "no verdict is made of it");
    const asked = { ...both, frameworks: ["ZeroMQ", "gRPC", "Tcp"] };
    assert.deepEqual(told(found({ ...cells, "Tcp/Node": faster }, {}, asked)), ["Unfit StillWarming"], "asked for, it is judged");
  });
});

describe("rotations that were left out", () => {
  const cases: [disturbed: number, expected: string[]][] = [
    [0, []],
    [1, []],
    [2, ["Warning RotationsDisturbed"]],
    [6, ["Warning RotationsDisturbed"]],
    [7, ["Unfit RotationsDisturbed"]],
  ];
  for (const [disturbed, expected] of cases)
    it(`${disturbed} beside twenty: ${expected.join() || "nothing"}`, () =>
      assert.deepEqual(told(found({ ZeroMQ: around(1e5, { rotations: 20, disturbedRotations: disturbed }) })), expected));
});

describe("windows", () => {
  it("that were shorter than a call are told where they are most of a cell's", () => {
    const plan = planOf();
    const [outcome] = outcomesOf(plan, { AsDeployed: { ZeroMQ: around(1e9) } }) as [GroupOutcome];
    const [record] = outcome.records;
    assert.ok(record);
    record.shortWindows = record.windows / 2;
    assert.deepEqual(told(groupFindings(outcome, plan)), []);
    record.shortWindows += 1;
    assert.deepEqual(told(groupFindings(outcome, plan)), ["Info WindowShorterThanCall"]);
  });
});

describe("slices that change the next one's", () => {
  it("are told of the group, where it is sure over launches", () => {
    const plan = planOf();
    const [outcome] = outcomesOf(plan, { AsDeployed: { ZeroMQ: around(1e5), gRPC: around(1e5) } }) as [GroupOutcome];
    const [zeromq, grpc] = outcome.records;
    for (const [index, effect] of [0.049, 0.05, 0.051, 0.05, 0.05].entries()) {
      const [one, other] = [zeromq?.launches[index], grpc?.launches[index]];
      assert.ok(one && other);
      one.carryOver = effect;
      other.carryOver = 0;
    }
    const [finding, ...more] = groupFindings(outcome, plan);
    assert.deepEqual([finding?.id, finding?.severity, more.length], ["CarryOver", "Info", 0]);
    assert.match(finding?.seen ?? "", /: ZeroMQ on Node \+5\.1%\./);
  });
});

describe("two placements", () => {
  const between = (deployed: MadeCells, work: MadeCells) => {
    const plan = planOf({ placements: ["AsDeployed", "OneCore"] });
    const outcomes = outcomesOf(plan, { AsDeployed: deployed, OneCore: work });
    return placementFindings(outcomes, plan);
  };
  const [fast, slow] = [around(100_000), around(150_000)];

  it("that turn an order round: OrderDiffers, with who is ahead where", () => {
    const findings = between({ ZeroMQ: fast, gRPC: slow }, { ZeroMQ: slow, gRPC: fast });
    assert.deepEqual(told(findings), ["Warning OrderDiffers"]);
    assert.match(findings[0]?.seen ?? "", /ZeroMQ on Node is faster than gRPC on Node as deployed and slower on one core/);
    assert.match(findings[0]?.target ?? "", /AsDeployed$/);
  });

  it("that agree, or of which one cannot tell, say nothing", () => {
    assert.deepEqual(between({ ZeroMQ: fast, gRPC: slow }, { ZeroMQ: fast, gRPC: slow }), []);
    assert.deepEqual(between({ ZeroMQ: fast, gRPC: slow }, { ZeroMQ: fast, gRPC: fast }), []);
    assert.deepEqual(between({ ZeroMQ: fast, gRPC: slow }, { ZeroMQ: scattered, gRPC: [...scattered].reverse() }), []);
  });

  it("that turn round what calls cost in CPU say nothing of an order", () => {
    const cpu = (us: number) => around(100_000, { cpuUsPerCall: us });
    assert.deepEqual(between({ ZeroMQ: cpu(10), gRPC: cpu(90) }, { ZeroMQ: cpu(90), gRPC: cpu(10) }), []);
  });
});

describe("a few long calls", () => {
  const findings = (zeromq: MadeCells[string]) => {
    const plan = planOf();
    const outcomes = outcomesOf(plan, { AsDeployed: { ZeroMQ: zeromq, gRPC: around(150_000) } });
    return placementFindings(outcomes, plan);
  };
  const paused = around(200_000).map((launch, index) => ({ ...launch, typicalNs: 100_000 + index * 100 }));

  it("that decide against the typical call: PausesDecide", () => {
    const [finding, ...more] = findings(paused);
    assert.deepEqual([finding?.id, finding?.severity, more.length], ["PausesDecide", "Warning", 0]);
    assert.match(finding?.seen ?? "", /ZeroMQ on Node is Slower than gRPC on Node by us\/call and Faster by the typical call/);
  });

  it("that change nothing are not told", () => assert.deepEqual(findings(around(200_000)), []));
});
