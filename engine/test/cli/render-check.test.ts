import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderCheck } from "../../src/cli/render-check.ts";
import { parseLimits } from "../../src/gate/limits.ts";
import { judgeSeries, type Series } from "../../src/gate/repeat.ts";
import { pair, steady, times } from "../gate/sides.ts";

const judged = judgeSeries([pair({ us: times(1.08) }, { us: steady })], parseLimits("us=+3pct,p99=+15pct,errors=0"), { repeats: 1 });
const long = "a".repeat(30);
const whole: Series = {
  ...judged,
  baseline: "main",
  rows: judged.rows.map((row) => ({ ...row, reason: `${long} ${long} ${long} ${long}` })),
  changes: [{ since: "main", what: `${long} ${long}`, was: "1.10.0", is: "1.14.7" }],
  onlyNow: ["Payload-1024/c1/AsDeployed/gRPC/Node/Async/Default"],
};

describe("what a gate prints", () => {
  it("fits a terminal of 80 columns, whatever the reasons are", () => {
    for (const line of renderCheck(whole).split("\n")) assert.ok(line.length < 80, `${line.length}: ${line}`);
  });

  it("has the cell by its name, both figures, and the reason of what did not hold", () => {
    const text = renderCheck(judged);
    assert.match(text, /gRPC on Node +us\/call +108 +100 +\+8\.\d% \(\+\d\.\d%\.\.\+\d+\.\d%\) +SLOWER/);
    assert.match(text, /gRPC on Node, us\/call: clearly above \+3%\./);
    assert.doesNotMatch(text, /p99 us: clearly/);
  });

  it("says of each of the two sides what today's has otherwise", () => {
    const changes = ["old", "main"].map((since) => ({ since, what: "gRPC on Node", was: `1.0.0 of ${since}`, is: "2.0.0" }));
    const text = renderCheck({ ...whole, changes });
    assert.match(text, /and old\n {2}gRPC on Node: 1\.0\.0 of old -> 2\.0\.0\n/);
    assert.match(text, /baseline main\n {2}gRPC on Node: 1\.0\.0 of main -> 2\.0\.0\n/);
  });

  it("names the other where there are several, and lists what only one of the two has", () => {
    const text = renderCheck(whole);
    assert.match(text, /gRPC on Node \/ old/);
    assert.match(text, /Measured now but not in the baseline\n {2}Payload-1024/);
    assert.doesNotMatch(text, /not measured now/);
  });
});
