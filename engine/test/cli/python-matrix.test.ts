// The engine with Python's own worker: every framework, API and variant there is, in real processes.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { result as resultContract } from "../../generated/contracts/result.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { findAffinity } from "../../src/placement/find.ts";
import { allImplementations } from "../../src/plan/registry.ts";
import { variantsOf } from "../../src/plan/variants.ts";
import { runEngine } from "../fixtures/engine.ts";
import { faultsOfFigures } from "../fixtures/figures.ts";

describe("a run of everything on Python", { timeout: 300_000 }, () => {
  it("has right replies and a floor for every framework, API and variant, of calls, streams and payloads", async (t) => {
    const what = ["--framework", "rpyc,zeromq,grpc", "--runtime", "python", "--api", "all", "--tuning", "all", "--concurrency", "2"];
    const scenarios = ["--scenario", "SimpleCall,Stream,Payload", "--value-type", "int", "--stream-count", "20", "--payload-size", "1KB"];
    // on one core windows are short: elsewhere each is at least 300 ms
    const placement = (await findAffinity()).obstacle === null ? "one-core" : "free";
    const short = ["--measure-time", "50ms", "--launch-count", "1", "--placement", placement, "--warm-up", "short", "--json"];
    const { code, stdout, stderr } = await runEngine(["run", ...what, ...scenarios, ...short]);
    if (/\[(PythonMissing|PackageMissing)\]/.test(stderr)) return t.skip("Python's packages are not all there");
    assert.equal(code, 0, stderr);
    const run = parseContract(resultContract, stdout);
    const expected = allImplementations()
      .filter(({ entry }) => entry.runtime === "Python")
      .flatMap((implementation) =>
        (implementation.framework.isFloor ? ["Default"] : variantsOf(implementation)).map(
          (variant) => `${implementation.framework.name} ${implementation.api} ${variant}`,
        ),
      )
      .sort();
    assert.equal(run.groups.length, 3);
    for (const group of run.groups) {
      const cells = run.cells.filter(({ groupId }) => groupId === group.id);
      assert.deepEqual(cells.map(({ framework, api, variant }) => `${framework} ${api} ${variant}`).sort(), expected);
      for (const cell of cells) {
        const { id, state, connections, calls, latency, launches } = cell;
        assert.deepEqual([state, connections, calls.failed, launches.length], ["Completed", 2, 0, 1], id);
        assert.ok((latency.p50Ns ?? 0) > 0 && (latency.xFloor ?? 0) > 0 && calls.counted > 0, id);
        assert.deepEqual(faultsOfFigures(cell), []);
      }
    }
  });
});
