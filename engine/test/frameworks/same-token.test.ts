import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenChecker } from "../../src/frameworks/same-token.ts";

const isToken = tokenChecker("0123");
const cases: [presented: string | Buffer | undefined, right: boolean][] = [
  ["0123", true],
  [Buffer.from("0123"), true],
  ["0124", false],
  ["012", false],
  ["01234", false],
  ["", false],
  // as many characters, more bytes: the comparison itself would throw
  ["012é", false],
  [undefined, false],
];
for (const [presented, right] of cases) {
  test(`${presented === undefined ? "nothing" : JSON.stringify(String(presented))} is ${right ? "" : "not "}the token`, () => {
    assert.equal(isToken(presented), right);
  });
}
