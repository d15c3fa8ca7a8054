import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { allImplementations, eventLoopOf, nameOf } from "../../src/plan/registry.ts";
import { eventLoop } from "../../src/worker/event-loop.ts";

const systems = ["win32", "linux", "darwin"] as const;

describe("event loops", () => {
  it("are stated for every implementation on every system", () => {
    for (const { framework, entry, api } of allImplementations()) {
      for (const system of systems) assert.ok(eventLoopOf(entry.runtime, api, system), `${framework.name} on ${entry.runtime}, ${system}`);
    }
    assert.equal(eventLoopOf("Node", "Sync"), null);
  });

  it("are what Node's worker says of its own", () => {
    for (const system of systems) assert.equal(eventLoop(system), eventLoopOf("Node", "Async", system));
  });
});

describe("nameOf", () => {
  it("names the API where it is not the default", () => {
    assert.equal(nameOf({ framework: "gRPC", runtime: "Python", api: "Async" }), "gRPC on Python");
    assert.equal(nameOf({ framework: "gRPC", runtime: "Python", api: "Sync" }), "gRPC on Python (Sync)");
  });
});
