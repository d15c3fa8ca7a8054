import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RpcBenchError } from "../../src/errors/problem.ts";
import { WorkerProcess } from "../../src/workers/worker-process.ts";

describe("a worker that cannot be started", () => {
  const { env } = process;
  const cases: [what: string, file: string, args: string[]][] = [
    ["whom the system does not find", "no-such-program-anywhere", []],
    // as Windows refuses a file that is no program
    ["whom the system refuses at once", process.execPath, ["\0"]],
  ];
  for (const [what, file, args] of cases) {
    it(`${what}: WorkerNotStarted for whatever is asked of it, and it ends like any other`, async () => {
      const worker = WorkerProcess.spawn("Http on Go (server)", { file, args, env });
      const expected = (error: RpcBenchError) =>
        error.problem.id === "WorkerNotStarted" && error.problem.message.startsWith("Http on Go (server)");
      await assert.rejects(worker.hello(20_000), expected);
      await assert.rejects(worker.request({ type: "mark" }, 20_000), expected);
      worker.kill();
      await worker.end();
      assert.equal(worker.spawnedPid, undefined);
    });
  }
});
