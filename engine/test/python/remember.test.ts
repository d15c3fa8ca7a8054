import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { chooseForUse } from "../../src/python/choose.ts";
import { knownPython, noteUse, rememberTold } from "../../src/python/remember.ts";
import { everything, type FakePython, fakePython, noFakePython } from "../fixtures/fake-python.ts";

let root = "";
let python: FakePython;
const packagesFolder = () => path.dirname(python.file);
const names = ["RPCBENCH_PYTHON", "VIRTUAL_ENV", "CONDA_PREFIX", "PATH", "PYTHONPATH"];
let before: Record<string, string | undefined> = {};

describe("the remembered Python", { skip: noFakePython }, () => {
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), "rpcbench-remember-"));
    python = await fakePython(path.join(root, "site", "python"), { packages: everything });
    before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
    for (const name of names) if (name !== "PATH") delete process.env[name];
    await rememberTold(root, python.file);
    await knownPython(root);
  });
  afterEach(async () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await rm(root, { recursive: true, force: true });
  });
  const touch = async (place: string) => utimes(place, 1_000_000_000, 1_000_000_000);
  const environment = async (name: string, packages = everything) =>
    (await fakePython(path.join(root, name, "bin", "python"), { packages })).file;

  it("is not asked again while nothing has changed", async () => {
    // what it would say now differs, and nobody looks: writing into a file changes no folder
    await python.setPackages({ ...everything, rpyc: "99.1" });
    assert.equal((await knownPython(root))?.packages.rpyc, "99.0");
  });

  for (const [what, change] of [
    ["a package was installed or updated", () => touch(packagesFolder())],
    ["the interpreter is another one", () => touch(python.file)],
    [
      "another PYTHONPATH leads it to other packages",
      async () => {
        process.env.PYTHONPATH = "/somewhere/else";
      },
    ],
  ] as const) {
    it(`is asked again when ${what}, and stays the one`, async () => {
      await python.setPackages({ ...everything, rpyc: "99.1" });
      await change();
      const known = await knownPython(root);
      assert.deepEqual([known?.path, known?.packages.rpyc], [python.file, "99.1"]);
      await python.setPackages(everything);
      assert.equal((await knownPython(root))?.packages.rpyc, "99.1", "the new answer is remembered");
    });
  }

  it("is asked each time where it is a shim, which may lead elsewhere tomorrow", async () => {
    const shim = path.join(root, "shims", "python3");
    await mkdir(path.dirname(shim), { recursive: true });
    await writeFile(shim, `#!/bin/sh\nexec "${python.file}" "$@"\n`);
    await chmod(shim, 0o755);
    await rememberTold(root, shim);
    await knownPython(root);
    await python.setPackages({ ...everything, rpyc: "99.1" });
    assert.equal((await knownPython(root))?.packages.rpyc, "99.1");
  });

  it("is not used when a package has gone", async () => {
    await python.setPackages({ ...everything, rpyc: null });
    await touch(packagesFolder());
    assert.notEqual((await knownPython(root))?.path, python.file);
  });

  it("gives way to an environment that is activated later, and to the next one after that", async () => {
    for (const name of ["first", "second"]) {
      const file = await environment(name);
      process.env.VIRTUAL_ENV = path.join(root, name);
      const known = await knownPython(root);
      assert.deepEqual([known?.path, known?.source], [file, "the active virtual environment"]);
    }
    delete process.env.VIRTUAL_ENV;
    assert.equal((await knownPython(root))?.path, python.file);
  });

  it("stays where the active environment lacks what is wanted, and that is said", async () => {
    await environment("partial", { ...everything, pyzmq: null });
    process.env.VIRTUAL_ENV = path.join(root, "partial");
    const chosen = await chooseForUse(root);
    assert.equal(chosen.python?.path, python.file);
    assert.deepEqual(
      chosen.warnings.map(({ id }) => id),
      ["PythonPassedOver"],
    );
    assert.match(chosen.warnings[0]?.message ?? "", /\bpyzmq\b/);
    assert.equal((await chooseForUse(root, { named: path.join(root, "partial", "bin", "python") })).python?.packages.pyzmq, null);
    // what is not measured may be missing
    assert.equal((await chooseForUse(root, { wanted: ["rpyc"] })).python?.path, path.join(root, "partial", "bin", "python"));
  });
});

describe("a run's Python", () => {
  it("is told where the last run used another, once", async () => {
    root = await mkdtemp(path.join(tmpdir(), "rpcbench-used-"));
    const facts = { packages: {}, folders: [], source: "python3" };
    const [one, newer] = [
      { ...facts, path: "/a/python", version: "3.11.2" },
      { ...facts, path: "/a/python", version: "3.12.0" },
    ];
    assert.equal(await noteUse(root, one), null);
    assert.equal(await noteUse(root, one), null);
    const changed = await noteUse(root, newer);
    assert.equal(changed?.id, "PythonChanged");
    assert.match(changed?.message ?? "", /3\.12\.0 .*3\.11\.2/);
    assert.equal(await noteUse(root, newer), null);
    await rm(root, { recursive: true, force: true });
  });
});
