import assert from "node:assert/strict";
import { test } from "node:test";
import { countOf } from "../../src/text/count.ts";

for (const [count, noun, text] of [
  [1, "launch", "1 launch"],
  [4, "launch", "4 launches"],
  [0, "user", "0 users"],
  [1, "client process", "1 client process"],
  [2, "client process", "2 client processes"],
  [1.5, "CPU", "1.5 CPUs"],
] as const)
  test(`${count} of '${noun}' is '${text}'`, () => assert.equal(countOf(count, noun), text));
