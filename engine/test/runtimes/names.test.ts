import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkName } from "../../src/runtimes/names.ts";

describe("the name of a runtime", () => {
  it("is a folder's name on every system", () => {
    for (const name of ["grpc-old", "a", "v1.2_3", "Console"]) assert.equal(checkName("runtime", name), name);
    for (const name of [
      "",
      ".",
      "..",
      "../up",
      "a/b",
      "a\\b",
      ".hidden",
      "end.",
      "-x",
      "a b",
      "con",
      "NUL.txt",
      "COM1",
      "Today",
      "x".repeat(41),
    ]) {
      assert.throws(
        () => checkName("runtime", name),
        (error: { problem?: { id?: string } }) => error.problem?.id === "InvalidName",
        name,
      );
    }
  });
});
