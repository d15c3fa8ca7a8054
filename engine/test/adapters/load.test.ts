import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { loadAdapters } from "../../src/adapters/load.ts";
import { matrixFor } from "../../src/adapters/matrix.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { selectImplementations } from "../../src/plan/expand.ts";
import { builtIn } from "../../src/plan/registry.ts";
import { type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";
import { variantsOf } from "../../src/plan/variants.ts";
import { adapterFolder, exampleAdapter, implementation, manifest } from "../fixtures/adapters.ts";

const idOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    return error instanceof RpcBenchError ? error.problem.id : String(error);
  }
  return null;
};

describe("an adapter", () => {
  it("joins the matrix with its framework, its runtimes and its implementations", async () => {
    const both = [implementation("good", { runtime: "python" }), implementation("good", { runtime: "Go" })];
    const folder = adapterFolder("joins", manifest("Thrift-2", { frameworkVersion: "2.0", implementations: both }));
    const { matrix, wrong } = await loadAdapters([folder]);
    assert.deepEqual(wrong, []);
    assert.deepEqual(matrix.runtimes, [...builtIn.runtimes, "Go"]);
    assert.equal(matrix.frameworks.at(-1)?.name, "Thrift-2");
    assert.equal(matrix.frameworks.at(-1)?.module, "thrift_2");
    const added = matrix.implementations.filter(({ adapter }) => adapter !== undefined);
    assert.deepEqual(
      added.map(({ framework, entry, api, adapter }) => [framework.name, entry.runtime, api, adapter?.folder, adapter?.frameworkVersion]),
      [
        ["Thrift-2", "Python", "Async", folder, "2.0"],
        ["Thrift-2", "Go", "Async", folder, "2.0"],
      ],
    );
    assert.deepEqual(matrix.implementations.slice(0, -2), builtIn.implementations);
  });

  it("has a Tuned where its manifest publishes options, and none elsewhere", async () => {
    const tuned = [{ name: "keepAlive", side: "both", value: true, default: false, reason: "a test" }];
    const both = [implementation("good", { runtime: "Go", tuned }), implementation("good", { runtime: "Rust" })];
    const { matrix } = await loadAdapters([adapterFolder("tuned", manifest("Thrift", { implementations: both }))]);
    const [go, rust] = matrix.implementations.slice(-2);
    assert.deepEqual([go?.entry.tuned, rust?.entry.tuned], [tuned, undefined]);
    assert.deepEqual(
      [go, rust].map((each) => each && variantsOf(each)),
      [["Default", "Tuned"], ["Default"]],
    );
  });

  it("changes nothing of what other runs choose from", async () => {
    const before = builtIn.frameworks.length;
    await loadAdapters([adapterFolder("joins", manifest("Thrift"))]);
    assert.equal(builtIn.frameworks.length, before);
    assert.equal(builtIn.runtimes.includes("Go"), false);
  });

  it("the example in the repository is what docs/adapters.md shows", () => {
    const shown = /```json\n(.*?)```/s.exec(readFileSync(path.join(projectRoot, "docs", "adapters.md"), "utf8"))?.[1] ?? "";
    assert.deepEqual(JSON.parse(shown), JSON.parse(readFileSync(path.join(exampleAdapter, "rpcbench-adapter.json"), "utf8")));
  });

  it("the example in the repository is right", async () => {
    const { matrix, wrong } = await loadAdapters([exampleAdapter]);
    assert.deepEqual(wrong, []);
    assert.equal(matrix.frameworks.at(-1)?.name, "Http");
  });

  const one = (changes: object) => manifest("Wrong", { implementations: [implementation("good", changes)] });
  const wrong: [id: string, what: string, content: object | string | null][] = [
    ["AdapterNotFound", "no manifest", null],
    ["AdapterInvalid", "no JSON", "{"],
    ["AdapterInvalid", "no object", "[]"],
    ["AdapterInvalid", "no name", { ...manifest("Wrong"), name: undefined }],
    ["AdapterInvalid", "a command as one text", one({ command: "node worker.mjs" })],
    ["AdapterInvalid", "an unknown API", one({ apis: ["Telepathic"] })],
    ["AdapterInvalid", "an API twice", one({ apis: ["Async", "Async"] })],
    [
      "AdapterInvalid",
      "a runtime twice",
      manifest("Wrong", { implementations: [implementation(), implementation("good", { runtime: "go" })] }),
    ],
    ["AdapterInvalid", "an unknown placeholder", one({ command: ["{ruby}", "worker.rb"] })],
    ["AdapterInvalid", "a batch file", one({ command: ["./worker.CMD"] })],
    ["UnsupportedVersion", "a newer version", { version: 2, framework: "Wrong" }],
    ["AdapterNameTaken", "the name of one of RpcBench's own", manifest("g-rpc")],
    ["AdapterNameTaken", "the name of another adapter", manifest("right")],
  ];
  for (const [id, what, content] of wrong) {
    it(`with ${what}: ${id}, and the others are there`, async () => {
      const right = adapterFolder("right", manifest("Right"));
      const folder = adapterFolder("wrong [1]", content);
      const { matrix, wrong: found } = await loadAdapters([right, folder]);
      assert.deepEqual(
        found.map(({ error }) => [error.problem.id, error.problem.target, error.kind]),
        [[id, folder, "input"]],
      );
      assert.ok(found[0]?.error.problem.message.includes(folder));
      assert.notEqual(found[0]?.error.problem.remedy, undefined);
      assert.equal(matrix.frameworks.at(-1)?.name, "Right");
    });
  }

  it("whose manifest begins with a byte order mark is read", async () => {
    const { wrong: found } = await loadAdapters([adapterFolder("bom", `\uFEFF${JSON.stringify(manifest("Marked"))}`)]);
    assert.deepEqual(found, []);
  });
});

