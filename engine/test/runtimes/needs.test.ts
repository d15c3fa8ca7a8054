// What packages need, in the place where workers take them from.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { type Aside, allImplementations, type Implementation } from "../../src/plan/registry.ts";
import { needsOf, together } from "../../src/runtimes/needs.ts";

const folder = mkdtempSync(path.join(tmpdir(), "rpcbench-needs-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const of = (framework: string, runtime: string, aside?: Aside): Implementation[] =>
  allImplementations()
    .filter((each) => each.framework.name === framework && each.entry.runtime === runtime)
    .map((each) => (aside === undefined ? each : { ...each, aside }));

const asideOf = (runtime: string, interpreterPath: string, packagesFolder: string | null): Aside => ({
  ...{ name: "old", runtime, packagesFolder, isolated: true, frameworks: [] },
  interpreter: { path: interpreterPath, version: "-" },
});

/** A "Python" that prints this and ends so. */
function saying(name: string, text: string, code = 0): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\ncat <<'END'\n${text}\nEND\nexit ${code}\n`, { mode: 0o755 });
  return file;
}

describe("what the packages of frameworks need", () => {
  it("is in a folder of npm's what npm has installed, whatever package-lock.json says by now", async () => {
    const place = path.join(folder, "place");
    const lock = (version: string) =>
      JSON.stringify({ packages: { "node_modules/zeromq": { version, dependencies: { a: "1" } }, "node_modules/a": { version } } });
    mkdirSync(path.join(place, "node_modules"), { recursive: true });
    writeFileSync(path.join(place, "package-lock.json"), lock("2.0.0"));
    const zeromq = of("ZeroMQ", "Node", asideOf("Node", process.execPath, place));
    assert.deepEqual(await needsOf(zeromq), { zeromq: { zeromq: "2.0.0", a: "2.0.0" } });
    writeFileSync(path.join(place, "node_modules", ".package-lock.json"), lock("1.0.0"));
    assert.deepEqual(await needsOf(zeromq), { zeromq: { zeromq: "1.0.0", a: "1.0.0" } });
    assert.deepEqual(await needsOf(of("gRPC", "Node", asideOf("Node", process.execPath, place))), {});
  });

  it("is nothing where there is no package, no lock file, or no such place", async () => {
    assert.deepEqual(await needsOf([]), {});
    assert.deepEqual(await needsOf(of("Tcp", "Node")), {});
    assert.deepEqual(await needsOf(of("ZeroMQ", "Node", asideOf("Node", process.execPath, path.join(folder, "none")))), {});
  });

  it("is of Python what the interpreter says, and nothing of what says something else", {
    skip: process.platform === "win32" ? "interpreters are played by sh scripts" : false,
  }, async () => {
    const said = (file: string) => needsOf(of("gRPC", "Python", asideOf("Python", file, null)));
    const good = { grpcio: { grpcio: "1.51.1", protobuf: "4.21.12" } };
    assert.deepEqual(await said(saying("good", `a sitecustomize speaks\n${JSON.stringify(good)}`)), good);
    assert.deepEqual(await said(saying("odd", JSON.stringify({ grpcio: { grpcio: 1 }, protobuf: {}, rpyc: "5" }))), {});
    for (const [name, text, code] of [
      ["list", "[]", 0],
      ["null", "null", 0],
      ["prose", "Python 2.7", 0],
      ["failing", JSON.stringify(good), 3],
    ] as const) {
      assert.deepEqual(await said(saying(name, text, code)), {}, name);
    }
  });

  it("is put together of all of them", () => {
    assert.deepEqual(together({ a: { a: "1", b: "2" }, c: { c: "3" } }), { a: "1", b: "2", c: "3" });
  });
});
