// Each kind of bad input: its id, what to do, its exit code, and nothing written.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runEngine } from "../fixtures/engine.ts";
import { commandInProcess } from "../fixtures/in-process.ts";

const cases: [id: string, args: string[]][] = [
  ["UnknownFramework", ["--framework", "zeromk"]],
  ["UnknownScenario", ["--scenario", "streem"]],
  ["UnknownRuntime", ["--runtime", "nodde"]],
  ["UnknownValueType", ["--value-type", "float"]],
  ["InvalidPayloadSize", ["--payload-size", "0"]],
  ["InvalidPayloadSize", ["--payload-size=-1"]],
  ["InvalidPayloadSize", ["--payload-size", "1XB"]],
  ["InvalidPayloadSize", ["--payload-size", "2GB"]],
  ["InvalidConcurrency", ["--concurrency", "0"]],
  ["InvalidConcurrency", ["--concurrency", "many"]],
  ["InvalidClientCount", ["--client-count", "0"]],
  ["InvalidClientCount", ["--client-count", "some"]],
  ["MoreClientsThanUsers", ["--concurrency", "1,8", "--client-count", "9"]],
  ["ClientsWithRate", ["--rate", "500", "--client-count", "2"]],
  ["ClientsWithRate", ["--slo", "p99=5ms", "--client-count", "2"]],
  ["InvalidRate", ["--rate", "0"]],
  ["InvalidRate", ["--rate=-5"]],
  ["InvalidRate", ["--rate", "500,fast"]],
  ["InvalidRate", ["--rate", "2000000"]],
  ["NoCallInTime", ["--rate", "0.5", "--measure-time", "1s"]],
  ["RateWithConcurrency", ["--rate", "500", "--concurrency", "8"]],
  ["RateWithConcurrency", ["--slo", "p99=5ms", "--concurrency", "8"]],
  ["InvalidConnectionCount", ["--rate", "500", "--connection-count", "0"]],
  ["InvalidConnectionCount", ["--rate", "500", "--connection-count", "some"]],
  ["ConnectionsWithoutRate", ["--connection-count", "8"]],
  ["ArrivalsWithoutRate", ["--arrivals", "poisson"]],
  ["UnknownArrivals", ["--rate", "500", "--arrivals", "bursty"]],
  ["InvalidSlo", ["--slo", "p99=soon"]],
  ["InvalidMeasureTime", ["--measure-time", "0"]],
  ["InvalidMeasureTime", ["--measure-time", "soon"]],
  ["InvalidStreamCount", ["--stream-count", "0"]],
  ["InvalidLaunchCount", ["--launch-count", "1.5"]],
  ["InvalidSeed", ["--seed", "abc"]],
  ["InvalidTag", ["--tag", "nightly,two words"]],
  ["InvalidPrecision", ["--precision", "0"]],
  ["InvalidPrecision", ["--precision", "51pct"]],
  ["InvalidPrecision", ["--precision", "fine"]],
  ["InvalidMaxTime", ["--max-time", "0"]],
  ["InvalidMaxTime", ["--max-time", "later"]],
  ["MaxTimeTooShort", ["--max-time", "2s"]],
  ["EffortTooShort", ["--effort", "quick", "--concurrency", "1,2,3,4,5,6,7,8"]],
  ["InvalidConcurrencyOf", ["--concurrency-of", "SimpleCall"]],
  ["InvalidConcurrency", ["--concurrency-of", "SimpleCall=many"]],
  ["UnknownBeside", ["--beside", "everything"]],
  ["UnknownScenario", ["--concurrency-of", "Simple=1"]],
  ["SettingWithoutScenario", ["--scenario", "Stream", "--concurrency-of", "SimpleCall=1"]],
  ["RateWithConcurrency", ["--concurrency-of", "SimpleCall=1", "--rate", "100"]],
  ["BadArguments", ["--tables", "--json"]],
  ["InvalidThreshold", ["--threshold", "0"]],
  ["InvalidConfidence", ["--confidence", "100pct"]],
  ["UnknownEffort", ["--effort", "heroic"]],
  ["UnknownPlacement", ["--placement", "two-cores"]],
  ["NoSuchImplementation", ["--framework", "rpyc", "--runtime", "node"]],
  ["NoSuchImplementation", ["--framework", "zeromq", "--runtime", "node", "--api", "sync"]],
  ["NoOpenLoop", ["--api", "sync", "--rate", "100"]],
  ["NothingToMeasure", ["--framework", ","]],
  ["AmbiguousNumber", ["--payload-size", "1,024"]],
  ["AmbiguousNumber", ["--payload-size", "65,536"]],
  ["AmbiguousNumber", ["--payload-size", "1,048,576"]],
  ["AmbiguousNumber", ["--payload-size", "1,024KB"]],
  ["AmbiguousNumber", ["--payload-size", "1,5MB"]],
  ["AmbiguousNumber", ["--payload-size", "64KB,1,5MB"]],
  ["AmbiguousNumber", ["--payload-size", "1.500KB"]],
  ["InvalidPayloadSize", ["--payload-size", "1_024"]],
  ["InvalidPayloadSize", ["--payload-size", "1 024"]],
  ["AmbiguousNumber", ["--concurrency", "1,000"]],
  ["InvalidConcurrency", ["--concurrency", "1.024"]],
  ["AmbiguousNumber", ["--rate", "1,000"]],
  ["AmbiguousNumber", ["--rate", "500,10,000"]],
  ["AmbiguousNumber", ["--rate", "1.500"]],
  ["InvalidRate", ["--rate", "1e400"]],
  ["InvalidStreamCount", ["--stream-count", "1,000"]],
  ["InvalidThreshold", ["--threshold", "51"]],
  ["InvalidConfidence", ["--confidence", "100"]],
  ["InvalidPrecision", ["--precision", "51"]],
  ["SettingWithoutScenario", ["--scenario", "Stream", "--payload-size", "1MB"]],
  ["SettingWithoutScenario", ["--scenario", "Payload", "--value-type", "int"]],
  ["InvalidImplementation", ["--implementation", "rpyc//sync"]],
  ["ImplementationWithLists", ["--implementation", "rpyc/python", "--runtime", "python"]],
  ["NoSuchImplementation", ["--implementation", "zeromq/node/async,rpyc/node/async"]],
  ["UnknownFramework", ["--implementation", "rypc/python"]],
  ["NothingToMeasure", ["--implementation", ","]],
  ["AdapterNotFound", ["--adapter", "/no/such/adapter"]],
  ["AdapterNotFound", ["--adapter", process.execPath]],
  ["AdapterNotFound", ["--adapter", ".", "--framework", "tcp"]],
  ["PlanNotReadable", ["--plan", "."]],
  ["BadArguments", ["--no-such-option"]],
  ["BadArguments", ["--tables", "--json"]],
  ["BadArguments", ["--control", "file"]],
];

