import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { venvFolder, venvPython } from "../../src/python/candidates.ts";
import { makePython, type SetupOptions } from "../../src/python/make.ts";
import { knownPython } from "../../src/python/remember.ts";
import { isAlive } from "../fixtures/engine.ts";
import { everything, type FakePython, fakePython, noFakePython } from "../fixtures/fake-python.ts";

const silent = { say: () => {} };
let root = "";
let data = "";
let base: FakePython;
let pathBefore: string | undefined;
let askedBefore: string | undefined;

describe("makePython", { skip: noFakePython, timeout: 120_000 }, () => {
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), "rpcbench-make-"));
    data = path.join(root, "data");
    base = await fakePython(path.join(root, "bin", "python3"));
    pathBefore = process.env.PATH;
    askedBefore = process.env.RPCBENCH_PYTHON;
    for (const name of ["RPCBENCH_PYTHON", "VIRTUAL_ENV", "CONDA_PREFIX"]) delete process.env[name];
    // the fake one is found first
    process.env.PATH = `${path.dirname(base.file)}${path.delimiter}${pathBefore}`;
  });
  afterEach(async () => {
    process.env.PATH = pathBefore;
    if (askedBefore !== undefined) process.env.RPCBENCH_PYTHON = askedBefore;
    else delete process.env.RPCBENCH_PYTHON;
    await rm(root, { recursive: true, force: true });
  });

  const failure = async (options: Partial<SetupOptions>) => {
    const error = await makePython(data, { ...silent, ...options }).then(
      () => assert.fail("it did not fail"),
      (thrown) => thrown,
    );
    assert.ok(error instanceof RpcBenchError, String(error));
    return error.problem;
  };
  const remembered = async () => (await knownPython(data))?.path;
  const own = () => venvPython(data);

  it("uses one that has everything as it is, and remembers it", async () => {
    await base.setPackages(everything);
    const { python, origin } = await makePython(data, silent);
    assert.deepEqual([python.path, origin, await base.calls()], [base.file, "Found", []]);
    assert.equal(await remembered(), base.file);
  });

  it("makes an environment anew when told to, although one has everything", async () => {
    await base.setPackages(everything);
    const steps: string[] = [];
    const details: string[] = [];
    const { python, origin } = await makePython(data, {
      force: true,
      say: (step) => steps.push(step),
      detail: (line) => details.push(line),
    });
    assert.deepEqual([python.path, origin], [own(), "Made"]);
    assert.equal(await remembered(), own());
    assert.equal((await base.calls()).length, 2);
    assert.equal(steps.length, 2);
    assert.deepEqual(details, ["Collecting rpyc", "pip ended with 0"]);
  });

  it("makes it with the interpreter that is named, and uses that as it is once it has everything", async () => {
    const other = await fakePython(path.join(root, "other", "python3.13"), { version: "3.13.0" });
    const made = await makePython(data, { ...silent, python: other.file });
    assert.deepEqual([made.python.version, made.origin], ["3.13.0", "Made"]);
    assert.equal((await base.calls()).length, 0);
    await other.setPackages(everything);
    const found = await makePython(data, { ...silent, python: other.file });
    assert.deepEqual([found.python.path, found.origin, await remembered()], [other.file, "Found", other.file]);
  });

  it("finds its own environment the next time", async () => {
    await makePython(data, { ...silent, python: base.file });
    const { python, origin } = await makePython(data, silent);
    assert.deepEqual([python.path, origin, (await base.calls()).length], [own(), "Found", 2]);
  });

  for (const [what, breaks] of [
    ["pip", () => base.pipDoes(1)],
    ["venv", () => base.venvDoes(1)],
  ] as const) {
    it(`keeps the environment that is there when ${what} fails`, async () => {
      await makePython(data, { ...silent, python: base.file });
      await writeFile(path.join(venvFolder(data), "mark"), "the first");
      await breaks();
      const callsBefore = (await base.calls()).length;
      const problem = await failure({ force: true });
      assert.equal(problem.id, "SetupFailed");
      assert.ok((await base.calls()).length > callsBefore);
      assert.notEqual(problem.remedy, undefined);
      assert.equal(await readFile(path.join(venvFolder(data), "mark"), "utf8"), "the first");
      assert.ok(!existsSync(`${venvFolder(data)}.before`));
      assert.equal((await makePython(data, silent)).origin, "Found");
    });

    it(`leaves nothing behind when ${what} fails and nothing was there`, async () => {
      await breaks();
      assert.equal((await failure({ python: base.file })).id, "SetupFailed");
      assert.ok(!existsSync(venvFolder(data)));
    });
  }

  it("puts the environment back that a killed set-up had set aside", async () => {
    await makePython(data, { ...silent, python: base.file });
    const { rename } = await import("node:fs/promises");
    await rename(venvFolder(data), `${venvFolder(data)}.before`);
    await mkdir(venvFolder(data));
    const { python, origin } = await makePython(data, silent);
    assert.deepEqual([python.path, origin, existsSync(`${venvFolder(data)}.before`)], [own(), "Found", false]);
  });

  it("stops pip and what pip started, and puts back what was there", async () => {
    await makePython(data, { ...silent, python: base.file });
    await writeFile(path.join(venvFolder(data), "mark"), "the first");
    await base.pipDoes("hangDeaf");
    const controller = new AbortController();
    const ended = failure({ force: true, signal: controller.signal });
    const child = await Promise.race([base.pipChild(), ended]);
    controller.abort();
    assert.equal((await ended).id, "SetupStopped");
    assert.equal(await readFile(path.join(venvFolder(data), "mark"), "utf8"), "the first");
    assert.ok(typeof child === "number" && !isAlive(child));
  });

  it("refuses a named one that is none, or too old", async () => {
    const old = await fakePython(path.join(root, "old", "python"), { version: "3.8.10" });
    for (const python of [old.file, path.join(root, "nothing")]) {
      const problem = await failure({ python });
      assert.deepEqual([problem.id, problem.target], ["PythonMissing", python]);
    }
  });

  it("does not make an environment with its own Python", async () => {
    await makePython(data, { ...silent, python: base.file });
    const problem = await failure({ python: own(), force: true });
    assert.equal(problem.id, "SetupFailed");
    assert.ok(existsSync(own()));
  });

  for (const options of [{ force: true }, { python: "/usr/bin/python3" }]) {
    it(`leaves RPCBENCH_PYTHON its way: ${JSON.stringify(options)}`, async () => {
      process.env.RPCBENCH_PYTHON = base.file;
      assert.equal((await failure(options)).id, "SetupFailed");
      assert.deepEqual(await base.calls(), []);
    });
  }
});
