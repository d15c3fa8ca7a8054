// Which variables are looked at, what each value means, and that nothing else of the environment is seen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { variables } from "../../src/checks/before/variables.ts";
import { hookFindings } from "../../src/checks/variables/hooks.ts";
import { recordedVariables, variableFindings } from "../../src/checks/variables/judge.ts";
import { listedVariables } from "../../src/checks/variables/table.ts";
import { nodeFlags } from "../../src/machine/node-flags.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { fakeMachine, told } from "./fake-machine.ts";

const verdictOf = (name: string, value: string) => recordedVariables({ [name]: value }, undefined, "linux")[0]?.verdict;

describe("a variable of the list", () => {
  const cases: [name: string, value: string, verdict: string][] = [
    ["GRPC_TRACE", "all", "Unfit"],
    ["GRPC_TRACE", "http,-tcp", "Unfit"],
    ["GRPC_TRACE", "none", "Recorded"],
    ["GRPC_TRACE", "-http", "Recorded"],
    ["GRPC_VERBOSITY", "debug", "Recorded"],
    ["GRPC_VERBOSITY", "ERROR", "Recorded"],
    ["PYTHONDEVMODE", "1", "Unfit"],
    ["PYTHONASYNCIODEBUG", "1", "Unfit"],
    ["PYTHONTRACEMALLOC", "25", "Unfit"],
    ["PYTHONTRACEMALLOC", "0", "Recorded"],
    ["PYTHONMALLOC", "pymalloc_debug", "Unfit"],
    ["PYTHONMALLOC", "pymalloc", "Recorded"],
    ["PYTHONPROFILEIMPORTTIME", "1", "Recorded"],
    ["PYTHONHASHSEED", "0", "Recorded"],
    ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION", "python", "Warned"],
    ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION", "upb", "Recorded"],
    ["COVERAGE_PROCESS_START", "/x/.coveragerc", "Warned"],
    ["PYDEVD_USE_CYTHON", "NO", "Warned"],
    ["NODE_OPTIONS", "--jitless", "Unfit"],
    ["NODE_OPTIONS", "--max-old-space-size=4096", "Recorded"],
    ["NODE_OPTIONS", "--max_old_space_size=4096 --no-warnings", "Recorded"],
    ["NODE_OPTIONS", "--max-old-space-size 4096", "Recorded"],
    ["NODE_OPTIONS", "--max-old-space-size=4096 --jitless", "Unfit"],
    ["NODE_OPTIONS", "--never-heard-of", "Warned"],
    ["NODE_OPTIONS", "--require /x/hook.js", "Warned"],
    ["MALLOC_ARENA_MAX", "2", "Recorded"],
    ["LD_PRELOAD", "/usr/lib/libjemalloc.so", "Warned"],
  ];
  for (const [name, value, verdict] of cases) it(`${name}=${value} is ${verdict}`, () => assert.equal(verdictOf(name, value), verdict));

  it("is not seen when it is empty", () => assert.deepEqual(recordedVariables({ PYTHONDEVMODE: "", GRPC_TRACE: "" }), []));

  it("is known in any spelling on Windows, and only there", () => {
    const env = { PythonDevMode: "1" };
    assert.deepEqual([recordedVariables(env, undefined, "win32").length, recordedVariables(env, undefined, "linux").length], [1, 0]);
  });

  it("stands in docs/checks.md, and no other does", () => {
    const section = /\n## Variables\n(.*?)\n## /s.exec(readFileSync(path.join(projectRoot, "docs", "checks.md"), "utf8"))?.[1] ?? "";
    const described = [...section.matchAll(/^\| ([A-Z][A-Z0-9_, *]+) \|/gm)].flatMap(([, names = ""]) => names.split(", "));
    assert.deepEqual(described.sort(), listedVariables.map(({ name }) => name).sort());
  });
});

describe("what a run records of its environment", () => {
  it("is the list and nothing else, sorted, with homes shortened wherever they stand in a value", () => {
    const home = homedir();
    const env = {
      ...{ SECRET_TOKEN: "x", NODE_OPTIONS: `--require ${home}/a.js --require "${home}/b.js"`, LD_PRELOAD: `/x.so:${home}/y.so` },
      PATH: "/bin",
    };
    assert.deepEqual(
      recordedVariables(env, undefined, "linux").map(({ name, value }) => [name, value]),
      [
        ["LD_PRELOAD", "/x.so:~/y.so"],
        ["NODE_OPTIONS", '--require ~/a.js --require "~/b.js"'],
      ],
    );
  });

  it("is cut where a value is long", () => {
    const [{ value } = { value: "" }] = recordedVariables({ NODE_DEBUG: "x".repeat(5_000) });
    assert.ok(value.length < 400 && value.endsWith("..."));
  });

  it("is judged for what the run measures", () => {
    const env = { PYTHONDEVMODE: "1", NODE_OPTIONS: "--jitless", GRPC_TRACE: "all" };
    const of = (runtimes: string[], frameworks: string[]) =>
      recordedVariables(env, { runtimes, frameworks }, "linux").map(({ verdict }) => verdict);
    assert.deepEqual(of(["Python"], ["RPyC"]), ["Recorded", "Recorded", "Unfit"]);
    assert.deepEqual(of(["Node"], ["gRPC"]), ["Unfit", "Unfit", "Recorded"]);
  });
});

describe("the check of variables", () => {
  it("makes the run unfit by what slows calls, names what is unclear, and says nothing of the harmless", async () => {
    const environment = { PYTHONDEVMODE: "1", LD_PRELOAD: "/x.so", NODE_OPTIONS: "--max-old-space-size=4096" };
    const found = await variables.look(fakeMachine({ environment }));
    assert.deepEqual(told(found).sort(), ["Unfit VariableSlowsCalls", "Warning VariableUnclear"]);
    assert.match(found.find(({ severity }) => severity === "Unfit")?.remedy ?? "", /PYTHONDEVMODE/);
  });

  it("asks to take a flag out of NODE_OPTIONS, not all of it away", () => {
    const [finding] = variableFindings({ NODE_OPTIONS: "--max-old-space-size=4096 --jitless" });
    assert.match(finding?.remedy ?? "", /--jitless/);
    assert.doesNotMatch(finding?.remedy ?? "", /max-old/);
  });
});

describe("NODE_OPTIONS", () => {
  it("is divided as Node divides it", () => {
    const text = String.raw`--require "a b.js" -r ./x.js  --max_old_space_size=1 "--title=a \"b\""`;
    assert.deepEqual(
      nodeFlags(text).map(({ name, value }) => [name, value]),
      [
        ["--require", "a b.js"],
        ["-r", "./x.js"],
        ["--max-old-space-size", "1"],
        ["--title", 'a "b"'],
      ],
    );
  });
});

describe("hooks that a worker says are set in it", () => {
  it("make the run unfit; modules that may follow calls are a warning; none is no finding", () => {
    assert.deepEqual(told(hookFindings("Python", ["sys.settrace", "module coverage"])), ["Unfit HookSet", "Warning HookSet"]);
    assert.deepEqual(hookFindings("Node", []), []);
  });
});
