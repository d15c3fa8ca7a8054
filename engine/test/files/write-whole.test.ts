import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { writeWhole } from "../../src/files/write-whole.ts";

const windows = process.platform === "win32";

describe("writeWhole", () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "rpcbench-whole-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("makes a file or replaces it, and leaves nothing else", async () => {
    await writeWhole(at("a"), "one");
    assert.equal(readFileSync(at("a"), "utf8"), "one");
    await writeWhole(at("a"), "\u00fcber\n");
    assert.equal(readFileSync(at("a"), "utf8"), "\u00fcber\n");
    assert.deepEqual(readdirSync(folder), ["a"]);
  });

  it("writes as often as asked at the same time, and the file is one of them whole", async () => {
    const texts = ["a", "b", "c"].map((letter) => letter.repeat(100_000));
    await Promise.all(texts.map((text) => writeWhole(at("a"), text)));
    assert.ok(texts.includes(readFileSync(at("a"), "utf8")));
    assert.deepEqual(readdirSync(folder), ["a"]);
  });

  it("leaves the mode of the file that it replaces", { skip: windows && "there are no modes" }, async () => {
    writeFileSync(at("a"), "old");
    chmodSync(at("a"), 0o640);
    await writeWhole(at("a"), "new");
    assert.equal(statSync(at("a")).mode & 0o777, 0o640);
  });

  it("writes what a symbolic link names, there or not yet, and leaves the link", {
    skip: windows && "links take a privilege",
  }, async () => {
    mkdirSync(at("real"));
    symlinkSync(path.join("real", "file"), at("link"));
    symlinkSync("link", at("to-link"));
    for (const text of ["not there yet", "there"]) {
      await writeWhole(at("to-link"), text);
      assert.equal(readFileSync(at("real/file"), "utf8"), text);
    }
    assert.equal(readlinkSync(at("link")), path.join("real", "file"));
    assert.deepEqual(readdirSync(at("real")), ["file"]);
  });

  it("ends where links go round in a circle", { skip: windows && "links take a privilege" }, async () => {
    symlinkSync("b", at("a"));
    symlinkSync("a", at("b"));
    await assert.rejects(writeWhole(at("a"), "x"), { code: "ELOOP" });
  });

  it("refuses a folder", async () => {
    mkdirSync(at("a"));
    await assert.rejects(writeWhole(at("a"), "x"), { code: "EISDIR" });
    assert.deepEqual(readdirSync(folder), ["a"]);
  });

  it("refuses what is no file: a rename would put a file in the place of a device or a pipe", { skip: windows && "mkfifo" }, async () => {
    execFileSync("mkfifo", [at("pipe")]);
    await assert.rejects(writeWhole(at("pipe"), "x"), /not a file/);
    assert.ok(statSync(at("pipe")).isFIFO());
    assert.deepEqual(readdirSync(folder), ["pipe"]);
  });
});
