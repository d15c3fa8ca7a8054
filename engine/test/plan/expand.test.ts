import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { expandGroups, selectImplementations } from "../../src/plan/expand.ts";
import { type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";

const planOf = (request: Partial<PlanRequest>) => resolvePlan({ version: 1, ...request }, () => 7);
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

  it("refuses a combination that does not exist when nothing else was asked for", () => {
    assert.throws(
      () => namesOf({ frameworks: ["RPyC"], runtimes: ["Node"] }),
      (error) => error instanceof RpcBenchError && error.problem.id === "NoSuchImplementation",
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
        ["c1", "c8"].flatMap((users) => [`${key}/${users}/OneCore`, `${key}/${users}/Free`]),
      ),
    );
    assert.equal(groups.at(-1)?.title, "Payload 1 MB, 8 users, free");
    const ids = groups.flatMap((group) => group.cells.map((cell) => cell.id));
    assert.equal(new Set(ids).size, ids.length);
  });

  it("judges in the first placement alone, and puts a twin of the first framework there, never of a floor", () => {
    const plan = planOf({ frameworks: ["Tcp", "gRPC"], scenarios: ["Stream"], placements: ["free", "split"] });
    const [judging, describing] = expandGroups(plan, selectImplementations(plan).implementations);
    assert.deepEqual([judging?.judges, describing?.judges], [true, false]);
    const twins = judging?.cells.filter((cell) => cell.twinOf !== null) ?? [];
    assert.deepEqual(
      twins.map((cell) => cell.implementation.framework.name),
      ["gRPC"],
    );
    assert.ok(judging?.cells.some((cell) => cell.id === twins[0]?.twinOf));
    assert.ok(describing?.cells.every((cell) => cell.twinOf === null));
  });
});
