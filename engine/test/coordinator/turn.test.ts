import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { callsMade, connectTurn, sliceMs, turnOf } from "../../src/coordinator/turn.ts";

describe("turnOf", () => {
  it("makes a burst of at least four calls of each user, more where calls are short", () => {
    assert.deepEqual(turnOf(800_000, 1, 1), { calls: 4, warmupCalls: 1, warmupKind: "Same" });
    assert.equal(turnOf(300_000, 1, 6).calls, 18, "three for each that is dropped");
    assert.equal(turnOf(2_000_000, 1, 6).calls, 5, "no more than 10 ms");
    assert.equal(turnOf(50_000, 1, 0).calls, 40);
    assert.equal(turnOf(1, 8, 0).calls, 64 * 8);
  });

  it("counts one long call, or one of every second user, after two small ones", () => {
    assert.equal(turnOf(100_000_000, 1, 9).calls, 1);
    assert.deepEqual(turnOf(100_000_000, 8, 9), { calls: 4, warmupCalls: 2, warmupKind: "Small" });
  });
});

describe("connectTurn", () => {
  it("is as short as a turn may be, and says how many connections it takes at most", () => {
    assert.deepEqual(connectTurn(1), { calls: 4, warmupCalls: 3, warmupKind: "Same" });
    assert.equal(callsMade(connectTurn(1), 1), 7);
    assert.equal(callsMade(connectTurn(8), 8), 32 + 24 + 14);
  });
});

describe("sliceMs", () => {
  it("is as long as asked, or as long as one and a half calls take", () => {
    assert.equal(sliceMs(1, 200_000), 1000);
    assert.equal(sliceMs(0.1, 500_000_000), 750);
    assert.equal(sliceMs(0.0001, 0), 1);
  });
});
