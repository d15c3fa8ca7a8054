import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Affinity } from "../../src/placement/affinity.ts";
import { CallerAffinity } from "../../src/placement/caller.ts";
import { remembering } from "../../src/placement/remembering.ts";

function recording(set: (pid: number) => Promise<void> = async () => {}) {
  const asked: string[] = [];
  const affinity: Affinity = {
    allowed: [0, 1],
    obstacle: null,
    set: (pid, cpus) => {
      asked.push(`${pid}: ${cpus.join()}`);
      return set(pid);
    },
  };
  return { asked, affinity: remembering(affinity) };
}

describe("what is kept where it is to be", () => {
  it("is not set again, and is as soon as it is to be elsewhere", async () => {
    const { asked, affinity } = recording();
    for (const cpus of [[1], [1], [0], [0, 1], [1, 0], [1]]) await affinity.set(7, cpus);
    assert.deepEqual(asked, ["7: 1", "7: 0", "7: 0,1", "7: 1"]);
  });

  it("is told by process, and one that was just started has all CPUs that are allowed", async () => {
    const { asked, affinity } = recording();
    for (const pid of [7, 8]) for (const cpus of [[0, 1], [1]]) await affinity.set(pid, cpus);
    assert.deepEqual(asked, ["7: 1", "8: 1"]);
  });

  it("is set again after it was refused, wherever it was before", async () => {
    let refused = 0;
    const { asked, affinity } = recording(() => (refused++ === 0 ? Promise.reject(new Error("no")) : Promise.resolve()));
    await assert.rejects(affinity.set(7, [1]));
    await affinity.set(7, [1]);
    assert.deepEqual(asked, ["7: 1", "7: 1"]);
  });

  it("says what the other says of the cores, also where that is a program that drives the engine", () => {
    const caller = new CallerAffinity([0, 1], () => {});
    const { allowed, topology, obstacle } = remembering(caller);
    assert.deepEqual([allowed, topology, obstacle], [caller.allowed, caller.topology, null]);
  });
});
