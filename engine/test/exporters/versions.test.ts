import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Run } from "../../generated/result.d.ts";
import { renderVersions, versionsInWords } from "../../src/exporters/versions.ts";

const cell = (framework: string, frameworkVersion: string | null, runtime: string, runtimeVersion: string | null) =>
  ({ framework, frameworkVersion, runtime, runtimeVersion }) as Run["cells"][number];
const run = {
  runtimes: [{ runtime: "Python", version: "3.11.2", path: "~/venv/bin/python", source: "the active virtual environment" }],
  cells: [
    cell("RPyC", "5.3.0", "Python", "3.11.2"),
    cell("RPyC", "5.3.0", "Python", "3.11.2"),
    cell("Tcp", null, "Python", "3.11.2"),
    cell("Http", "1.0", "Go", "1.22"),
    cell("Late", null, "Rust", null),
  ],
} as unknown as Run;

describe("the versions of a run", () => {
  it("stand under the tables with the interpreter, each framework once", () => {
    assert.deepEqual(renderVersions(run), [
      "Python 3.11.2 at ~/venv/bin/python (the active virtual environment): RPyC 5.3.0 (6.0 is out), Tcp",
      "Go 1.22: Http 1.0",
    ]);
  });

  it("say of an older release that a newer one is out, by its numbers", () => {
    const said = (frameworkVersion: string, framework = "gRPC") =>
      renderVersions({ ...run, runtimes: [], cells: [cell(framework, frameworkVersion, "Python", "3.11.2")] } as Run)[0]?.split(": ")[1];
    assert.equal(said("1.9.1"), "gRPC 1.9.1 (1.85 is out)");
    assert.equal(said("1.85.3"), "gRPC 1.85.3");
    assert.equal(said("1.100.0"), "gRPC 1.100.0");
    assert.equal(said("2.0"), "gRPC 2.0");
    assert.equal(said("0.1", "Own"), "Own 0.1");
  });

  it("stand in the answers as a sentence", () => {
    assert.equal(versionsInWords(run), "Measured: RPyC 5.3.0 (6.0 is out), Tcp on Python 3.11.2; Http 1.0 on Go 1.22.");
  });
});
