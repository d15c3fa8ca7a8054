// Affinities of a real process, where the system has taskset.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parseCpuList } from "../../src/placement/cpus.ts";
import { tasksetAffinity } from "../../src/placement/taskset.ts";

const elsewhere = process.platform === "linux" ? false : "taskset is Linux's";
const allowedOf = (pid: number | string) =>
  parseCpuList(/^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "");

describe("tasksetAffinity", { skip: elsewhere }, () => {
  it("keeps every thread of a process on the cores it is given, and leaves this one where it was", async () => {
    const before = allowedOf("self");
    const affinity = await tasksetAffinity();
    assert.deepEqual(affinity.allowed, before);
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    try {
      const last = affinity.allowed.slice(-1);
      await affinity.set(child.pid as number, last);
      assert.deepEqual(allowedOf(child.pid as number), last);
      assert.deepEqual(allowedOf("self"), before);
    } finally {
      child.kill("SIGKILL");
    }
  });

  it("rejects for a process that is not there", async () => {
    await assert.rejects((await tasksetAffinity()).set(2 ** 22 - 1, [0]));
  });
});
