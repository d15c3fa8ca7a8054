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

describe("published options", () => {
  it("are there for every framework that is a package, and for no floor", () => {
    for (const { framework, entry } of allImplementations()) {
      const where = `${framework.name} on ${entry.runtime}`;
      if (entry.package !== null) assert.ok(entry.tuned !== undefined, where);
      if (framework.isFloor) assert.equal(entry.tuned, undefined, where);
    }
  });

  it("each have a name of their own and another value than the default", () => {
    for (const { framework, entry } of allImplementations()) {
      const options = entry.tuned ?? [];
      assert.equal(new Set(options.map(({ name }) => name)).size, options.length, framework.name);
      for (const option of options) {
        assert.equal(typeof option.value, typeof option.default, option.name);
        assert.notEqual(option.value, option.default, option.name);
      }
    }
  });
});

describe("nameOf", () => {
  it("names the API and the variant where they are not the default", () => {
    const named = (api: string, variant: string) => nameOf({ framework: "gRPC", runtime: "Python", api, variant });
    assert.equal(named("Async", "Default"), "gRPC on Python");
    assert.equal(named("Sync", "Default"), "gRPC on Python (Sync)");
    assert.equal(named("Async", "Tuned"), "gRPC on Python (Tuned)");
    assert.equal(named("Sync", "Tuned"), "gRPC on Python (Sync, Tuned)");
  });
});
