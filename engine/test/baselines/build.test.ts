// What made a baseline, built again: by npm's lock file, by pip of wheels, or found where it still is.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { buildBaseline } from "../../src/baselines/build.ts";
import { recipeOf } from "../../src/baselines/recipe.ts";
import type { Baseline, RecipePart } from "../../src/baselines/store.ts";
import { writeBaseline } from "../../src/baselines/store.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { judgedRun, side, steady } from "../gate/sides.ts";

const run = judgedRun([side(null, { us: steady })]);
const baselineOf = (...recipe: RecipePart[]): Baseline => ({
  ...{ kind: "RpcBench.Baseline", version: 1, name: "main", setAt: run.startedAt, engineVersion: "0.1.0", forced: false },
  ...{ plan: { version: 1 }, recipe, run },
});
const ofNode = (version: string, more: Partial<RecipePart> = {}): RecipePart => ({
  runtime: "Node",
  interpreter: { path: process.execPath, version: process.versions.node },
  frameworks: [{ framework: "ZeroMQ", package: "zeromq", version }],
  packages: { zeromq: version },
  lock: null,
  ...more,
});

const built = async (...recipe: RecipePart[]) => {
  const said: string[] = [];
  const { asides, problems } = await buildBaseline(baselineOf(...recipe), { engineVersion: "0.1.0", say: (step) => said.push(step) });
  return { asides, problems, said };
};

