// Commands in a folder that holds modules and programs of the names that RpcBench needs: none of them is run, none is measured.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import type { Doctor } from "../../generated/doctor.d.ts";
import type { Run } from "../../generated/result.d.ts";
import { neutralFolder } from "../../src/machine/neutral-folder.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { runProgram } from "../../src/system/run-program.ts";
import { runEngine } from "../fixtures/engine.ts";

const root = mkdtempSync(path.join(tmpdir(), "rpcbench-stranger-"));
after(() => rmSync(root, { recursive: true, force: true }));
const marks = path.join(root, "run");
const stranger = path.join(root, "stranger");
mkdirSync(marks);
mkdirSync(stranger);

const modules = [
  "rpyc",
  "zmq",
  "grpc",
  "google",
  "fastjsonschema",
  "json",
  "platform",
  "importlib",
  "sitecustomize",
  "usercustomize",
  "pip",
  "venv",
];
for (const name of modules) {
  writeFileSync(path.join(stranger, `${name}.py`), `open(${JSON.stringify(path.join(marks, name))}, "w").close()\n__version__ = "0.0.1"\n`);
}
for (const name of ["python3", "python", "taskset", "node", "py", "git", "npm", "apt-get", "ps", "nice", "dirname", "readlink"]) {
  const file = path.join(stranger, name);
  writeFileSync(file, `#!/bin/sh\n: > '${path.join(marks, name)}'\nexit 9\n`);
  chmodSync(file, 0o755);
}
const env = { PATH: `:.:${process.env.PATH}:`, PYTHONPATH: ":.", NODE_PATH: "." };
const inStranger = { cwd: stranger, env };

describe("a folder of somebody else's", { skip: process.platform === "win32" && "its programs are sh scripts", timeout: 240_000 }, () => {
  it("gives doctor none of its modules and programs, and it says what it left out", async () => {
    const { stdout } = await runEngine(["doctor", "--json"], inStranger);
    assert.deepEqual(readdirSync(marks), []);
    const { checks, findings } = JSON.parse(stdout) as Doctor;
    const left = checks.filter(({ id }) => id === "RelativePathIgnored").map(({ seen }) => /\b[A-Z]+_?PATH\b|\bPATH\b/.exec(seen)?.[0]);
    assert.deepEqual(left.sort(), ["NODE_PATH", "PATH", "PYTHONPATH"]);
    assert.ok(!findings.some(({ found }) => found.includes("0.0.1") || found.includes(stranger)));
  });

  it("gives a run none of them either, whatever it measures", async (t) => {
    const what = ["--framework", "rpyc,zeromq,grpc", "--runtime", "python", "--scenario", "SimpleCall", "--value-type", "int"];
    const short = ["--measure-time", "50ms", "--launch-count", "1", "--placement", "one-core", "--warm-up", "short", "--json"];
    const { code, stdout, stderr } = await runEngine(["run", ...what, ...short], inStranger);
    assert.deepEqual(readdirSync(marks), []);
    if (/\[(PythonMissing|PackageMissing)\]/.test(stderr)) return t.skip("Python's packages are not all there");
    assert.equal(code, 0, stderr);
    const run = JSON.parse(stdout) as Run;
    assert.ok(
      run.cells.length >= 4 && run.cells.every(({ state, frameworkVersion }) => state === "Completed" && frameworkVersion !== "0.0.1"),
    );
  });

  it("gives the command rpcbench none of them", () => {
    const { status, stdout } = spawnSync(path.join(projectRoot, "rpcbench"), ["--version"], {
      cwd: stranger,
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
    assert.deepEqual(readdirSync(marks), []);
    assert.equal(status, 0);
    assert.match(stdout, /^\d+\./);
  });

  it("gives set-up none of them: what it runs starts in a folder of the installation", async () => {
    const { lastLine } = await runProgram("/bin/pwd", []);
    assert.equal(lastLine, neutralFolder);
  });

  it("keeps what PYTHONPATH names in full, for that is the user's word", async () => {
    const own = path.join(root, "own");
    mkdirSync(own, { recursive: true });
    writeFileSync(path.join(own, "sitecustomize.py"), "print('from an own folder')\n");
    const { stdout } = await runEngine(["doctor", "--json"], { cwd: stranger, env: { PYTHONPATH: own } });
    const { checks } = JSON.parse(stdout) as Doctor;
    assert.ok(checks.some(({ id, seen }) => id === "StrayOutput" && seen.includes("from an own folder")));
  });

  it("may be gone, or closed to us", async () => {
    const gone = path.join(root, "gone");
    mkdirSync(gone);
    const running = runEngine(["frameworks", "--json"], { cwd: gone });
    rmSync(gone, { recursive: true });
    const { code, stdout, stderr } = await running;
    assert.equal(code, 0, stderr);
    assert.ok(JSON.parse(stdout).implementations.length > 0);
  });
});
