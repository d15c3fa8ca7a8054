// `rpcbench results`, on a folder of saved runs that come, go and are cut.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { golden } from "../exporters/examples.ts";
import { runEngine } from "../fixtures/engine.ts";

const old = path.join(projectRoot, "tests/fixtures/result-version-1.json");

describe("rpcbench results", () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  const save = (id: string, change: (run: ReturnType<typeof golden>) => object = (run) => run) => {
    const run = golden("full");
    writeFileSync(at(`${id}.json`), JSON.stringify({ ...run, ...change(run), runId: id }));
  };
  const results = (...args: string[]) => runEngine(["results", "--from", folder, ...args]);
  const listed = async (...args: string[]) => JSON.parse((await results("--json", ...args)).stdout);
  const idsOf = async (...args: string[]) => (await listed(...args)).objects.map(({ RunId }: { RunId: string }) => RunId);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "rpcbench-results-"));
    save("20261201-a", (run) => ({ startedAt: "2026-12-01T00:00:00.000Z", plan: { ...run.plan, tags: ["mine"] } }));
    save("20261202-b", () => ({
      startedAt: "2026-12-02T00:00:00.000Z",
      findings: [{ id: "X", severity: "Unfit", seen: "s", remedy: "r" }],
    }));
    copyFileSync(old, at("old.json"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("lists them, the latest first, whether they are fit, and those of version 1", async () => {
    const { stdout, code } = await results();
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^run +state +effort +frameworks +scenarios +tags\n20261202-b +Completed, unfit .*\n20261201-a +Completed +.* mine\n/,
    );
    assert.match(stdout, /, version 1 /);
    for (const line of stdout.split("\n")) assert.doesNotMatch(line, /Not a complete run/);
  });

  it("chooses by number, tag and framework", async () => {
    assert.deepEqual(await idsOf("--last", "1"), ["20261202-b"]);
    assert.deepEqual(await idsOf("--tag", "Mine"), ["20261201-a"]);
    assert.equal((await idsOf("--framework", "rpyc,other")).length >= 2, true);
    assert.deepEqual(await idsOf("--framework", "other"), []);
  });

  it("answers from an index that mends itself when runs come, go, change or are cut", async () => {
    await results();
    assert.ok(existsSync(at(".rpcbench-index")));
    rmSync(at("20261201-a.json"));
    save("20261203-c", () => ({ startedAt: "2026-12-03T00:00:00.000Z" }));
    const cut = at("20261202-b.json");
    truncateSync(cut, 1_000);
    assert.deepEqual((await idsOf()).slice(-1), ["20261203-c"]);
    assert.deepEqual(
      (await listed()).problems.map(({ id, target }: { id: string; target: string }) => [id, target]),
      [["ResultNotReadable", cut]],
    );
    assert.match((await results()).stdout, /^Not a complete run: .*20261202-b\.json$/m);
    save("20261203-c", (run) => ({ startedAt: "2026-12-03T00:00:00.000Z", plan: { ...run.plan, tags: ["later"] } }));
    assert.deepEqual(await idsOf("--tag", "later"), ["20261203-c"]);
    writeFileSync(at(".rpcbench-index"), "{ cut");
    assert.deepEqual(await idsOf("--tag", "later"), ["20261203-c"]);
  });

  it("reads no file again that did not change", async () => {
    await results();
    const file = at("20261201-a.json");
    const text = readFileSync(file, "utf8");
    const when = new Date("2026-01-01");
    utimesSync(file, when, when);
    await results();
    // the same length and time: whoever looks at those alone sees no change
    writeFileSync(file, text.replace("mine", "dine"));
    utimesSync(file, when, when);
    assert.deepEqual(await idsOf("--tag", "mine"), ["20261201-a"]);
  });

  it("shows one by its id, the beginning of it or its file, as it was shown when it ended", async () => {
    for (const which of ["20261201-a", "20261201", at("20261201-a.json")]) {
      const { stdout, code } = await results(which);
      assert.equal(code, 0, which);
      assert.match(stdout, /^Request\/response latency /m);
      assert.match(stdout, /^As deployed, 5 launches: /m);
      assert.match(stdout, /^Result file: .*20261201-a\.json$/m);
    }
    assert.match((await results("20261201-a", "--tables")).stdout, / p50 us +p99 us/);
    assert.equal(JSON.parse((await results("20261201-a", "--json")).stdout).runId, "20261201-a");
  });

  const wrong: [which: string[], id: string, said: RegExp][] = [
    [["nothing"], "ResultNotFound", /There is no run 'nothing'/],
    [["2026"], "ResultNotFound", /3 runs begin with '2026'/],
    [["/no/such/file.json"], "ResultNotReadable", /ENOENT/],
    [["--last", "0"], "BadArguments", /from 1 up/],
    [["20261201-a", "--tables", "--json"], "BadArguments", /--json/],
  ];
  for (const [args, id, said] of wrong) {
    it(`${args.join(" ")}: ${id}`, async () => {
      const { code, stdout, stderr } = await results(...args);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, said);
      assert.ok(stderr.includes(`[${id}]`), stderr);
    });
  }

  it("says of a run of version 1, of a newer one and of a cut one why it is not shown", async () => {
    assert.match((await results(at("old.json"))).stderr, /\b1\b.*\[ResultNotReadable\]/);
    writeFileSync(at("newer.json"), JSON.stringify({ ...golden("full"), version: 3 }));
    assert.match((await results(at("newer.json"))).stderr, /\b3\b.*\b2\b.*\[UnsupportedVersion\]/);
    writeFileSync(at("cut.json"), JSON.stringify(golden("full")).slice(0, 500));
    assert.match((await results(at("cut.json"))).stderr, /JSON.*\[ResultNotReadable\]/);
  });

  it("is empty where there are none, and leaves nothing there", async () => {
    const empty = at("empty");
    mkdirSync(empty);
    const { stdout, code } = await runEngine(["results", "--from", empty]);
    assert.deepEqual([code, existsSync(path.join(empty, ".rpcbench-index"))], [0, false]);
    assert.match(stdout, /^No such runs in /);
  });
});
