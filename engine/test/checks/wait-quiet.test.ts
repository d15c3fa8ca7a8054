import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Finding } from "../../src/checks/finding.ts";
import type { Machine } from "../../src/checks/machine.ts";
import { waitForQuiet } from "../../src/checks/wait-quiet.ts";

const busy: Finding = { id: "OtherLoad", severity: "Warning", seen: "Others used 40%.", remedy: "Close them." };
const memory: Finding = { ...busy, id: "MemoryShort" };

/** Looks find these, one after the other and the last for ever; a look takes 300 ms of a made-up clock. */
async function waited(found: readonly (readonly Finding[])[], seconds: number, stopAfter = Number.POSITIVE_INFINITY) {
  let [nowMs, looks] = [0, 0];
  const told: string[] = [];
  const controller = new AbortController();
  const machine = { nowMs: () => nowMs } as Machine;
  await waitForQuiet(machine, {
    seconds,
    signal: controller.signal,
    warn: ({ id }) => told.push(id),
    look: async () => {
      nowMs += 300;
      if (++looks >= stopAfter) controller.abort();
      return found[Math.min(looks, found.length) - 1] ?? [];
    },
    sleep: async (ms) => {
      nowMs += ms;
    },
  });
  return { looks, told };
}

describe("waiting for a quiet machine", () => {
  it("is over after three quiet looks in a row, whatever else they find", async () => {
    assert.deepEqual(await waited([[], [memory], []], 60), { looks: 3, told: [] });
    assert.deepEqual(await waited([[], [], [busy], [], [], []], 60), { looks: 6, told: ["WaitingForQuiet"] });
  });

  it("ends when the time does, and says that it never was", async () => {
    const { looks, told } = await waited([[busy]], 10);
    assert.deepEqual(told, ["WaitingForQuiet", "NeverQuiet"]);
    assert.ok(looks >= 8 && looks <= 9);
  });

  it("ends when the run is stopped", async () => {
    assert.deepEqual(await waited([[busy]], 3_600, 2), { looks: 2, told: ["WaitingForQuiet"] });
  });
});
