import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cpusFor, parseCpuList } from "../../src/placement/cpus.ts";

describe("cpusFor", () => {
  it("puts everything on the last core for one-core", () => {
    assert.deepEqual(cpusFor("OneCore", [0, 1, 2]), { server: [2], client: [2], coordinator: [2] });
  });

  it("gives server and client a core each for split, and the coordinator a third where there is one", () => {
    assert.deepEqual(cpusFor("Split", [0, 1]), { server: [0], client: [1], coordinator: [0] });
    assert.deepEqual(cpusFor("Split", [0, 1, 2, 3]), { server: [0], client: [3], coordinator: [2] });
    assert.equal(cpusFor("Split", [3]), null);
  });

  it("leaves free to the system, also where nothing can be set", () => {
    assert.deepEqual(cpusFor("Free", [0, 1]), { server: [], client: [], coordinator: [] });
    assert.deepEqual(cpusFor("Free", []), { server: [], client: [], coordinator: [] });
    assert.equal(cpusFor("OneCore", []), null);
  });
});

describe("parseCpuList", () => {
  it("reads ranges and single numbers", () => {
    assert.deepEqual(parseCpuList("0-2,5\n"), [0, 1, 2, 5]);
    assert.deepEqual(parseCpuList("3"), [3]);
    assert.deepEqual(parseCpuList(""), []);
  });
});
