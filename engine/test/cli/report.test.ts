// What `rpcbench report` refuses, and what it then leaves.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { golden } from "../exporters/examples.ts";
import { commandInProcess } from "../fixtures/in-process.ts";

describe("rpcbench report", () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "rpcbench-report-cli-"));
    const run = golden("run");
    writeFileSync(at("run.json"), JSON.stringify(run));
    writeFileSync(at("newer.json"), JSON.stringify({ ...run, version: 3 }));
    writeFileSync(at("cut.json"), JSON.stringify(run).slice(0, 300));
    writeFileSync(at("there.md"), "mine");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const refused = async (id: string, code: number, ...args: string[]) => {
    const said = await commandInProcess(["report", ...args]);
    assert.match(said.stderr, new RegExp(`\\[${id}\\]`));
    assert.equal(said.code, code);
    return said;
  };

  const old = path.join(projectRoot, "tests", "fixtures", "result-version-1.json");

  it("a result of version 1 beside another, of a newer one, one that is cut, and none at all", async () => {
    await refused("ResultNotReadable", 2, old, at("run.json"), "--out", at("a.md"));
    await refused("UnsupportedVersion", 2, at("newer.json"), "--out", at("a.md"));
    await refused("ResultNotReadable", 2, at("cut.json"), "--out", at("a.md"));
    await refused("NoSavedRun", 2, "--out", at("a.md"));
    assert.equal(existsSync(at("a.md")), false);
  });

  it("a result of version 1 is listed by its p50, and nothing of it is judged", async () => {
    for (const form of ["html", "markdown", "terminal", "summary"]) {
      const said = await commandInProcess(["report", old, "--as", form, "--out", at(`old.${form}`)]);
      assert.equal(said.code, 0, said.stderr);
      const text = readFileSync(at(`old.${form}`), "utf8");
      // a page has its program's words, too
      if (form !== "html") assert.doesNotMatch(text, /fastest|Slower|\bBest\b/);
      if (form !== "summary") assert.match(text, /p50 201 us/);
    }
  });

  it("a file that is there stays with --no-clobber, and is replaced without", async () => {
    await refused("FileExists", 2, at("run.json"), "--out", at("there.md"), "--no-clobber");
    assert.equal(readFileSync(at("there.md"), "utf8"), "mine");
    assert.equal((await commandInProcess(["report", at("run.json"), "--out", at("there.md")])).code, 0);
    assert.match(readFileSync(at("there.md"), "utf8"), /^# /);
  });

  it("a folder that cannot be written: here a file stands in its place", async () => {
    await refused("ReportNotWritable", 3, at("run.json"), "--out", at("run.json/r.md"));
  });

  it("where no browser can be opened the page is there, and its path is printed", { skip: process.platform !== "linux" }, async () => {
    const none = { DISPLAY: "", WAYLAND_DISPLAY: "" };
    const said = await commandInProcess(["report", at("run.json"), "--out", at("shown.md"), "--open"], { env: none });
    assert.match(said.stderr, /\[BrowserNotOpened\]/);
    assert.equal(said.stdout.trim(), at("shown.md"));
    assert.equal(said.code, 3);
    assert.match(readFileSync(at("shown.md"), "utf8"), /^# /);
  });
});