describe("bad input to rpcbench run", () => {
  for (const [id, args] of cases) {
    it(`${args.join(" ")}: ${id}`, async () => {
      const { code, stdout, stderr, left } = await commandInProcess(["run", ...args]);
      assert.equal(code, 2);
      assert.equal(stdout, "");
      assert.ok(stderr.includes(`[${id}]\n  `), stderr);
      assert.deepEqual(left, []);
    });
  }

  for (const [id, args] of [cases[0], cases.find(([, [option]]) => option === "--no-such-option")] as typeof cases) {
    it(`${args.join(" ")}: ${id}, of the built command`, async () => {
      const { code, stdout, stderr } = await runEngine(["run", ...args]);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.ok(stderr.includes(`[${id}]\n  `), stderr);
    });
  }

  it("says what to type for each meaning of a number with a comma", async () => {
    const { stderr } = await commandInProcess(["run", "--payload-size", "1,024"]);
    assert.match(stderr, /'1,024' .*1024.*1 and 024/);
    assert.match(stderr, /--payload-size 1024.*--payload-size 1 --payload-size 024/);
  });

  it("takes lists that cannot be one number as lists", async () => {
    const lists = [
      ["--payload-size", "1KB,64KB,1MB"],
      ["--payload-size", "1024,65536"],
      ["--payload-size", "128, 256"],
      ["--payload-size", "128", "--payload-size", "256"],
      ["--concurrency", "1,100"],
      ["--concurrency", "1,8,128"],
      ["--rate", "100,200,500"],
      ["--rate", "0.5,1.25"],
    ];
    for (const args of lists) {
      const { code, stderr } = await commandInProcess(["plan", ...args, "--framework", "tcp", "--runtime", "node"]);
      assert.equal(code, 0, `${args.join(" ")}: ${stderr}`);
    }
  });

  const toldBack: [args: string[], said: string][] = [
    [["--max-time", "600h"], "--max-time cannot be '600h'."],
    [["--measure-time", "90m"], "--measure-time cannot be '90m'."],
    [["--payload-size", "2GB"], "--payload-size cannot be '2GB'."],
    [["--confidence", "100pct"], "'100pct'"],
    [["--precision", "51%"], "'51%'"],
  ];
  for (const [args, said] of toldBack) {
    it(`${args.join(" ")}: is told back as it was typed`, async () => {
      const { stderr } = await commandInProcess(["run", ...args]);
      assert.ok(stderr.includes(said), stderr);
    });
  }

  it("suggests the nearest name", async () => {
    const { stderr } = await commandInProcess(["run", "--framework", "gprc"]);
    assert.match(stderr, /^.*\bgRPC\?.*\[UnknownFramework\]/m);
  });

  it("an output folder that cannot be written: OutputNotWritable, before anything is measured", async () => {
    const { code, stderr } = await commandInProcess(["run", "--framework", "tcp", "--output", `${process.execPath}/results`]);
    assert.equal(code, 3);
    assert.match(stderr, /\[OutputNotWritable\]/);
  });

  it("no command: BadArguments", async () => {
    const { code, stderr } = await commandInProcess([]);
    assert.equal(code, 2);
    assert.match(stderr, /\[BadArguments\]/);
  });

  it("a placement that the machine cannot give: PlacementUnavailable, before anything is started", async () => {
    const { code, stderr, left } = await commandInProcess(["run", "--framework", "tcp", "--placement", "as-deployed"], {
      env: { RPCBENCH_ONE_CORE: "0" },
    });
    assert.equal(code, 3);
    assert.match(stderr, /\[PlacementUnavailable\]\n {2}\S/);
    assert.deepEqual(left, []);
  });

  it("--help and --version are no errors", async () => {
    for (const args of [["--help"], ["run", "--help"], ["--version"]]) assert.equal((await commandInProcess(args)).code, 0);
  });
});

