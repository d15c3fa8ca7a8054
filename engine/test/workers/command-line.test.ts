import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { type AdapterCommand, builtIn, type Implementation } from "../../src/plan/registry.ts";
import { needsNode, needsPython, workerCommandLine } from "../../src/workers/command-line.ts";

const folder = path.resolve("an adapter");
const tcp = builtIn.implementations.find(
  ({ framework, entry }) => framework.name === "Tcp" && entry.runtime === "Python",
) as Implementation;
const adapted = (adapter: Partial<AdapterCommand>): Implementation => ({
  ...tcp,
  adapter: { folder, command: ["worker"], environment: {}, frameworkVersion: null, ...adapter },
});
const told = ["--framework", "tcp", "--api", "Async", "--role", "client"];
const lineOf = (implementation: Implementation) => workerCommandLine(implementation, "client", { python: "/the/python" });

describe("the command line of an adapter's worker", () => {
  const cases: [what: string, command: string[], file: string, own: string[]][] = [
    ["a program on the path as it is", ["ruby", "worker.rb"], "ruby", ["worker.rb"]],
    ["a program of the folder by its full path", ["./bin/worker"], path.join(folder, "bin", "worker"), []],
    ["the engine's Python", ["{python}", "-u", "worker.py"], "/the/python", ["-u", "worker.py"]],
    ["the engine's Node, also as an argument", ["run-with", "{node}"], "run-with", [process.execPath]],
    [
      "what only looks like a placeholder as it is",
      ["x", "--with={python}", '{"a":1}', "a b;$c"],
      "x",
      ["--with={python}", '{"a":1}', "a b;$c"],
    ],
  ];
  for (const [what, command, file, own] of cases) {
    it(`has ${what}, and then what every worker is told`, () => {
      const line = lineOf(adapted({ command }));
      assert.deepEqual([line.file, line.args, line.cwd], [file, [...own, ...told], folder]);
    });
  }

  it("has its variables beside those of the engine", () => {
    const { env } = lineOf(adapted({ environment: { ADAPTER_MODE: "fast" } }));
    assert.equal(env.ADAPTER_MODE, "fast");
    assert.equal(env.PATH, process.env.PATH);
    assert.equal("ADAPTER_MODE" in process.env, false);
  });

  it("needs the runtimes that it names, not those that it is written in", () => {
    assert.deepEqual([needsPython(adapted({})), needsNode(adapted({}))], [false, false]);
    assert.deepEqual([needsPython(adapted({ command: ["{python}"] })), needsNode(adapted({ command: ["{node}"] }))], [true, true]);
    assert.deepEqual([needsPython(tcp), needsNode(tcp)], [true, false]);
  });
});
