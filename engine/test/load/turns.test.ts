import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { TurnCounter } from "../../src/load/turns.ts";

test("readings of one turn are equal, promise jobs included; the next turn's differ", async () => {
  const turns = new TurnCounter();
  const first = turns.current();
  await Promise.resolve();
  await null;
  assert.equal(turns.current(), first);
  await turn();
  const second = turns.current();
  assert.notEqual(second, first);
  await turn();
  assert.notEqual(turns.current(), second);
});

test("a turn costs one setImmediate, however often it is read, and none when it is not", () => {
  const queued: (() => void)[] = [];
  const turns = new TurnCounter((action) => queued.push(action));
  assert.equal(queued.length, 0);
  for (let i = 0; i < 100; i++) turns.current();
  assert.equal(queued.length, 1);
  queued[0]?.();
  turns.current();
  assert.equal(queued.length, 2);
});
