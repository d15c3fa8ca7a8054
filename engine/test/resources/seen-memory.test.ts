import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { seenResidentBytes } from "../../src/resources/seen-memory.ts";

describe("memory seen from outside", () => {
  it("is within 5% of the system's own figure, for a process that has settled", {
    skip: process.platform !== "linux" && "/proc is Linux'",
  }, async () => {
    const script = "const kept = Buffer.alloc(64 * 1024 * 1024, 1); console.log('ready'); setInterval(() => kept, 1000)";
    const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    try {
      await once(child.stdout, "data");
      const pid = child.pid as number;
      const seen = (await seenResidentBytes([pid])).get(pid) ?? 0;
      const system = Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
      assert.ok(seen > 64 * 1024 * 1024);
      assert.ok(Math.abs(seen / system - 1) < 0.05, `${seen} and ${system}`);
    } finally {
      child.kill();
    }
  });

  it("is absent for what cannot be seen", async () => {
    assert.equal((await seenResidentBytes([])).size, 0);
    assert.equal((await seenResidentBytes([2_147_483_646])).get(2_147_483_646), undefined);
  });
});
