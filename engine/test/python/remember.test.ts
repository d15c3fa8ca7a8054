import assert from "node:assert/strict";
import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { knownPython, rememberPython } from "../../src/python/remember.ts";
import { everything, type FakePython, fakePython, noFakePython } from "../fixtures/fake-python.ts";

let root = "";
let python: FakePython;
const packagesFolder = () => path.dirname(python.file);
const facts = () => ({ path: python.file, version: "3.12.0", source: "named", packages: everything, folders: [packagesFolder()] });

describe("the remembered Python", { skip: noFakePython }, () => {
  let askedBefore: string | undefined;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), "rpcbench-remember-"));
    python = await fakePython(path.join(root, "site", "python"), { packages: everything });
    askedBefore = process.env.RPCBENCH_PYTHON;
    delete process.env.RPCBENCH_PYTHON;
    await rememberPython(root, facts());
  });
  afterEach(async () => {
    if (askedBefore !== undefined) process.env.RPCBENCH_PYTHON = askedBefore;
    await rm(root, { recursive: true, force: true });
  });
  const touch = async (place: string) => utimes(place, 1_000_000_000, 1_000_000_000);

  it("is not asked again while nothing has changed", async () => {
    // what it would say now differs, and nobody looks: writing into a file changes no folder
    await python.setPackages({ ...everything, rpyc: "99.1" });
    assert.equal((await knownPython(root))?.packages.rpyc, "99.0");
  });

  for (const [what, place] of [
    ["a package was installed or updated", packagesFolder],
    ["the interpreter is another one", () => python.file],
  ] as const) {
    it(`is asked again when ${what}, and stays the one`, async () => {
      await python.setPackages({ ...everything, rpyc: "99.1" });
      await touch(place());
      const known = await knownPython(root);
      assert.deepEqual([known?.path, known?.source, known?.packages.rpyc], [python.file, "named", "99.1"]);
      await python.setPackages(everything);
      assert.equal((await knownPython(root))?.packages.rpyc, "99.1", "the new answer is remembered");
    });
  }

  it("is not used when a package has gone", async () => {
    await python.setPackages({ ...everything, rpyc: null });
    await touch(packagesFolder());
    assert.notEqual((await knownPython(root))?.path, python.file);
  });
});
