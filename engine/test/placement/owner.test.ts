import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { OwnerAffinity } from "../../src/placement/owner.ts";

describe("OwnerAffinity", () => {
  it("asks for each process, and goes on when the owner has done it, in whichever order answers come", async () => {
    const asked: { id: number; pid: number; cpus: number[] }[] = [];
    const affinity = new OwnerAffinity([0, 1], (request) => asked.push(request));
    const both = [affinity.set(11, [1]), affinity.set(12, [0, 1])];
    assert.deepEqual(
      asked.map(({ pid, cpus }) => [pid, cpus]),
      [
        [11, [1]],
        [12, [0, 1]],
      ],
    );
    for (const { id } of asked.reverse()) affinity.answer(id, null);
    await Promise.all(both);
  });

  it("rejects with the owner's reason, and ignores an answer to nothing", async () => {
    const affinity: OwnerAffinity = new OwnerAffinity([0], ({ id }) => affinity.answer(id, "Access is denied."));
    affinity.answer(99, null);
    await assert.rejects(
      affinity.set(1, [0]),
      (error) => error instanceof RpcBenchError && error.problem.id === "PlacementFailed" && /Access is denied/.test(error.message),
    );
  });
});
