// The command with a baseline: what it measures, what it says of it, and how it ends.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { Kept, sides } from "../runtimes/kept.ts";

describe("rpcbench with a baseline", { concurrency: false }, () => {
  const kept = new Kept();
  const file = path.join(kept.data, "baselines", "main", "baseline.json");
  after(() => kept[Symbol.dispose]());

  before(async () => {
    const { run } = await kept.run(["--framework", "zeromq", "--runtime", "node", "--placement", "as-deployed"]);
    const refused = await kept.engine(["baseline", "set", "main", "--run", run.runId]);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /\[BaselineUnfit\]/);
    const { code, stderr } = await kept.engine(["baseline", "set", "main", "--force"]);
    assert.equal(code, 0, stderr);
  });

  it("measures it beside today's by its own plan, and judges the two", async () => {
    const { code, run, stderr } = await kept.run(["--baseline", "MAIN", "--placement", "as-deployed"]);
    assert.equal(code, 0, stderr);
    const [version] = run.cells.flatMap(({ frameworkVersion }) => frameworkVersion ?? []);
    assert.deepEqual(sides(run), [
      ["ZeroMQ", version, "today", "Completed"],
      ["ZeroMQ", version, "main", "Completed"],
    ]);
    assert.equal(run.plan.baseline, "main");
    const judged = await kept.engine(["check", "--baseline", "main", "--fail-on", "us=+3pct", "--json"]);
    assert.equal(judged.code, 20, judged.stderr);
    const { rows, baseline } = JSON.parse(judged.stdout);
    assert.deepEqual([baseline, rows.map(({ basis }: { basis: string }) => basis)], ["main", ["Beside"]]);
  });

  it("goes on without it where it cannot be built, and says why", async () => {
    const baseline = JSON.parse(readFileSync(file, "utf8"));
    baseline.recipe[0].interpreter = { path: "/nowhere/node", version: "18.0.0" };
    writeFileSync(file, JSON.stringify(baseline));
    const { code, run, stderr } = await kept.run(["--baseline", "main"]);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /\[BaselineNotBuilt\]/);
    assert.deepEqual(
      run.cells.filter(({ isFloor }) => !isFloor).map(({ runtimeName, state }) => [runtimeName, state]),
      [["today", "Completed"]],
    );
    // free is described: nothing in it is the baseline's
    const judged = await kept.engine(["check", "--baseline", "main", "--fail-on", "us=+3pct"]);
    assert.equal(judged.code, 2);
    assert.match(judged.stderr, /\[NothingInCommon\]/);
  });

  it("says what is wrong before anything is started", async () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [["run", "--baseline", "mian"], "BaselineNotFound"],
      [["run", "--baseline", "a/b"], "InvalidName"],
      [["run", "--baseline", "main", "--fail-on", "us=3"], "InvalidLimit"],
      [["run", "--fail-on", "us=+3pct"], "NoReference"],
      [["run", "--baseline", "main", "--fail-on", "us=+3pct", "--repeat", "11"], "BadArguments"],
      [["run", "--baseline", "main", "--wait-quiet", "25h"], "InvalidWaitQuiet"],
      [["check", "--fail-on", "us=+3pct", "--baseline", "mian"], "BaselineNotFound"],
      [["baseline", "show", "mian"], "BaselineNotFound"],
      [["baseline", "remove", "mian"], "BaselineNotFound"],
      [["baseline", "set", "con"], "InvalidName"],
    ];
    for (const [args, id] of cases) {
      const { code, stderr, stdout } = await kept.engine(args);
      assert.deepEqual([args.join(" "), code, stdout], [args.join(" "), 2, ""], stderr);
      assert.match(stderr, new RegExp(`\\[${id}\\]`), args.join(" "));
    }
    assert.match((await kept.engine(["run", "--baseline", "mian"])).stderr, /Did you mean main\?/);
  });

  it("plans what it would measure without building it", async () => {
    const { code, stdout, stderr } = await kept.engine(["plan", "--baseline", "main", "--json"]);
    assert.equal(code, 0, stderr);
    const [group] = JSON.parse(stdout).groups;
    assert.deepEqual(
      group.cells.map(({ framework }: { framework: string }) => framework),
      ["ZeroMQ", "ZeroMQ", "Tcp"],
    );
  });
});
