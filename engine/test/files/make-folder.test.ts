import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { makeFolder } from "../../src/files/make-folder.ts";

describe("makeFolder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "rpcbench-folder-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("makes those above it, and is content where they are there, for several at once too", async () => {
    const deep = path.join(folder, "a", "b", "c");
    await Promise.all([makeFolder(deep), makeFolder(deep), makeFolder(path.join(folder, "a", "b"))]);
    await makeFolder(deep);
    assert.ok(statSync(deep).isDirectory());
  });

  it("fails below a file", async () => {
    writeFileSync(path.join(folder, "file"), "");
    await assert.rejects(makeFolder(path.join(folder, "file", "a")), (error: NodeJS.ErrnoException) =>
      ["ENOTDIR", "ENOENT", "EEXIST"].includes(error.code ?? ""),
    );
    await assert.rejects(makeFolder(path.join(folder, "file")), { code: "EEXIST" });
  });

  it("fails where nothing can be made, and does not try for ever", {
    skip: process.platform !== "linux" && "/proc is Linux'",
  }, async () => {
    await assert.rejects(makeFolder("/proc/x/y"), { code: "ENOENT" });
  });
});
