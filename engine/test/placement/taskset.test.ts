// Affinities of a real process, where the system has taskset.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parseCpuList } from "../../src/checks/linux/cores.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { tasksetAffinity } from "../../src/placement/taskset.ts";

const elsewhere = process.platform === "linux" ? false : "taskset is Linux's";
const allowedOf = (pid: number | string) =>
  parseCpuList(/^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "");

describe("tasksetAffinity", { skip: elsewhere }, () => {
  it("keeps every thread of a process on the cores it is given, and leaves this one where it was", async () => {
    const before = allowedOf("self");
    const affinity = await tasksetAffinity();
    assert.deepEqual(affinity.allowed, before);
    const child = spawn(process.execPath, ["-e", "console.log(1); setInterval(() => {}, 1000)"]);
    try {
      // its threads are there when it runs
      await once(child.stdout, "data");
      const last = affinity.allowed.slice(-1);
      await affinity.set(child.pid as number, last);
      const threads = readdirSync(`/proc/${child.pid}/task`);
      assert.ok(threads.length > 1, "Node has threads of its own");
      for (const thread of threads) assert.deepEqual(allowedOf(`${child.pid}/task/${thread}`), last);
      assert.deepEqual(allowedOf("self"), before);
    } finally {
      child.kill("SIGKILL");
    }
  });

  it("rejects for a process that is not there", async () => {
    await assert.rejects(
      (await tasksetAffinity()).set(2 ** 22 - 1, [0]),
      (error) => error instanceof RpcBenchError && error.problem.id === "PlacementFailed",
    );
  });
});
