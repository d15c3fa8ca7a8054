// Limits on open files, set by a shell for the engine and all it starts.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { engineFile } from "../fixtures/engine.ts";

const notOnWindows = process.platform === "win32" ? "Windows has no such limit" : false;
const measure = [
  "run",
  "--framework",
  "tcp",
  "--runtime",
  "node",
  "--value-type",
  "int",
  "--placement",
  "free",
  "--launch-count",
  "1",
  "--measure-time",
  "100ms",
  "--warm-up",
  "short",
];

function underLimit(files: number, args: readonly string[], env: Record<string, string> = {}) {
  const data = mkdtempSync(path.join(tmpdir(), "rpcbench-files-"));
  try {
    const { status, stdout, stderr } = spawnSync(
      "sh",
      ["-c", 'ulimit -n "$0" && exec "$@"', String(files), process.execPath, engineFile, ...args],
      {
        encoding: "utf8",
        env: { ...process.env, RPCBENCH_DATA: data, ...env },
      },
    );
    return { status, stdout, stderr, results: readdirSync(data) };
  } finally {
    rmSync(data, { recursive: true });
  }
}

describe("a limit on open files", { skip: notOnWindows }, () => {
  it("that leaves no room to load RpcBench is said in a sentence", () => {
    for (const files of [24, 30, 36]) {
      const { status, stderr } = underLimit(files, measure);
      assert.equal(status, 3, stderr);
      assert.match(stderr, /\[(FileHandlesUsedUp|TooFewFileHandles)\]/);
      assert.doesNotMatch(stderr, /\n +at /, "a stack trace");
    }
  });

  it("that is too low for the users ends the run before it starts, with both numbers and the command that helps", () => {
    const { status, stderr, results } = underLimit(200, [...measure, "--concurrency", "1,200"]);
    assert.equal(status, 3, stderr);
    assert.match(stderr, /200 users.*240.*200.*\[TooFewFileHandles\]\n.*ulimit -n 256/);
    assert.deepEqual(results, []);
  });

  it("that suffices for the users is no obstacle", () => {
    const { status, stderr } = underLimit(260, [...measure, "--concurrency", "200"]);
    assert.equal(status, 0, stderr);
  });
});
