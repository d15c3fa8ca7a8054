import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { expandGroups, judges, selectImplementations } from "../../src/plan/expand.ts";
import { allImplementations, builtIn } from "../../src/plan/registry.ts";
import { type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";

const planOf = (request: Partial<PlanRequest>) => resolvePlan({ version: 1, effort: "standard", beside: ["None"], ...request }, () => 7);
const namesOf = (request: Partial<PlanRequest>) =>
  selectImplementations(planOf(request)).implementations.map(({ framework, entry }) => `${framework.name}/${entry.runtime}`);

describe("selectImplementations", () => {
  it("takes the floor of every runtime along", () => {
    assert.deepEqual(namesOf({ frameworks: ["ZeroMQ"] }), ["ZeroMQ/Python", "ZeroMQ/Node", "Tcp/Python", "Tcp/Node"]);
    assert.deepEqual(namesOf({ frameworks: ["RPyC"] }), ["RPyC/Python", "Tcp/Python"]);
  });

  it("takes the floor once when it is asked for by name", () => {
    assert.deepEqual(namesOf({ frameworks: ["Tcp", "ZeroMQ"], runtimes: ["Node"] }), ["ZeroMQ/Node", "Tcp/Node"]);
  });

  it("names what does not exist beside what does", () => {
    const { absent } = selectImplementations(planOf({ frameworks: ["RPyC", "ZeroMQ"], runtimes: ["Node"] }));
    assert.deepEqual(
      absent.map((row) => [row.framework, row.runtime, row.problem.id]),
      [["RPyC", "Node", "NotImplemented"]],
    );
  });

  it("takes the floor of each API in use, and of no other", () => {
    const apis = (request: Partial<PlanRequest>) =>
      selectImplementations(planOf(request))
        .implementations.filter(({ framework }) => framework.isFloor)
        .map(({ entry, api }) => `${entry.runtime}/${api}`);
    assert.deepEqual(apis({ apis: ["Sync"] }), ["Python/Sync"]);
    assert.deepEqual(apis({ apis: ["All"] }), ["Python/Async", "Python/Sync", "Node/Async"]);
    assert.deepEqual(apis({ apis: ["All"], runtimes: ["Node"] }), ["Node/Async"]);
  });

  it("names an API that a runtime does not have, and the rest goes on", () => {
    const { implementations, absent } = selectImplementations(planOf({ frameworks: ["ZeroMQ", "gRPC"], apis: ["Sync"] }));
    assert.deepEqual(
      implementations.map(({ framework, entry, api }) => `${framework.name}/${entry.runtime}/${api}`),
      ["ZeroMQ/Python/Sync", "gRPC/Python/Sync", "Tcp/Python/Sync"],
    );
    assert.deepEqual(
      absent.map((row) => [row.problem.id, row.problem.target]),
      [
        ["NotImplemented", "ZeroMQ/Node/Sync"],
        ["NotImplemented", "gRPC/Node/Sync"],
      ],
    );
    assert.deepEqual(selectImplementations(planOf({ frameworks: ["ZeroMQ"] })).absent, []);
  });

  it("makes no open loop of blocking calls, and the rest goes on", () => {
    const { implementations, absent } = selectImplementations(
      planOf({ frameworks: ["ZeroMQ"], runtimes: ["Python"], apis: ["all"], rates: [100] }),
    );
    assert.ok(implementations.every(({ api }) => api === "Async"));
    assert.deepEqual(
      absent.map((row) => [row.problem.id, row.problem.target]),
      [["NoOpenLoop", "ZeroMQ/Python/Sync"]],
    );
  });

  it("names what has no Tuned, and the rest goes on", () => {
    const { implementations, absent } = selectImplementations(
      planOf({ frameworks: ["Tcp", "ZeroMQ"], runtimes: ["Node"], variants: ["tuned"] }),
    );
    assert.deepEqual(
      implementations.map(({ framework }) => framework.name),
      ["ZeroMQ", "Tcp"],
    );
    assert.deepEqual(absent, [], "one floor serves both variants");
    const untuned = allImplementations().map((each) =>
      each.framework.name === "gRPC" ? { ...each, entry: { ...each.entry, tuned: undefined } } : each,
    );
    const matrix = { ...builtIn, implementations: untuned } as typeof builtIn;
    const { absent: named } = selectImplementations(
      planOf({ frameworks: ["gRPC", "ZeroMQ"], runtimes: ["Node"], variants: ["all"] }),
      matrix,
    );
    assert.deepEqual(
      named.map((row) => [row.framework, row.runtime, row.problem.id, row.problem.target]),
      [["gRPC", "Node", "NotTuned", "gRPC/Node/Async"]],
    );
    assert.deepEqual(selectImplementations(planOf({ runtimes: ["Node"], frameworks: ["gRPC"], variants: ["all"] })).absent, []);
  });

  it("refuses a combination that does not exist when nothing else was asked for", () => {
    assert.throws(
      () => namesOf({ frameworks: ["RPyC"], runtimes: ["Node"] }),
      (error) => error instanceof RpcBenchError && error.problem.id === "NoSuchImplementation",
    );
    assert.throws(
      () => namesOf({ runtimes: ["Node"], apis: ["Sync"] }),
      (error) =>
        error instanceof RpcBenchError && error.problem.id === "NoSuchImplementation" && error.problem.target === "ZeroMQ/Node/Sync",
      "not RPyC, which is not on Node at all",
    );
    assert.throws(
      () => namesOf({ frameworks: ["Tcp"], variants: ["Tuned"] }),
      (error) => error instanceof RpcBenchError && error.problem.id === "NotTuned",
    );
    assert.throws(
      () => namesOf({ apis: ["Sync"], slo: "p99=5ms" }),
      (error) => error instanceof RpcBenchError && error.problem.id === "NoOpenLoop",
    );
  });
});

describe("expandGroups", () => {
  it("makes a group of every scenario, size and concurrency", () => {
    const plan = planOf({ scenarios: ["SimpleCall", "Stream", "Payload"], payloadBytes: [1024, 1_048_576], concurrency: [1, 8] });
    const groups = expandGroups(plan, selectImplementations(plan).implementations);
    assert.deepEqual(
      groups.map((group) => group.id),
      ["SimpleCall-Int", "SimpleCall-Text", "Stream-1000", "Payload-1024", "Payload-1048576"].flatMap((key) =>
        ["c1", "c8"].flatMap((users) => [`${key}/${users}/AsDeployed`, `${key}/${users}/OneCore`]),
      ),
    );
    assert.equal(groups.at(-1)?.title, "Payload 1 MB, 8 users, work, one core");
    const ids = groups.flatMap((group) => group.cells.map((cell) => cell.id));
    assert.equal(new Set(ids).size, ids.length);
  });

  it("has what payloads are made of in the call, and in the name where it is not random", () => {
    const groupsOf = (fields: Partial<PlanRequest>) => {
      const plan = planOf({ payloadBytes: [1024], placements: ["free"], ...fields });
      return expandGroups(plan, selectImplementations(plan).implementations).map(({ id, title, call }) => [
        id,
        title,
        call.scenario === "Payload" && call.payloadContent,
      ]);
    };
    assert.deepEqual(groupsOf({}), [["Payload-1024/c1/Free", "Payload 1 KB, 1 user, free", "Random"]]);
    const [[id, title, content]] = groupsOf({ payloadContent: "zero" }) as [[string, string, string]];
    assert.deepEqual([id, content], ["PayloadZero-1024/c1/Free", "Zero"]);
    assert.match(title, /^Payload 1 KB of zeros?, 1 user, free$/);
  });

  it("deals each number of users over the client processes, and has both in the name", () => {
    const groups = (fields: Partial<PlanRequest>) => {
      const plan = planOf({ arguments: ["Int"], placements: ["free"], ...fields });
      return expandGroups(plan, selectImplementations(plan).implementations).map(({ id, title, clients }) => [id, title, clients]);
    };
    assert.deepEqual(groups({ concurrency: [1, 2, 8], clients: 4 }), [
      ["SimpleCall-Int/c1/Free", "SimpleCall, small int, 1 user, free", 1],
      ["SimpleCall-Int/c2p2/Free", "SimpleCall, small int, 2 users in 2 processes, free", 2],
      ["SimpleCall-Int/c8p4/Free", "SimpleCall, small int, 8 users in 4 processes, free", 4],
    ]);
    assert.deepEqual(groups({ concurrency: [8] }), [["SimpleCall-Int/c8/Free", "SimpleCall, small int, 8 users, free", 1]]);
    assert.deepEqual(
      groups({ rates: [500] }).map(([, , clients]) => clients),
      [1],
    );
  });

  it("lets both variants take turns in one group, beside one floor", () => {
    const cellsOf = (variants: string[]) => {
      const plan = planOf({ frameworks: ["ZeroMQ"], runtimes: ["Node"], arguments: ["Int"], placements: ["Free"], launches: 1, variants });
      const groups = expandGroups(plan, selectImplementations(plan).implementations);
      return groups.map(({ cells }) => cells.map(({ id }) => id.split("/").slice(3).join("/")));
    };
    assert.deepEqual(cellsOf(["All"]), [["ZeroMQ/Node/Async/Default", "ZeroMQ/Node/Async/Tuned", "Tcp/Node/Async/Default"]]);
    assert.deepEqual(cellsOf(["Tuned"]), [["ZeroMQ/Node/Async/Tuned", "Tcp/Node/Async/Default"]]);
  });

  it("makes a group of every rate, and one of the SLO, each with its load", () => {
    const plan = planOf({ arguments: ["Int"], streamCount: 10, scenarios: ["SimpleCall", "Stream"], rates: [500, 0.5], slo: "p99=5ms" });
    const groups = expandGroups(plan, selectImplementations(plan).implementations);
    const keys = ["SimpleCall-Int", "Stream-10"].flatMap((key) => ["r500", "r0.5", "p99-5ms"].map((load) => `${key}/${load}/Free`));
    assert.deepEqual(
      groups.map((group) => group.id),
      keys,
    );
    const [open, , ramp] = groups;
    assert.deepEqual(open?.load, { kind: "Open", ratePerSecond: 500, connections: 8, arrivals: "Poisson" });
    assert.deepEqual(ramp?.load, { kind: "Ramp", slo: { quantile: 0.99, limitNs: 5e6 }, connections: 8, arrivals: "Poisson" });
    assert.deepEqual(
      [open?.title, ramp?.title],
      [
        "SimpleCall, small int, 500 calls/s on 8 connections, free",
        "SimpleCall, small int, highest rate with p99=5ms on 8 connections, free",
      ],
    );
    assert.ok(groups.every(({ concurrency }) => concurrency === 8));
  });

  it("judges no open loop", () => {
    const plan = planOf({ frameworks: ["gRPC"], scenarios: ["Stream"], rates: [5], placements: ["as-deployed", "one-core", "free"] });
    const groups = expandGroups(plan, selectImplementations(plan).implementations);
    assert.ok(groups.every(({ role, cells }) => role === "Described" && cells.every((cell) => cell.twinOf === null)));
  });

  it("judges as deployed and on one core, and describes where processes run freely", () => {
    const plan = planOf({ frameworks: ["Tcp", "gRPC"], scenarios: ["Stream"], placements: ["free", "one-core", "as-deployed"] });
    const groups = expandGroups(plan, selectImplementations(plan).implementations);
    assert.deepEqual(
      groups.map(({ placement, role }) => [placement, role]),
      [
        ["Free", "Described"],
        ["OneCore", "Work"],
        ["AsDeployed", "AsDeployed"],
      ],
    );
    assert.deepEqual(groups.map(judges), [false, true, true]);
  });

  it("takes free for as deployed where processes cannot be placed", () => {
    const plan = planOf({ frameworks: ["gRPC"], scenarios: ["Stream"], placements: ["free"] });
    const { implementations } = selectImplementations(plan);
    assert.deepEqual(
      [true, false].map((isFreeAllThereIs) => expandGroups(plan, implementations, isFreeAllThereIs)[0]?.role),
      ["AsDeployed", "Described"],
    );
  });

  it("puts a twin of the first framework where it judges, never of a floor, and none into one launch", () => {
    const request = { frameworks: ["Tcp", "gRPC"], scenarios: ["Stream"], placements: ["one-core", "free"] };
    const twinsOf = (fields: Partial<PlanRequest>) => {
      const plan = planOf({ ...request, ...fields });
      const groups = expandGroups(plan, selectImplementations(plan).implementations);
      for (const { cells } of groups) for (const { twinOf } of cells) assert.ok(twinOf === null || cells.some(({ id }) => id === twinOf));
      return groups.map(({ cells }) =>
        cells.flatMap(({ twinOf, implementation }) => (twinOf === null ? [] : implementation.framework.name)),
      );
    };
    assert.deepEqual(twinsOf({ launches: 5 }), [["gRPC"], []]);
    assert.deepEqual(twinsOf({ launches: 1 }), [[], []]);
  });

  it("puts no twin of what waits by default, in no group of a run where it does in one", () => {
    const request = { runtimes: ["Python"], scenarios: ["SimpleCall", "Payload"], arguments: ["Int"], payloadBytes: [1_048_576] };
    const twinsOf = (fields: Partial<PlanRequest>) => {
      const plan = planOf({
        ...request,
        frameworks: ["RPyC", "ZeroMQ"],
        placements: ["one-core"],
        launches: 5,
        beside: ["Tuned"],
        ...fields,
      });
      const groups = expandGroups(plan, selectImplementations(plan).implementations);
      return groups.map(({ cells }) => cells.find(({ twinOf }) => twinOf !== null)?.implementation.framework.name);
    };
    assert.deepEqual(twinsOf({}), ["ZeroMQ", "ZeroMQ"]);
    assert.deepEqual(twinsOf({ beside: ["None"] }), ["RPyC", "RPyC"]);
    assert.deepEqual(twinsOf({ frameworks: ["RPyC"] }), ["RPyC", "RPyC"]);
  });
});