describe("a request with adapters", () => {
  const compared = builtIn.frameworks.filter(({ isFloor }) => !isFloor).map(({ name }) => name);
  const right = () => adapterFolder("right", manifest("Right"));
  const unreadable = () => adapterFolder("unreadable", "{");
  const named = () => adapterFolder("named", { ...manifest("Named"), about: 7 });
  const request = (fields: Partial<PlanRequest>): PlanRequest => ({ version: 1, ...fields });

  it("measures what they bring beside all others where no framework is named", async () => {
    const { request: meant, matrix } = await matrixFor(request({ adapters: [right()] }));
    assert.deepEqual(resolvePlan(meant, () => 1, matrix).frameworks, [...compared, "Right"]);
  });

  it("measures what is named, be it an adapter's or not", async () => {
    const { request: meant, matrix } = await matrixFor(request({ adapters: [right()], frameworks: ["right", "zeromq"] }));
    const plan = resolvePlan(meant, () => 1, matrix);
    assert.deepEqual(plan.frameworks, ["Right", "ZeroMQ"]);
    assert.deepEqual(plan.adapters, [right()]);
  });

  it("adds them to frameworks that a saved plan names, where that is meant", async () => {
    const { request: meant } = await matrixFor(request({ adapters: [right()], frameworks: ["ZeroMQ"] }), { adaptersJoin: true });
    assert.deepEqual(meant.frameworks, ["ZeroMQ", "Right"]);
  });

  it("has each folder once, as an absolute path", async () => {
    const { request: meant } = await matrixFor(request({ adapters: [right(), `${right()}/`, `${right()}/../right`] }));
    assert.deepEqual(meant.adapters, [right()]);
  });

  it("without any has no adapters in its plan", async () => {
    const { request: meant, matrix } = await matrixFor(request({ adapters: [] }));
    assert.equal(matrix, builtIn);
    assert.equal("adapters" in resolvePlan(meant, () => 1, matrix), false);
  });

  it("goes on without the names that only a wrong one can have meant", async () => {
    const frameworks = ["ZeroMQ", "Named"];
    const { request: meant, wrong } = await matrixFor(request({ adapters: [named()], frameworks, runtimes: ["node", "go"] }));
    assert.deepEqual([meant.frameworks, meant.runtimes], [["ZeroMQ"], ["node"]]);
    assert.deepEqual(
      wrong.map(({ framework, runtime, problem }) => [framework, runtime, problem.id]),
      [["Named", "-", "AdapterInvalid"]],
    );
  });

  it("takes a name that nobody can read in a manifest for what it would have brought", async () => {
    const { request: meant, wrong } = await matrixFor(request({ adapters: [unreadable()], frameworks: ["ZeroMQ", "Anything"] }));
    assert.deepEqual(meant.frameworks, ["ZeroMQ"]);
    assert.equal(wrong[0]?.framework, "unreadable");
  });

  it("still refuses a name that a wrong one cannot have meant", async () => {
    const { request: meant, matrix } = await matrixFor(request({ adapters: [named()], frameworks: ["ZeroMQ", "zeromk"] }));
    assert.throws(
      () => resolvePlan(meant, () => 1, matrix),
      (error) => error instanceof RpcBenchError && error.problem.id === "UnknownFramework",
    );
  });

  it("ends with the wrong one's error where nothing else is named", async () => {
    assert.equal(await idOf(matrixFor(request({ adapters: [named()], frameworks: ["Named"] }))), "AdapterInvalid");
    assert.equal(await idOf(matrixFor(request({ adapters: [unreadable()], runtimes: ["Go"] }))), "AdapterInvalid");
  });

  it("takes the floor along where the runtime has one, and none where it has none", async () => {
    const python = adapterFolder("python", manifest("Py", { implementations: [implementation("good", { runtime: "Python" })] }));
    const { request: meant, matrix } = await matrixFor(request({ adapters: [right(), python], frameworks: ["Right", "Py"] }));
    const { implementations } = selectImplementations(
      resolvePlan(meant, () => 1, matrix),
      matrix,
    );
    assert.deepEqual(
      implementations.map(({ framework, entry }) => `${framework.name}/${entry.runtime}`),
      ["Right/Go", "Py/Python", "Tcp/Python"],
    );
  });

  it("says of a framework that is on none of the runtimes asked for that it is not", async () => {
    const { request: meant, matrix } = await matrixFor(
      request({ adapters: [right()], frameworks: ["Right", "ZeroMQ"], runtimes: ["Node"] }),
    );
    const { absent } = selectImplementations(
      resolvePlan(meant, () => 1, matrix),
      matrix,
    );
    assert.deepEqual(
      absent.map(({ framework, runtime, problem }) => [framework, runtime, problem.id]),
      [["Right", "Node", "NotImplemented"]],
    );
    const alone = resolvePlan({ ...meant, frameworks: ["Right"] }, () => 1, matrix);
    assert.throws(
      () => selectImplementations(alone, matrix),
      (error) => error instanceof RpcBenchError && error.problem.id === "NoSuchImplementation",
    );
  });
});
