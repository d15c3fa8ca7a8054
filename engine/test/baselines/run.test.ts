// The command with a baseline: what it measures, what it says of it, and how it ends.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
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

  it("knows what its packages need, of today's and of its own, and shows it", async () => {
    const { run } = JSON.parse(readFileSync(file, "utf8"));
    const [node] = run.runtimes;
    assert.equal(node.packages.zeromq.zeromq, run.cells.find((cell: { isFloor: boolean }) => !cell.isFloor).frameworkVersion);
    assert.ok(node.packages.zeromq["node-addon-api"]);
    const { stdout } = await kept.engine(["baseline", "show", "main"]);
    assert.match(stdout, /node-addon-api \d/);
  });

  it("says of a proof whose it is and what it found, or that there is none, or that it cannot be read", async () => {
    const shown = async () => (await kept.engine(["baseline", "show", "main"])).stdout;
    assert.match(await shown(), /proof +none/);
    const proof = JSON.parse(readFileSync(path.join(projectRoot, "proto", "examples", "gate-proof", "valid", "proof.json"), "utf8"));
    const { run } = JSON.parse(readFileSync(file, "utf8"));
    mkdirSync(path.join(path.dirname(file), "proof"));
    const keep = (more: object) =>
      writeFileSync(path.join(path.dirname(file), "proof", "proof.json"), JSON.stringify({ ...proof, ...more }));
    keep({ provedRunId: run.runId });
    assert.match(
      await shown(),
      /proof +a gate against it fails[^\n]*, 2026-11-22\n +proved: us\/call \+3% in [^;]+; the smallest change found was 6\.1%/,
    );
    keep({ isProved: false });
    assert.match(await shown(), new RegExp(`proof +NOT proved[^\\n]*, of the run ${proof.provedRunId},? not of this one`));
    keep({ version: 99 });
    assert.match(await shown(), /proof +\S+proof\.json cannot be read: /);
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
      [["check", "--fail-on", "us=+3pct", "--wait-quiet", "10m"], "BadArguments"],
      [["baseline", "show", "mian"], "BaselineNotFound"],
      [["baseline", "remove", "mian"], "BaselineNotFound"],
      [["baseline", "set", "con"], "InvalidName"],
    ];
    for (const [args, id] of cases) {
      const { code, stderr, stdout } = await kept.engine(args);
      assert.deepEqual([args.join(" "), code, stdout], [args.join(" "), 2, ""], stderr);
      assert.match(stderr, new RegExp(`\\[${id}\\]`), args.join(" "));
    }
    assert.match((await kept.engine(["run", "--baseline", "mian"])).stderr, /\bmain\b.*\[BaselineNotFound\]/s);
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