describe("a baseline that is built again", { concurrency: false }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "rpcbench-built-"));
  const places = path.join(folder, "baselines", "main", "places");
  const { RPCBENCH_DATA: dataBefore } = process.env;
  before(async () => {
    process.env.RPCBENCH_DATA = folder;
    await writeBaseline(baselineOf());
  });
  after(() => {
    if (dataBefore === undefined) delete process.env.RPCBENCH_DATA;
    else process.env.RPCBENCH_DATA = dataBefore;
    rmSync(folder, { recursive: true, force: true });
  });

  it("is RpcBench's own packages for as long as they are the same", async () => {
    const installed = JSON.parse(readFileSync(path.join(projectRoot, "node_modules", "zeromq", "package.json"), "utf8")).version;
    const { asides, problems, said } = await built(ofNode(installed));
    assert.deepEqual([problems, said], [[], []]);
    assert.deepEqual([asides[0]?.name, asides[0]?.packagesFolder, asides[0]?.isBaseline], ["main", null, true]);
    assert.ok(!existsSync(places));
  });

  it("is installed from npm where they are not, and used again from then on", async () => {
    const first = await built(ofNode("6.4.2"));
    assert.deepEqual(first.problems, []);
    assert.deepEqual(
      first.asides.map(({ frameworks, packagesFolder }) => [frameworks[0]?.version, packagesFolder?.startsWith(places)]),
      [["6.4.2", true]],
    );
    const again = await built(ofNode("6.4.2"));
    assert.deepEqual([again.said, again.asides], [[], first.asides]);
  });

  it("has what its lock file says, down to what its packages need", async () => {
    const [place = ""] = readdirSync(places);
    const lock = readFileSync(path.join(places, place, "package-lock.json"), "utf8");
    const needed = Object.keys(JSON.parse(lock).packages).find((each) => each.endsWith("node-addon-api")) ?? "";
    assert.notEqual(needed, "");
    const { asides, problems } = await built(ofNode("6.4.2", { lock }));
    assert.deepEqual(problems, []);
    const [made] = asides;
    assert.notEqual(made?.packagesFolder, path.join(places, place));
    assert.equal(readFileSync(path.join(made?.packagesFolder ?? "", "package-lock.json"), "utf8"), lock);
  });

  it("is done without where it cannot be had, with the reason, and nothing half made is left", async () => {
    const placesBefore = readdirSync(places);
    const gone = { path: "/nowhere/node", version: "18.0.0" };
    const none = { path: "/nowhere/python", version: "2.7.0" };
    const { asides, problems } = await built(ofNode("99.0.0"), ofNode("6.4.2", { interpreter: gone }), {
      runtime: "Python",
      interpreter: none,
      frameworks: [{ framework: "RPyC", package: "rpyc", version: "4.0.0" }],
      packages: {},
      lock: null,
    });
    assert.deepEqual(asides, []);
    assert.deepEqual(
      problems.map(({ id }) => id),
      ["BaselineNotBuilt", "BaselineNotBuilt", "BaselineNotBuilt"],
    );
    assert.match(problems[1]?.message ?? "", /Node 18\.0\.0/);
    assert.match(problems[2]?.message ?? "", /Python 2\.7\.0/);
    assert.deepEqual(readdirSync(places), placesBefore);
  });

  it("is done without where its folder cannot be made", async () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    process.env.RPCBENCH_DATA = path.join(file, "data");
    try {
      const { asides, problems } = await built(ofNode("6.4.2"));
      assert.deepEqual([asides, problems.map(({ id }) => id)], [[], ["BaselineNotBuilt"]]);
    } finally {
      process.env.RPCBENCH_DATA = folder;
    }
  });

  it("is of every package that the run had, but for what no index has", () => {
    const cell = side(null, { us: steady, more: { framework: "RPyC", runtime: "Python", frameworkVersion: "5.3.1" } });
    const runtime = { runtime: "Python", version: "3.11.2", path: "/usr/bin/python3", source: "python3" };
    const packagesOf = (packages: Record<string, Record<string, string>>) =>
      recipeOf(judgedRun([cell], {}, { runtimes: [{ ...runtime, packages }] }))[0]?.packages;
    assert.deepEqual(packagesOf({ rpyc: { rpyc: "5.3.1", plumbum: "1.8.0", fastjsonschema: "2.16.3", odd: "0.0.0" } }), {
      ...{ rpyc: "5.3.1", plumbum: "1.8.0", fastjsonschema: "2.16.3" },
    });
    assert.deepEqual(packagesOf({}), { rpyc: "5.3.1" });
  });

  it("is not what is there where its frameworks need something in another version by now", async () => {
    const installed = JSON.parse(readFileSync(path.join(projectRoot, "node_modules", "zeromq", "package.json"), "utf8")).version;
    const { asides, problems } = await built(ofNode(installed, { packages: { zeromq: installed, "node-addon-api": "0.0.1" } }));
    assert.deepEqual([asides, problems.map(({ id }) => id)], [[], ["BaselineNotBuilt"]]);
    assert.match(problems[0]?.message ?? "", /\b0\.0\.1\b/);
  });

  it("is made by pip of wheels, in the versions that it had", { skip: python() === null ? "needs Debian's rpyc" : false }, async () => {
    const wheels = path.join(folder, "wheels");
    execFileSync("/usr/bin/python3", [path.join(projectRoot, "engine", "test", "fixtures", "wheels.py"), wheels]);
    Object.assign(process.env, { PIP_NO_INDEX: "1", PIP_FIND_LINKS: wheels });
    try {
      const { asides, problems } = await built({
        runtime: "Python",
        interpreter: { path: "/usr/bin/python3", version: python() ?? "" },
        frameworks: [{ framework: "RPyC", package: "rpyc", version: "4.9.9" }],
        packages: { rpyc: "4.9.9" },
        lock: null,
      });
      assert.deepEqual(problems, []);
      assert.deepEqual([asides[0]?.runtime, asides[0]?.isolated, asides[0]?.frameworks[0]?.version], ["Python", true, "4.9.9"]);
    } finally {
      delete process.env.PIP_NO_INDEX;
      delete process.env.PIP_FIND_LINKS;
    }
  });
});

/** The version of the Python whose packages are Debian's; null: it has none. */
function python(): string | null {
  try {
    const code = "import rpyc, platform; print(platform.python_version())";
    return execFileSync("/usr/bin/python3", ["-P", "-c", code], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}
