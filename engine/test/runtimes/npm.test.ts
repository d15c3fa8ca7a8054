// Pairs of releases that npm has: one install, and runs of it.
import assert from "node:assert/strict";
import { existsSync, readFileSync, truncateSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { Kept, sides } from "./kept.ts";

const today = (name: string): string =>
  JSON.parse(readFileSync(path.join(projectRoot, "node_modules", name, "package.json"), "utf8")).version;

describe("a runtime of npm's", { concurrency: false }, () => {
  const kept = new Kept();
  after(() => kept[Symbol.dispose]());

  before(async () => {
    // 1.10 on Node 20 loses calls under load (ERR_HTTP2_SESSION_ERROR, grpc-node issue 2625)
    const packages = ["--package", "@grpc/grpc-js=1.13.4", "--package", "zeromq=6.4.2"];
    const { code, stderr } = await kept.engine(["runtime", "new", "Older", ...packages]);
    assert.equal(code, 0, stderr);
  });

  it("has a lock file, and says which versions its workers have and where from", () => {
    const { runtime, origin, frameworks, lockFile, packagesFolder } = kept.record("Older");
    assert.deepEqual([runtime, origin], ["Node", "Npm"]);
    assert.deepEqual(
      frameworks.map((each) => [each.framework, each.package, each.version]),
      [
        ["ZeroMQ", "zeromq", "6.4.2"],
        ["gRPC", "@grpc/grpc-js", "1.13.4"],
      ],
    );
    for (const { path: place } of frameworks) assert.ok(place?.startsWith(packagesFolder ?? "?"));
    assert.equal(JSON.parse(readFileSync(lockFile ?? "", "utf8")).packages["node_modules/zeromq"].version, "6.4.2");
  });

  it("is measured beside today's as cells of one group, each by its own version, as it is typed in any case", async () => {
    const { code, run, stderr } = await kept.run(["--against", "older"]);
    assert.equal(code, 0, stderr);
    assert.deepEqual(sides(run), [
      ["ZeroMQ", today("zeromq"), "today", "Completed"],
      ["ZeroMQ", "6.4.2", "Older", "Completed"],
      ["gRPC", today("@grpc/grpc-js"), "today", "Completed"],
      ["gRPC", "1.13.4", "Older", "Completed"],
    ]);
    assert.equal(run.groups.length, 1);
    assert.deepEqual(run.plan.against, ["older"]);
    const own = run.runtimes.find(({ name }) => name === "Older");
    assert.deepEqual([own?.packages?.zeromq?.zeromq, own?.packages?.["@grpc/grpc-js"]?.["@grpc/grpc-js"]], ["6.4.2", "1.13.4"]);
    // those of the bundle are what it was built of
    const [bundled] = run.runtimes.filter(({ name }) => name === undefined).map(({ packages }) => packages?.["@grpc/grpc-js"]);
    assert.equal(bundled?.["@grpc/grpc-js"], today("@grpc/grpc-js"));
    assert.ok(bundled?.protobufjs);
    const { stdout } = await kept.engine(["results", run.runId]);
    assert.match(stdout, /^Measured: .*; ZeroMQ 6\.4\.2, gRPC 1\.13\.4 on Node [\d.]+ \(Older\)\.$/m);
    assert.match(stdout, /^ +gRPC +Node +1\.13\.4 \(Older\) /m);
  });

  it("fails the cell whose worker has another version than was recorded, and measures today's", async () => {
    const [recorded] = kept.record("Older").frameworks;
    kept.change("Older", ({ frameworks: [first] }) => Object.assign(first ?? {}, { version: "6.4.1" }));
    const { code, run } = await kept.run(["--against", "Older", "--framework", "zeromq"]);
    kept.change("Older", ({ frameworks: [first] }) => Object.assign(first ?? {}, recorded));
    assert.equal(code, 1);
    assert.deepEqual(
      run.cells.filter(({ isFloor }) => !isFloor).map(({ state, errors }) => [state, ...errors.map(({ id }) => id)]),
      [["Completed"], ["Failed", "RuntimeChanged"]],
    );
  });

  it("is refused where it has nothing of what is asked for, and where it is not known", async () => {
    const nothing = await kept.engine(["plan", "--against", "Older", "--framework", "rpyc", "--runtime", "python"]);
    assert.match(nothing.stderr, /\[NothingAgainst\]/);
    const unknown = await kept.engine(["run", "--against", "Oldr"]);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /Did you mean Older\?.*\[RuntimeNotFound\]/);
  });

  it("is not made twice by one name, nor of a version that there is not; then what was there is as it was", async () => {
    assert.match((await kept.engine(["runtime", "new", "older", "--package", "zeromq=6.4.2"])).stderr, /\[RuntimeExists\]/);
    const { code, stderr } = await kept.engine(["runtime", "new", "Older", "--force", "--package", "zeromq=99.0.0"]);
    assert.equal(code, 2);
    assert.match(stderr, /\[PackageNotFound\]/);
    assert.equal(kept.record("Older").frameworks.length, 2);
    assert.ok(existsSync(path.join(kept.data, "runtimes", "Older", "node_modules", "zeromq")));
    assert.ok(!existsSync(path.join(kept.data, "runtimes", ".before-Older")));
  });

  it("is refused where its package needs the install script that was not run", async () => {
    const { code, stderr } = await kept.engine(["runtime", "new", "scripts", "--package", "zeromq=5.2.0"]);
    assert.equal(code, 3);
    assert.match(stderr, /\[NeedsInstallScript\]/);
    assert.ok(!existsSync(path.join(kept.data, "runtimes", "scripts")));
  });

  it("whose record was cut is said to be so by name, and can be removed", async () => {
    truncateSync(kept.recordFile("Older"), 100);
    const { code, stderr } = await kept.engine(["run", "--against", "Older"]);
    assert.equal(code, 3);
    assert.match(stderr, /\[RuntimeNotReadable\]/);
    const listed = JSON.parse((await kept.engine(["runtime", "list", "--json"])).stdout);
    assert.deepEqual([listed.runtimes, listed.unreadable.map(({ name }: { name: string }) => name)], [[], ["Older"]]);
    assert.equal((await kept.engine(["runtime", "remove", "OLDER"])).code, 0);
    assert.match((await kept.engine(["runtime", "remove", "Older"])).stderr, /\[RuntimeNotFound\]/);
  });
});