describe("Python missing", () => {
  const env = { RPCBENCH_PYTHON: "/no/such/python" };
  const once = ["--measure-time", "100ms", "--launch-count", "1", "--placement", "free"];
  const quick = ["run", "--scenario", "SimpleCall", "--value-type", "int", ...once, "--json"];

  it("alone: PythonMissing", async () => {
    const { code, stderr } = await runEngine([...quick, "--framework", "rpyc"], { env });
    assert.equal(code, 3);
    assert.match(stderr, /\[PythonMissing\]\n {2}\S/);
  });

  it("beside Node: the Node implementations run, and the missing rows say why and what to type", async () => {
    const { code, stdout } = await runEngine([...quick, "--framework", "zeromq"], { env });
    assert.equal(code, 0);
    const run = JSON.parse(stdout);
    assert.ok(run.cells.every((cell: { runtime: string; state: string }) => cell.runtime === "Node" && cell.state === "Completed"));
    const missing = run.missing.map(
      (row: { framework: string; runtime: string; id: string }) => `${row.framework}/${row.runtime}/${row.id}`,
    );
    assert.deepEqual(missing, ["ZeroMQ/Python/PythonMissing", "Tcp/Python/PythonMissing"]);
    assert.ok(run.missing.every((row: { remedy: string }) => row.remedy !== ""));
  });
});
