import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isAnyUnanswered, withinDeadline } from "../../src/files/deadline.ts";

describe("withinDeadline", () => {
  it("gives what the work gives, and its error", async () => {
    assert.equal(await withinDeadline(60_000, async () => 1), 1);
    await assert.rejects(
      withinDeadline(60_000, async () => {
        throw new Error("refused");
      }),
      /refused/,
    );
    assert.equal(isAnyUnanswered(), false);
  });

  it("ends the wait for what never answers, and knows of it until it does", async () => {
    let answer = () => {};
    const work = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await assert.rejects(
      withinDeadline(1, () => work),
      { code: "ETIMEDOUT" },
    );
    assert.equal(isAnyUnanswered(), true);
    answer();
    await work;
    await new Promise(setImmediate);
    assert.equal(isAnyUnanswered(), false);
  });
});
