import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { EngineEvent } from "../../generated/events.d.ts";
import { Progress } from "../../src/coordinator/progress.ts";

describe("Progress", () => {
  it("sends at most five events a second however often it is called", () => {
    const events: EngineEvent[] = [];
    let nowMs = 0;
    const progress = new Progress(
      (event) => events.push(event),
      () => nowMs,
    );
    for (; nowMs < 10_000; nowMs += 1) progress.at(nowMs / 10_000, "measuring");
    assert.ok(events.length <= 50);
    assert.ok(events.length >= 30);
  });

  it("estimates the time left from the share done", () => {
    const events: EngineEvent[] = [];
    let nowMs = 0;
    const progress = new Progress(
      (event) => events.push(event),
      () => nowMs,
    );
    nowMs = 30_000;
    progress.at(0.75, "measuring");
    assert.deepEqual(events, [{ type: "progress", percent: 75, activity: "measuring", secondsLeft: 10 }]);
  });
});
