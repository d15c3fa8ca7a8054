// Adapters as a user names them: measured beside everything else, and where one is wrong, said by id while the rest goes on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { result as resultContract } from "../../generated/contracts/result.ts";
import type { EngineEvent, PlannedEvent } from "../../generated/events.d.ts";
import type { Cell, Run } from "../../generated/result.d.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { adapterFolder, exampleAdapter, implementation, manifest } from "../fixtures/adapters.ts";
import { EngineProcess, eventsOf, runEngine } from "../fixtures/engine.ts";

const once = ["--measure-time", "100ms", "--launch-count", "1", "--placement", "free", "--warm-up", "short"];
const quick = ["run", "--value-type", "int", ...once];
const runOf = (stdout: string): Run => parseContract(resultContract, stdout);
const cellsOf = (run: Run, framework: string) => run.cells.filter((cell) => cell.framework === framework);
const stateOf = (cells: readonly Cell[]) => cells.map(({ state, errors }) => [state, ...errors.map((error) => error.id)]);
/** What is measured when the first test asks for it, and not again. */
function onceOnly<T>(measure: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= measure();
    return made;
  };
}
const right = () => adapterFolder("right", manifest("Right"));

describe("run --adapter", () => {
  it("measures the example in the repository in every scenario, beside the floor of its runtime", async (t) => {
    const scenarios = ["--scenario", "SimpleCall,Stream,Payload", "--stream-count", "50", "--payload-size", "1MB"];
    const args = ["run", "--adapter", exampleAdapter, "--framework", "http", ...scenarios, "--concurrency", "4", ...once, "--json"];
    const { code, stdout, stderr } = await runEngine(args);
    if (/\[PythonMissing\]/.test(stderr)) return t.skip("no Python was found");
    assert.equal(code, 0, stderr);
    const run = runOf(stdout);
    const cells = cellsOf(run, "Http");
    assert.equal(cells.length, 4);
    for (const cell of cells) {
      assert.deepEqual([cell.state, cell.calls.failed, cell.connections], ["Completed", 0, cell.concurrency], cell.id);
      assert.ok((cell.latency.p50Ns ?? 0) > 0 && (cell.latency.xFloor ?? 0) > 0 && cell.calls.counted > 0, cell.id);
      assert.match(cell.serverEventLoop ?? "", /^asyncio SelectorEventLoop, \w+$/);
      assert.equal(cell.runtimeVersion, run.runtimes.find(({ runtime }) => runtime === "Python")?.version);
    }
    assert.deepEqual([...new Set(run.cells.map(({ framework, runtime }) => `${framework}/${runtime}`))], ["Http/Python", "Tcp/Python"]);
  });

  it("fails the cells of an open loop where the adapter has none, and measures the floor all the same", async (t) => {
    const args = ["run", "--adapter", exampleAdapter, "--framework", "http", "--value-type", "int", "--rate", "200", ...once, "--json"];
    const { code, stdout, stderr } = await runEngine(args);
    if (/\[PythonMissing\]/.test(stderr)) return t.skip("no Python was found");
    assert.equal(code, 1, stderr);
    const run = runOf(stdout);
    assert.deepEqual(stateOf(cellsOf(run, "Http")), [["Failed", "BadCommand"]]);
    assert.deepEqual(stateOf(cellsOf(run, "Tcp")), [["Completed"]]);
  });

  it("measures one in a runtime of its own, which has no floor, and compares it with the others", async () => {
    const args = ["run", "--adapter", right(), "--framework", "right,zeromq", "--runtime", "go,node", "--value-type", "int"];
    const { code, stdout, stderr } = await runEngine([
      ...args,
      "--launch-count",
      "5",
      "--measure-time",
      "100ms",
      "--placement",
      "as-deployed",
      "--warm-up",
      "short",
      "--json",
    ]);
    assert.equal(code, 0, stderr);
    const run = runOf(stdout);
    const [cell] = cellsOf(run, "Right");
    assert.deepEqual([cell?.runtime, cell?.state, cell?.runtimeVersion], ["Go", "Completed", "4.5.6"]);
    assert.deepEqual([cell?.latency.xFloor, cell?.latency.xFloorLow, cell?.latency.xFloorHigh], [null, null, null]);
    assert.notEqual(cellsOf(run, "ZeroMQ")[0]?.latency.xFloor, null);
    const pairs = run.comparisons
      .filter(({ kind, of }) => kind === "Pair" && of === "Call")
      .map(({ cellId, referenceId }) => [cellId, referenceId]);
    assert.equal(pairs.flat().filter((id) => id === cell?.id).length, 1);
    assert.deepEqual(run.plan.frameworks, ["Right", "ZeroMQ"]);
  });

  it("measures one that is named alone, and nothing that it would be multiplied with", async () => {
    const args = ["plan", "--adapter", right(), "--implementation", "right/go/async,zeromq/node", "--value-type", "int", "--json"];
    const { code, stdout, stderr } = await runEngine(args);
    assert.equal(code, 0, stderr);
    const { groups } = JSON.parse(stdout) as PlannedEvent;
    assert.deepEqual(groups[0]?.cells.map(({ framework, runtime }) => `${framework}/${runtime}`).sort(), [
      "Right/Go",
      "Tcp/Node",
      "ZeroMQ/Node",
    ]);
  });

  it("is found where an implementation of the plan says that it is, and left out with its name where it is wrong", async () => {
    const plan = (folder: string) => ({
      version: 1,
      implementations: [
        { framework: "Right", runtime: "Go", adapter: folder },
        { framework: "Tcp", runtime: "Node" },
      ],
      arguments: ["Int"],
    });
    const framesOf = async (folder: string) => {
      const { stdout } = await runEngine(["plan", "--control", "-"], { input: `${JSON.stringify(plan(folder))}\n` });
      const planned = stdout
        .split("\n")
        .filter((line) => line.includes('"planned"'))
        .map((line) => JSON.parse(line) as PlannedEvent);
      return planned[0]?.groups[0]?.cells.map(({ framework }) => framework).sort();
    };
    assert.deepEqual(await framesOf(right()), ["Right", "Tcp"]);
    assert.deepEqual(await framesOf(adapterFolder("wrong", { ...manifest("Right"), about: 7 })), ["Tcp"]);
  });

  it("shows a cell without a floor in its table and its sentences", async () => {
    const { code, stdout } = await runEngine([...quick, "--adapter", right(), "--framework", "right", "--tables"]);
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}Right +Go +1000 .* - +1000 /m);
    assert.match(stdout, /^Request\/response latency \(1 user, free\): Right on Go, 1000 us a call\.$/m);
    assert.doesNotMatch(stdout, /Tcp/);
  });

  it("sends a result without a floor to a program, and names no home folder in the file", async () => {
    const home = path.dirname(right());
    using engine = new EngineProcess(["run", "--control", "-"], { HOME: home, USERPROFILE: home });
    const plan = { version: 1, adapters: [right()], frameworks: ["Right"], arguments: ["Int"], placements: ["Free"] };
    engine.child.stdin.write(`${JSON.stringify({ ...plan, durationSeconds: 0.1, launches: 1 })}\n`);
    const events: EngineEvent[] = [];
    for await (const event of eventsOf(engine)) events.push(event);
    const result = events.find((event) => event.type === "object");
    const finished = events.find((event) => event.type === "finished");
    assert.equal(result?.members.FloorUsPerCall, null);
    assert.equal(result?.members.Path, finished?.path);
    assert.deepEqual(runOf(readFileSync(finished?.path ?? "", "utf8")).plan.adapters, [path.join("~", "right")]);
  });

  const broken = { ...manifest("Broken"), about: 7 };
  const wrong: [id: string, content: object | string | null, row: string][] = [
    ["AdapterInvalid", "{", "wrong-0"],
    ["AdapterInvalid", broken, "Broken"],
    ["UnsupportedVersion", { version: 2 }, "wrong-2"],
    ["AdapterNameTaken", manifest("gRPC"), "gRPC"],
  ];
  /** One run beside all of them, which the tests look at. */
  const besideWrong = onceOnly(() => {
    const folders = wrong.map(([, content], index) => adapterFolder(`wrong-${index}`, content));
    return runEngine([
      ...quick,
      "--adapter",
      [...folders, right()].join(","),
      "--framework",
      "right,tcp",
      "--runtime",
      "go,node",
      "--json",
    ]);
  });
  for (const [index, [id, content, row]] of wrong.entries()) {
    it(`one with the manifest ${JSON.stringify(content)?.slice(0, 30)}: ${id} is said and kept, and the rest is measured`, async () => {
      const { code, stdout, stderr } = await besideWrong();
      assert.equal(code, 0, stderr);
      const said = [...stderr.matchAll(/^Warning: .*\[(\w+)\]\n {2}\S/gm)].map(([line, found]) => [
        line.includes(`wrong-${index}'`),
        found,
      ]);
      assert.ok(
        said.some(([isOfIt, found]) => isOfIt && found === id),
        stderr,
      );
      const run = runOf(stdout);
      assert.deepEqual(
        run.missing.filter(({ framework }) => framework === row).map((each) => [each.id, each.runtime]),
        [[id, "-"]],
      );
      assert.equal(run.missing.length, wrong.length);
      assert.deepEqual(stateOf([...cellsOf(run, "Right"), ...cellsOf(run, "Tcp")]), [["Completed"], ["Completed"]]);
    });
  }

  it("a folder without a manifest ends the command before anything is started, whatever else was asked for", async () => {
    for (const named of [adapterFolder("wrong", null), path.join(right(), "rpcbench-adapter.json")]) {
      const args = [...quick, "--adapter", `${named},${right()}`, "--framework", "right,tcp", "--runtime", "go,node"];
      const { code, stdout, stderr, left } = await runEngine(args);
      assert.deepEqual([code, stdout, left], [2, "", []]);
      assert.match(stderr, /\[AdapterNotFound\]\n {2}\S/);
    }
    const { stderr } = await runEngine(["plan", "--adapter", path.join(right(), "rpcbench-adapter.json")]);
    assert.ok(stderr.includes(`Did you mean '${right()}'?`), stderr);
  });

  it("names a wrong one under what was not measured", async () => {
    const { stdout } = await runEngine([
      ...quick,
      "--adapter",
      `${adapterFolder("wrong", broken)},${right()}`,
      "--framework",
      "broken,right",
    ]);
    assert.match(stdout, /^Not measured\n {2}Broken: The adapter in '/m);
  });

  it("measures the rest where the list of frameworks is asked for as it is, wrong ones and all", async () => {
    const adapters = `${right()},${adapterFolder("wrong", broken)}`;
    const { code, stdout, stderr } = await runEngine([...quick, "--adapter", adapters, "--framework", "right,broken", "--runtime", "go,-"]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^Not measured\n {2}Broken: The adapter in '/m);
  });

  const alone: [id: string, content: object | string | null][] = [
    ["AdapterNotFound", null],
    ["AdapterInvalid", broken],
    ["UnsupportedVersion", { version: 2 }],
  ];
  for (const [id, content] of alone) {
    it(`a wrong one and nothing else: ends with ${id}`, async () => {
      const { code, stdout, stderr } = await runEngine([...quick, "--adapter", adapterFolder("wrong", content), "--framework", "broken"]);
      assert.equal(code, 2);
      assert.equal(stdout, "");
      assert.match(stderr, new RegExp(`\\[${id}\\]\n {2}\\S`));
    });
  }

  const program = (command: string[]) => implementation("good", { command });
  const workers: [id: string, what: string, entry: object][] = [
    ["UnsupportedVersion", "speaks another version", implementation("newer-version")],
    ["WorkerProtocol", "speaks something else", implementation("garbage-ends")],
    ["WorkerExited", "ends at once", implementation("exits-at-once")],
    ["WorkerNotStarted", "is not there", program(["./no-such-worker"])],
    ["WorkerNotStarted", "is not on the path", program(["no-such-program-anywhere"])],
    ["WorkerNotStarted", "is a folder", program(["./"])],
  ];
  /** One run of all of them and one that is well, which the tests look at. */
  const besideFaulty = onceOnly(() => {
    const folders = workers.map(([, , entry], index) =>
      adapterFolder(`faulty-${index}`, manifest(`Faulty${index}`, { implementations: [entry] })),
    );
    const names = workers.map((_, index) => `faulty${index}`);
    return runEngine([
      ...quick,
      "--adapter",
      folders.join(","),
      "--framework",
      [...names, "tcp"].join(","),
      "--runtime",
      "go,node",
      "--json",
    ]);
  });
  for (const [index, [id, what]] of workers.entries()) {
    it(`one whose worker ${what}: ${id} for its cell, and the rest is measured`, async () => {
      const { code, stdout, stderr } = await besideFaulty();
      assert.equal(code, 1);
      assert.match(stderr, new RegExp(`^Failed: Faulty${index} on Go \\(\\w+\\).*\\[${id}\\]\n {2}\\S`, "m"));
      const run = runOf(stdout);
      assert.deepEqual(stateOf(cellsOf(run, `Faulty${index}`)), [["Failed", id]]);
      assert.deepEqual(stateOf(cellsOf(run, "Tcp")), [["Completed"]]);
      assert.equal(run.state, "Completed");
    });
  }
});
