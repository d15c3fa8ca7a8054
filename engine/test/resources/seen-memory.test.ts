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

  it("is tasklist's on Windows, in any language, of the processes that were asked for", async () => {
    const text = [
      '"System Idle Process","0","Services","0","8 K"',
      '"node.exe","4711","Console","1","70,232 K"',
      '"python.exe","4712","RDP-Tcp#1","1","1.070.232 K"',
      '"a, b.exe","4713","Console","1","70\xa0232 K"',
      '"gone.exe","4714","Console","1","N/A"',
      '"another.exe","1","Console","1","5 K"',
    ].join("\r\n");
    const asked: string[] = [];
    const seen = await seenResidentBytes([4711, 4712, 4713, 4714], "win32", async (command, args) => {
      asked.push([command, ...args].join(" "));
      return { code: 0, stdout: text };
    });
    assert.deepEqual(asked, ["tasklist /FO CSV /NH"]);
    const expected: readonly (readonly [number, number])[] = [
      [4711, 70_232 * 1024],
      [4712, 1_070_232 * 1024],
      [4713, 70_232 * 1024],
    ];
    assert.deepEqual([...seen], expected);
  });

  it("is not known where tasklist says nothing", async () => {
    assert.equal((await seenResidentBytes([4711], "win32", async () => undefined)).size, 0);
    assert.equal((await seenResidentBytes([4711], "win32", async () => ({ code: 1, stdout: "ERROR" }))).size, 0);
  });
});
