// Interpreters that are not there, too old, or lack packages, played by small scripts in the interpreter's place.
import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { availabilityOf } from "../../src/machine/availability.ts";
import { allImplementations } from "../../src/plan/registry.ts";
import { findPython, pythonCandidates, venvPython } from "../../src/python/find.ts";
import { isOldPython, leastVersion, missingPackages, type PythonInfo, pythonPackages } from "../../src/python/probe.ts";

const skip = process.platform === "win32" ? "interpreters are played by sh scripts" : false;
let folder = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rpcbench-python-"));
});
after(() => rm(folder, { recursive: true, force: true }));

const everything = Object.fromEntries(pythonPackages.map((name) => [name, "99.0"]));

async function fakePython(name: string, version: string, packages: Record<string, string | null>): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\ncat <<'EOF'\n${JSON.stringify({ path: file, version, packages, folders: [folder] })}\nEOF\n`);
  await chmod(file, 0o755);
  return file;
}

describe("pythonCandidates", () => {
  it("takes RPCBENCH_PYTHON as the user's word", () => {
    assert.deepEqual(
      pythonCandidates("data", { RPCBENCH_PYTHON: "/opt/python" }).map((candidate) => candidate.file),
      ["/opt/python"],
    );
  });

  it("asks the launcher first on Windows", () => {
    const [first] = pythonCandidates("data", {}, "win32");
    assert.deepEqual([first?.file, first?.args], ["py", ["-3"]]);
    assert.ok(venvPython("data", "win32").endsWith("python.exe"));
  });
});

describe("findPython", { skip }, () => {
  it("uses a complete one at once", async () => {
    const whole = await fakePython("whole", "3.12.0", everything);
    const { best } = await findPython(folder, pythonPackages, { RPCBENCH_PYTHON: whole });
    assert.equal(best?.path, whole);
  });

  it("accepts RPCBENCH_PYTHON though packages are missing, and says which", async () => {
    const file = await fakePython("partial", "3.11.0", { ...everything, pyzmq: null });
    const { best } = await findPython(folder, pythonPackages, { RPCBENCH_PYTHON: file });
    assert.deepEqual(missingPackages(best as PythonInfo), ["pyzmq"]);
  });

  it("takes a package that is older than requirements.txt has it for missing", async () => {
    const least = leastVersion("rpyc") as string;
    assert.match(least, /^\d+\.\d+$/);
    for (const [rpyc, missing] of [
      ["4.1.5", ["rpyc"]],
      ["5.2.99", ["rpyc"]],
      [least, []],
      [`${least}.1`, []],
      ["10.0rc1", []],
    ] as const) {
      const file = await fakePython(`rpyc-${rpyc}`, "3.11.0", { ...everything, rpyc });
      const { best } = await findPython(folder, pythonPackages, { RPCBENCH_PYTHON: file });
      assert.deepEqual(missingPackages(best as PythonInfo), missing, rpyc);
    }
  });

  for (const [name, version] of [
    ["old", "3.8.10"],
    ["gone", null],
  ] as const) {
    it(`refuses a RPCBENCH_PYTHON that is ${name} with PythonMissing`, async () => {
      const file = version === null ? path.join(folder, "no-such-file") : await fakePython(name, version, everything);
      await assert.rejects(
        findPython(folder, pythonPackages, { RPCBENCH_PYTHON: file }),
        (error) => error instanceof RpcBenchError && error.problem.id === "PythonMissing",
      );
    });
  }
});

describe("isOldPython", () => {
  it("compares numbers, not text", () => {
    const at = (version: string) => isOldPython({ path: "", source: "", packages: {}, folders: [], version });
    assert.deepEqual([at("3.8.18"), at("3.9.0"), at("3.14.0"), at("2.7.18")], [true, false, false, true]);
  });
});

describe("availabilityOf", () => {
  const python: PythonInfo = {
    path: "/usr/bin/python3",
    version: "3.11.2",
    source: "",
    packages: { ...everything, pyzmq: null, protobuf: null },
    folders: [],
  };
  const of = (framework: string, runtime: string) => {
    const implementation = allImplementations().find((each) => each.framework.name === framework && each.entry.runtime === runtime);
    assert.ok(implementation);
    return implementation;
  };

  it("names the missing package and what to type", async () => {
    const availability = await availabilityOf(of("ZeroMQ", "Python"), python);
    assert.ok(!availability.available);
    assert.equal(availability.problem.id, "PackageMissing");
    assert.equal(availability.problem.target, "pyzmq");
    assert.match(availability.problem.remedy ?? "", /^Run: /);
  });

  it("knows that gRPC needs protobuf as well", async () => {
    const availability = await availabilityOf(of("gRPC", "Python"), python);
    assert.ok(!availability.available && availability.problem.target === "protobuf");
  });

  it("needs no Python for the Node implementations", async () => {
    assert.equal((await availabilityOf(of("Tcp", "Node"), null)).available, true);
    const without = await availabilityOf(of("RPyC", "Python"), null);
    assert.ok(!without.available && without.problem.id === "PythonMissing");
  });
});
