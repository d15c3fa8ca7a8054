// Room that ends in the middle of a write. A limit on the size of files does to a write what a full disk does: the first takes a part, the next fails.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { quickRun } from "../fixtures/adapters.ts";
import { EngineProcess, engineFile, runEngine } from "../fixtures/engine.ts";
import { everything, fakePython } from "../fixtures/fake-python.ts";

const skip = process.platform === "win32" ? "Windows has no limit on the size of files" : false;
const noFull = existsSync("/dev/full") ? false : "there is no /dev/full";
/** At most 512 or 1,024 bytes, by the shell. */
const little = "ulimit -f 1";
const once = quickRun();

describe("a file that is cut short", { skip, timeout: 900_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "rpcbench-full-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is no result: exit code 3, the older file as it was, nothing left over, and what was measured is shown", async () => {
    const file = path.join(folder, "run.json");
    writeFileSync(file, "old");
    const { code, stdout, stderr } = await runEngine([...once, "--output", file, "--json"], { shell: little });
    assert.equal(code, 3, stderr);
    assert.match(stderr, /\[OutputNotWritable\]/);
    assert.equal(JSON.parse(stdout).state, "Completed");
    assert.equal(readFileSync(file, "utf8"), "old");
    assert.deepEqual(readdirSync(folder), ["run.json"]);
  });

  it("is no plan", async () => {
    const file = path.join(folder, "plan.json");
    const tags = Array.from({ length: 20 }, (_, index) => `${"a".repeat(60)}${index}`).join(",");
    const save = ["plan", "--framework", "tcp", "--tag", tags, "--save", file];
    writeFileSync(file, "old");
    const { code, stdout, stderr } = await runEngine(save, { shell: little });
    assert.equal(code, 3);
    assert.match(stderr, /\[OutputNotWritable\]/);
    assert.doesNotMatch(stdout, /Saved/);
    assert.equal(readFileSync(file, "utf8"), "old");
    assert.deepEqual(readdirSync(folder), ["plan.json"]);
  });

  it("is no remembered Python: setup of one that was named says so, and the one before stays", async () => {
    const data = path.join(folder, "data");
    const remembered = path.join(data, "python.json");
    mkdirSync(data);
    writeFileSync(remembered, "old");
    const python = await fakePython(path.join(folder, ...[..."uvwxyz"].map((each) => each.repeat(200)), "python"), {
      packages: everything,
    });
    const env = { RPCBENCH_DATA: data, RPCBENCH_PYTHON: undefined };
    const { code, stderr } = await runEngine(["setup", "--python", python.file], { env, shell: little });
    assert.equal(code, 3, stderr);
    assert.match(stderr, /\[OutputNotWritable\]/);
    assert.equal(readFileSync(remembered, "utf8"), "old");
    assert.deepEqual(readdirSync(data), ["python.json"]);
  });

  it("is no output: --json into a file ends with exit code 3", async () => {
    const file = path.join(folder, "out.json");
    const { code, stderr } = await runEngine(["frameworks", "--json"], { shell: `${little}; exec >"${file}"` });
    assert.ok(statSync(file).size > 0);
    assert.equal(code, 3);
    assert.match(stderr, /\[OutputLost\]/);
  });

  const commands: [what: string, args: string[]][] = [
    ["run --json", [...once, "--json"]],
    ["run", once],
    ["plan", ["plan", "--framework", "tcp"]],
    ["frameworks", ["frameworks"]],
    ["doctor --json", ["doctor", "--json"]],
    ["--help", ["--help"]],
    ["--version", ["--version"]],
    ["run --control -", ["run", "--control", "-"]],
  ];
  for (const [what, args] of commands) {
    it(`is no output: ${what} into a full device ends with exit code 3`, { skip: noFull }, async () => {
      const { code, stderr } = await runEngine(args, { shell: "exec >/dev/full" });
      assert.equal(code, 3);
      assert.match(stderr, /\[OutputLost\]\n {2}\S/);
      assert.doesNotMatch(stderr, /\n +at /);
    });
  }

  it("of warnings costs the warnings alone", { skip: noFull }, async () => {
    using engine = new EngineProcess([...once, "--json"], {}, "exec 2>/dev/full");
    assert.equal((await engine.ended).code, 0);
    assert.equal(JSON.parse(engine.stdout).state, "Completed");
    assert.equal(readdirSync(path.join(engine.data, "results")).length, 1);
  });

  it("of errors leaves the exit code", { skip: noFull }, async () => {
    const { code } = await runEngine(["run", "--framework", "zeromk"], { shell: "exec 2>/dev/full" });
    assert.equal(code, 2);
  });

  it("is no output on a full disk either", { skip: noTmpfs() }, async () => {
    const file = path.join(folder, "run.json");
    const shell = `mount -t tmpfs -o size=8k tmpfs "${folder}"; printf old >"${file}"`;
    const inNamespace = ["-m", "/bin/sh", "-c", `${shell}; "$@"; printf ' %s' $?; cat "${file}"; ls -A "${folder}"`, "sh"];
    const data = path.join(folder, "data");
    const line = [process.execPath, engineFile, ...once, "--output", file, "--json"];
    const text = execFileSync("unshare", [...inNamespace, ...line], {
      encoding: "utf8",
      env: { ...process.env, RPCBENCH_DATA: data },
      stdio: ["ignore", "pipe", "ignore"],
    });
    assert.match(text, / 3old(data\n)?run\.json\n$/);
  });
});

/** A disk of our own takes a mount namespace, which only some users may have. */
function noTmpfs(): string | false {
  try {
    execFileSync("unshare", ["-m", "true"], { stdio: "ignore" });
    return false;
  } catch {
    return "no mount namespace may be made here";
  }
}
