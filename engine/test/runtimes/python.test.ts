// Two environments of Python: the one on the disk, with another RPyC in it, and one that pip makes of wheels.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { Kept, sides } from "./kept.ts";

const python = "/usr/bin/python3";
const rpycFolder = (): string | null => {
  try {
    const code = "import rpyc, grpc, zmq, plumbum, fastjsonschema, os; print(os.path.dirname(rpyc.__file__))";
    return execFileSync(python, ["-P", "-c", code], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
};
const installed = process.platform === "win32" ? null : rpycFolder();

/** A copy of the RPyC that is installed, which says that it is another version. */
function copyRpyc(into: string, version: string): void {
  const folder = path.join(into, "rpyc");
  cpSync(installed ?? "", folder, { recursive: true });
  const file = path.join(folder, "version.py");
  writeFileSync(file, readFileSync(file, "utf8").replace(/\d+\.\d+\.\d+/, version));
}

describe("a runtime of Python's", { concurrency: false, skip: installed === null ? "needs Debian's rpyc, zmq and grpcio" : false }, () => {
  const kept = new Kept();
  const venv = path.join(kept.folder, "venv");
  const env = { RPCBENCH_PYTHON: python };
  const beside = ["--framework", "rpyc", "--api", "sync"];
  let packages = "";
  after(() => kept[Symbol.dispose]());

  before(async () => {
    execFileSync(python, ["-m", "venv", "--system-site-packages", "--without-pip", venv]);
    packages = path.join(venv, "lib", readdirSync(path.join(venv, "lib"))[0] ?? "", "site-packages");
    copyRpyc(packages, "4.0.1");
    const { code, stderr } = await kept.engine(["runtime", "new", "rpyc-old", "--path", venv], env);
    assert.equal(code, 0, stderr);
  });

  it("has what its interpreter has, each with its place", () => {
    const { origin, frameworks, lockFile } = kept.record("rpyc-old");
    const rpyc = frameworks.find(({ framework }) => framework === "RPyC");
    assert.deepEqual([origin, lockFile, rpyc?.version, rpyc?.path], ["Existing", null, "4.0.1", path.join(packages, "rpyc")]);
  });

  it("is measured beside today's, whatever PYTHONPATH puts in front of packages", async () => {
    const third = path.join(kept.folder, "third");
    copyRpyc(third, "3.3.3");
    const { code, run, stderr } = await kept.run(["--against", "rpyc-old", ...beside], { ...env, PYTHONPATH: third });
    assert.equal(code, 0, stderr);
    assert.deepEqual(sides(run), [
      ["RPyC", "3.3.3", "today", "Completed"],
      ["RPyC", "4.0.1", "rpyc-old", "Completed"],
    ]);
  });

  it("fails its cell where another version has come in the place of its own", async () => {
    rmSync(path.join(packages, "rpyc"), { recursive: true });
    const { code, run } = await kept.run(["--against", "rpyc-old", ...beside], env);
    assert.equal(code, 1);
    const [, other] = run.cells.filter(({ isFloor }) => !isFloor);
    assert.deepEqual(
      other?.errors.map(({ id }) => id),
      ["RuntimeChanged"],
    );
  });

  it("is made by pip of wheels alone, with hashes in its lock file", async () => {
    const wheels = path.join(kept.folder, "wheels");
    execFileSync(python, [path.join(projectRoot, "engine", "test", "fixtures", "wheels.py"), wheels]);
    const index = { ...env, PIP_NO_INDEX: "1", PIP_FIND_LINKS: wheels };
    const { code, stderr } = await kept.engine(["runtime", "new", "rpyc-pip", "--package", "rpyc=4.9.9", "--python", python], index);
    assert.equal(code, 0, stderr);
    const { origin, isolated, lockFile, frameworks } = kept.record("rpyc-pip");
    assert.deepEqual([origin, isolated, frameworks.map(({ version }) => version)], ["Pip", true, ["4.9.9"]]);
    assert.match(readFileSync(lockFile ?? "", "utf8"), /^rpyc==4\.9\.9 --hash=sha256:[0-9a-f]{64}$/m);
  });

  it("is refused where a path is no place of packages, and where its sources contradict each other", async () => {
    for (const [args, id] of [
      [["--path", kept.folder], "RuntimePlace"],
      [["--path", path.join(kept.folder, "none")], "RuntimePlace"],
      [["--path", venv, "--python", python], "RuntimeSources"],
      [["--package", "zeromq=6.4.2", "--python", python], "RuntimeSources"],
      [[], "RuntimeSources"],
    ] as const) {
      const { code, stderr } = await kept.engine(["runtime", "new", "x", ...args]);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`\\[${id}\\]`));
    }
    assert.deepEqual(readdirSync(path.join(kept.data, "runtimes")).sort(), ["rpyc-old", "rpyc-pip"]);
  });
});
