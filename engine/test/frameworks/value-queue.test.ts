import assert from "node:assert/strict";
import { test } from "node:test";
import { ValueQueue } from "../../src/frameworks/value-queue.ts";

const queue = () => new ValueQueue(() => assert.fail("left early"));
const collect = async (values: AsyncIterable<number>): Promise<number[]> => {
  const taken: number[] = [];
  for await (const value of values) taken.push(value);
  return taken;
};

test("values come out in order, whether they or the consumer came first", async () => {
  const values = queue();
  values.push(1);
  values.push(2);
  const taken = collect(values);
  await null;
  await null;
  values.push(3);
  await null;
  values.push(4);
  values.push(5);
  values.end();
  assert.deepEqual(await taken, [1, 2, 3, 4, 5]);
});

test("an error comes after the values before it, and to a consumer that waits", async () => {
  const early = queue();
  early.push(1);
  early.fail(new Error("gone"));
  const taken: number[] = [];
  await assert.rejects(async () => {
    for await (const value of early) taken.push(value);
  }, /gone/);
  assert.deepEqual(taken, [1]);

  const late = queue();
  const waiting = collect(late);
  late.fail(new Error("gone"));
  await assert.rejects(waiting, /gone/);
});

test("an error after the end is none", async () => {
  const values = queue();
  values.end();
  values.fail(new Error("too late"));
  assert.deepEqual(await collect(values), []);
});

test("leaving early says so, once; leaving at the end does not", async () => {
  let left = 0;
  const values = new ValueQueue(() => left++);
  values.push(1);
  for await (const _ of values) break;
  await values.return();
  assert.equal(left, 1);
});

test("a source is paused where values wait as more come, once, and resumed when all are taken", async () => {
  const asked: string[] = [];
  const values = new ValueQueue(() => assert.fail("left early"), { pause: () => asked.push("pause"), resume: () => asked.push("resume") });
  values.hold(1);
  values.push(1);
  values.push(2);
  assert.deepEqual(asked, [], "nothing waited when these came");
  values.hold(3);
  assert.deepEqual(asked, [], "as many as may wait");
  values.hold(2);
  values.hold(1);
  assert.deepEqual(asked, ["pause"]);
  assert.equal((await values.next()).value, 1);
  assert.deepEqual(asked, ["pause"]);
  assert.equal((await values.next()).value, 2);
  assert.deepEqual(asked, ["pause", "resume"]);
});
