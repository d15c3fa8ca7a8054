// `| head -1`, `| true`: a reader that has seen enough is no error of any command.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { result as resultContract } from "../../generated/contracts/result.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { quickRun } from "../fixtures/adapters.ts";
import { EngineProcess } from "../fixtures/engine.ts";

const once = quickRun();

function assertQuiet(stderr: string): void {
  assert.doesNotMatch(stderr, /EPIPE|\n +at /);
}

const savedRun = (engine: EngineProcess) => {
  const results = path.join(engine.data, "results");
  const [file = ""] = readdirSync(results);
  return parseContract(resultContract, readFileSync(path.join(results, file), "utf8"));
};

describe("a reader that goes away", { timeout: 900_000 }, () => {
  const commands: [args: string[], code: number][] = [
    [["--help"], 0],
    [["frameworks", "--json"], 0],
    [["plan", "--framework", "tcp"], 0],
    [["doctor"], 3],
    [["setup", "--json"], 3],
  ];
  for (const [args, expected] of commands) {
    it(`leaves ${args.join(" ")} its exit code, and is not told of`, async () => {
      using engine = new EngineProcess(args, { RPCBENCH_PYTHON: "/no/such/python" });
      engine.child.stdout.destroy();
      assert.equal((await engine.ended).code, expected, engine.stderr);
      assertQuiet(engine.stderr);
    });
  }

  for (const stream of ["stdout", "stderr"] as const) {
    it(`of ${stream} leaves a run as it is: it goes on, saves, and keeps its exit code`, async () => {
      using engine = new EngineProcess(once);
      engine.child[stream].destroy();
      assert.equal((await engine.ended).code, 0, engine.stderr);
      assertQuiet(engine.stderr);
      assert.equal(savedRun(engine).state, "Completed");
    });
  }

  it("leaves what went wrong in a run its exit code", async () => {
    using engine = new EngineProcess(["run", "--framework", "zeromk"]);
    engine.child.stderr.destroy();
    assert.equal((await engine.ended).code, 2);
  });

  it("stops a run that it drives: a caller that does not listen cannot be asked for anything", async () => {
    using engine = new EngineProcess(["run", "--control", "-"]);
    const plan = {
      version: 1,
      frameworks: ["Tcp"],
      runtimes: ["Node"],
      arguments: ["Int"],
      durationSeconds: 600,
      launches: 1,
      placements: ["Free"],
      warmup: "Short",
    };
    engine.child.stdin.write(`${JSON.stringify(plan)}\n`);
    engine.child.stdout.on("data", () => {
      if (engine.stdout.includes('"type":"progress"')) engine.child.stdout.destroy();
    });
    assert.equal((await engine.ended).code, 130, engine.stderr);
    assertQuiet(engine.stderr);
    assert.equal(savedRun(engine).state, "Partial");
  });
});

const posix = process.platform === "win32" && "sh closes them";

describe("streams that are closed from the beginning", { skip: posix, timeout: 900_000 }, () => {
  for (const shell of ["exec >&-", "exec 2>&-", "exec <&-", "exec <&- >&- 2>&-"]) {
    it(`${shell}: a run saves its result as always`, async () => {
      using engine = new EngineProcess(once, {}, shell);
      assert.equal((await engine.ended).code, 0, engine.stderr);
      assert.equal(savedRun(engine).state, "Completed");
    });
  }
});
