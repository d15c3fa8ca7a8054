import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { mostOpenFiles } from "../../src/machine/open-files.ts";
import { expandGroups, selectImplementations } from "../../src/plan/expand.ts";
import { checkOpenFiles, openFilesOf } from "../../src/plan/open-files.ts";
import { type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";

const groupsOf = (request: Partial<PlanRequest>) => {
  const plan = resolvePlan(
    { version: 1, frameworks: ["ZeroMQ"], runtimes: ["Node"], arguments: ["Int"], placements: ["Free"], ...request },
    () => 1,
  );
  return expandGroups(plan, selectImplementations(plan).implementations);
};

describe("open files of a plan", () => {
  it("are counted for each process: a user of ZeroMQ on Node has four in its client, and one in its server", () => {
    const [largest, ...others] = openFilesOf(groupsOf({ concurrency: [1, 100] }));
    assert.deepEqual(largest, { who: "The client of ZeroMQ on Node with 100 users", needed: 440 });
    assert.equal(others.find(({ who }) => who === "The server of ZeroMQ on Node with 100 users")?.needed, 140);
    // ZeroMQ and the floor, each a server and a client
    assert.equal(others.find(({ who }) => who === "RpcBench itself")?.needed, 40 + 2 * 2 * 3);
  });

  it("are fewer in each of several client processes", () => {
    const clients = openFilesOf(groupsOf({ concurrency: [100], clients: 4 })).filter(({ who }) => who.startsWith("The client of ZeroMQ"));
    assert.equal(clients[0]?.needed, 40 + 25 * 4);
  });

  it("that a process may not have end the run before anything is started, with the number and what to type", () => {
    const groups = groupsOf({ concurrency: [100] });
    checkOpenFiles(groups, 440);
    checkOpenFiles(groups, null);
    assert.throws(
      () => checkOpenFiles(groups, 439),
      (error) =>
        error instanceof RpcBenchError &&
        error.problem.id === "TooFewFileHandles" &&
        error.kind === "environment" &&
        /\b440\b.*\b439\b/.test(error.problem.message) &&
        /ulimit -n 512\b/.test(error.problem.remedy ?? ""),
    );
  });
});

describe("mostOpenFiles", () => {
  it("is what the system allows this process", { skip: process.platform === "linux" ? false : "read from /proc" }, () => {
    assert.ok((mostOpenFiles() ?? 0) >= 20);
  });

  it("is what Node reports where there is no /proc, and no limit on Windows", () => {
    // what the report has of this system is asked for by what it is called on macOS
    if (process.platform !== "win32") assert.equal(mostOpenFiles("darwin"), mostOpenFiles());
    assert.equal(mostOpenFiles("win32"), null);
  });
});
