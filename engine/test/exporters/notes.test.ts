import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderNotes } from "../../src/exporters/notes.ts";
import { cell, failed, runOf } from "./examples.ts";

describe("renderNotes", () => {
  it("has a line for each framework that was measured, and none for one that failed", () => {
    const notes = renderNotes(runOf([cell("RPyC", 1), cell("ZeroMQ", 1), failed("gRPC")]));
    assert.deepEqual(
      notes.map((note) => note.split(" ")[0]),
      ["RPyC", "ZeroMQ"],
    );
    assert.deepEqual(renderNotes(runOf([cell("Own", 1)])), []);
  });

  it("says of random payloads that they are the worst case of whoever compresses", () => {
    const run = runOf([cell("RPyC", 1)]);
    const saying = (payloadContent: "Random" | "Text", scenarios = ["Payload"]) =>
      renderNotes({ ...run, plan: { ...run.plan, scenarios, payloadContent } }).filter((note) => note.includes("worst case")).length;
    assert.deepEqual([saying("Random"), saying("Text"), saying("Random", ["SimpleCall"])], [1, 0, 0]);
  });
});
