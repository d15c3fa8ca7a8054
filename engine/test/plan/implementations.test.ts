import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { plan as planContract } from "../../generated/contracts/plan.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";
import { readContract } from "../../src/contracts/read.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { expandGroups, selectImplementations } from "../../src/plan/expand.ts";
import { parseImplementation } from "../../src/plan/implementations.ts";
import { resolvePlan } from "../../src/plan/resolve.ts";
import { writtenOut } from "../../src/plan/saved.ts";
import { united } from "../../src/plan/united.ts";

const planOf = (request: Partial<PlanRequest>) => resolvePlan({ version: 1, ...request }, () => 7);
const named = (...texts: string[]) => ({ implementations: texts.map(parseImplementation) });
const cellsOf = (request: Partial<PlanRequest>) => {
  const plan = planOf(request);
  const [group] = expandGroups(plan, selectImplementations(plan).implementations);
  return (group?.cells ?? [])
    .filter(({ twinOf }) => twinOf === null)
    .map(({ implementation: { framework, entry, api }, variant }) =>
      [framework.name, entry.runtime, api, ...(variant === "Default" ? [] : [variant])].join("/"),
    );
};
const problemOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof RpcBenchError) return error.problem;
    throw error;
  }
  return null;
};

describe("implementations named one by one", () => {
  const cases: [what: string, request: Partial<PlanRequest>, cells: string[]][] = [
    [
      "are those, not every framework on every runtime by every API",
      named("rpyc/python/sync", "ZeroMQ/Node/Async"),
      ["RPyC/Python/Sync", "ZeroMQ/Node/Async", "Tcp/Python/Sync", "Tcp/Node/Async"],
    ],
    ["are measured once when they are named twice", named("zeromq/node/async", "ZEROMQ/NODE"), ["ZeroMQ/Node/Async", "Tcp/Node/Async"]],
    ["without an API are of the one that is meant when nothing is said", named("rpyc/python"), ["RPyC/Python/Async", "Tcp/Python/Async"]],
    [
      "without a runtime are those of every runtime that has them",
      named("zeromq", "grpc/all/sync"),
      ["ZeroMQ/Python/Async", "ZeroMQ/Node/Async", "gRPC/Python/Sync", "Tcp/Python/Async", "Tcp/Python/Sync", "Tcp/Node/Async"],
    ],
    [
      "have variants of their own",
      named("zeromq/node/async/tuned", "grpc/node/async"),
      ["ZeroMQ/Node/Async/Tuned", "gRPC/Node/Async", "Tcp/Node/Async"],
    ],
    [
      "or the plan's",
      { ...named("zeromq/node/async/default", "grpc/node"), variants: ["all"] },
      ["ZeroMQ/Node/Async", "gRPC/Node/Async", "gRPC/Node/Async/Tuned", "Tcp/Node/Async"],
    ],
  ];
  for (const [what, request, cells] of cases) it(what, () => assert.deepEqual(cellsOf(request).sort(), [...cells].sort()));

  it("say nothing about what nobody asked for", () => {
    assert.deepEqual(selectImplementations(planOf(named("rpyc/python/sync", "zeromq/node/async"))).absent, []);
  });

  it("that do not exist are refused by name, whatever else was named", () => {
    const problem = problemOf(() => planOf(named("zeromq/node/async", "rpyc/node/async")));
    assert.deepEqual([problem?.id, problem?.target], ["NoSuchImplementation", "RPyC/Node"]);
    assert.equal(problemOf(() => planOf(named("zeromq/node/sync")))?.target, "ZeroMQ/Node/Sync");
  });

  it("of which only the runtime was said, and which is not there, leave the rest to be measured", () => {
    const { implementations, absent } = selectImplementations(planOf(named("zeromq/node/async", "rpyc/node")));
    assert.ok(implementations.every(({ framework }) => framework.name !== "RPyC"));
    assert.deepEqual(
      absent.map(({ problem }) => [problem.id, problem.target]),
      [["NotImplemented", "RPyC/Node"]],
    );
    assert.equal(problemOf(() => selectImplementations(planOf(named("rpyc/node"))))?.id, "NoSuchImplementation");
  });

  it("keep the floor out of what is compared in the runtimes it was not named for", async () => {
    const { isAsked } = await import("../../src/plan/implementations.ts");
    const plan = planOf(named("tcp/python/async", "zeromq/node/async"));
    const floors = selectImplementations(plan).implementations.filter(({ framework }) => framework.isFloor);
    assert.deepEqual(
      floors.map((floor) => [floor.entry.runtime, isAsked(floor, plan)]),
      [
        ["Python", true],
        ["Node", false],
      ],
    );
  });

  const refused: [id: string, request: Partial<PlanRequest>][] = [
    ["ImplementationWithLists", { ...named("zeromq/node/async"), frameworks: ["gRPC"] }],
    ["ImplementationWithLists", { ...named("zeromq/node/async"), runtimes: ["Node"] }],
    ["ImplementationWithLists", { ...named("zeromq/node/async"), apis: ["Async"] }],
    ["NothingToMeasure", { implementations: [] }],
    ["UnknownFramework", named("zeromk/node/async")],
    ["UnknownRuntime", named("zeromq/ruby/async")],
    ["UnknownApi", named("zeromq/node/telepathy")],
    ["UnknownTuning", named("zeromq/node/async/fast")],
    ["NoOpenLoop", { ...named("zeromq/python/sync"), rates: [100] }],
  ];
  for (const [id, request] of refused) {
    it(`refuses ${JSON.stringify(request)} with ${id}`, () => {
      assert.equal(problemOf(() => selectImplementations(planOf(request)))?.id, id);
    });
  }

  for (const text of ["", "/", "zeromq/", "zeromq//sync", "zeromq/python/async/tuned/more", "/node"]) {
    it(`refuses '${text}' with InvalidImplementation, and says what to type`, () => {
      const problem = problemOf(() => parseImplementation(text));
      assert.equal(problem?.id, "InvalidImplementation");
      assert.match(problem?.remedy ?? "", /--implementation \w+\/\w+\/\w+/);
    });
  }

  it("are written out as they are, and ask for the same again", () => {
    const request: PlanRequest = { version: 1, ...named("rpyc/python/sync", "zeromq/node/async/tuned"), arguments: ["Int"] };
    const plan = resolvePlan(request, () => 7);
    const again = writtenOut(request, plan);
    assert.deepEqual([again.frameworks, again.runtimes, again.apis], [undefined, undefined, undefined]);
    assert.deepEqual(
      resolvePlan(readContract(planContract, JSON.parse(JSON.stringify(again))), () => 7),
      plan,
    );
  });

  it("of several plans are united, and give way to frameworks that are given beside them, or take their place", () => {
    const plans = [
      { version: 1, ...named("zeromq/node/async") },
      { version: 1, ...named("grpc/node/async") },
    ];
    assert.deepEqual(cellsOf(united({ version: 1, plans })), ["ZeroMQ/Node/Async", "gRPC/Node/Async", "Tcp/Node/Async"]);
    assert.deepEqual(cellsOf(united({ version: 1, plans, frameworks: ["rpyc"] })), [
      "RPyC/Python/Async",
      "RPyC/Python/Sync",
      "Tcp/Python/Async",
      "Tcp/Python/Sync",
    ]);
    const lists = [{ version: 1, frameworks: ["gRPC"], runtimes: ["Node"], apis: ["Async"] }];
    assert.deepEqual(cellsOf(united({ version: 1, plans: lists, ...named("rpyc/python/sync") })), ["RPyC/Python/Sync", "Tcp/Python/Sync"]);
    assert.equal(problemOf(() => planOf(united({ version: 1, plans: [...plans, ...lists] })))?.id, "ImplementationWithLists");
  });
});
