// Interpreters that are not there, too old, or lack packages, played by small scripts in the interpreter's place.
import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { allImplementations } from "../../src/plan/registry.ts";
import { pythonCandidates, venvPython } from "../../src/python/candidates.ts";
import { noPythonNeeded } from "../../src/python/choose.ts";
import { type FindOptions, findPython } from "../../src/python/find.ts";
import { isOldPython, leastVersion, missingPackages, type PythonInfo, pythonPackages } from "../../src/python/probe.ts";
import { type RefusalKind, remedyOf } from "../../src/python/refusal.ts";
import { setupCommand } from "../../src/python/setup-command.ts";
import { availabilityOf } from "../../src/workers/availability.ts";
import { isAlive } from "../fixtures/engine.ts";

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

const files = (candidates: readonly { file: string }[]) => candidates.map(({ file }) => file);

describe("pythonCandidates", { skip }, () => {
  it("takes the option, then RPCBENCH_PYTHON, as the user's word", () => {
    const env = { RPCBENCH_PYTHON: "/opt/python", VIRTUAL_ENV: "/venv" };
    assert.deepEqual(files(pythonCandidates("data", { env })), ["/opt/python"]);
    assert.deepEqual(files(pythonCandidates("data", { env, named: "/other/python" })), ["/other/python"]);
  });

  it("goes from what is active over what setup was told and the own environment to what is on the path", async () => {
    const data = path.join(folder, "order");
    const own = venvPython(data);
    const onPath = await fakePython("order/bin/python3", "3.12.0", everything);
    await mkdir(path.dirname(own), { recursive: true });
    await writeFile(own, "");
    const env = { VIRTUAL_ENV: "/venv", CONDA_PREFIX: "/conda", PATH: `.:${path.dirname(onPath)}` };
    const candidates = pythonCandidates(data, { env, told: "/told/python" });
    assert.deepEqual(files(candidates).slice(0, 5), ["/venv/bin/python", "/conda/bin/python", "/told/python", own, onPath]);
    assert.deepEqual(
      candidates.slice(0, 5).map(({ owner }) => owner),
      ["VIRTUAL_ENV", "CONDA_PREFIX", "setup --python", null, null],
    );
  });

  it("has the same file once, and no relative environment", async () => {
    const onPath = await fakePython("once/bin/python3", "3.12.0", everything);
    const env = { VIRTUAL_ENV: "venv", PATH: path.dirname(onPath) };
    assert.equal(files(pythonCandidates("data", { env, told: onPath })).filter((file) => file === onPath).length, 1);
    assert.ok(!files(pythonCandidates("data", { env })).some((file) => file.includes("venv")));
  });

  it("looks where Windows has them", () => {
    const env = { VIRTUAL_ENV: "C:\\venv", CONDA_PREFIX: "C:\\conda" };
    assert.deepEqual(
      files(pythonCandidates("data", { env, platform: "win32" })).map((file) => file.replaceAll("\\", "/")),
      ["C:/venv/Scripts/python.exe", "C:/conda/python.exe"],
    );
    assert.ok(venvPython("data", "win32").endsWith("python.exe"));
  });
});

/** An interpreter that does what the script says when it is asked. */
async function oddPython(name: string, script: string): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

describe("a Python that is refused", { skip, timeout: 60_000 }, () => {
  const refusalOf = async (file: string, options: FindOptions = {}) => {
    const error = await findPython(folder, { named: file, ...options }).then(
      ({ refused }) => refused[0],
      (thrown) => thrown,
    );
    return error instanceof RpcBenchError ? error.problem : error;
  };
  const answer = (file: string) => JSON.stringify({ path: file, version: "3.12.0", packages: everything, folders: [folder] });
  const cases: [what: string, make: () => Promise<string>, kind: RefusalKind, values?: RegExp][] = [
    ["that is not there", async () => path.join(folder, "nowhere"), "NotThere"],
    ["that is a folder", async () => folder, "NoProgram"],
    [
      "that may not be executed",
      async () => {
        const file = await oddPython("plain", "");
        await chmod(file, 0o644);
        return file;
      },
      "NoProgram",
    ],
    [
      "whose base was deleted",
      async () => {
        const file = path.join(folder, "dangling");
        await symlink(path.join(folder, "gone-base"), file);
        return file;
      },
      "BaseGone",
      /gone-base/,
    ],
    ["that fails", () => oddPython("fails", "echo first >&2; echo 'bad thing' >&2; exit 7"), "Failed", /\b7\b.*bad thing/],
    [
      "whose home is wrong",
      () => oddPython("homeless", "echo \"ModuleNotFoundError: No module named 'encodings'\" >&2; exit 1"),
      "WrongHome",
    ],
    ["that is something else", () => oddPython("echo", "echo hello"), "NoAnswer", /hello/],
    ["that says nothing", () => oddPython("mute", ":"), "NoAnswer"],
    ["that talks without an end", () => oddPython("talks", "exec yes"), "NoAnswer", /\b16 MB/],
    ["that is too old", () => fakePython("too-old", "3.6.15", {}), "TooOld", /3\.6\.15.*3\.9/],
  ];
  for (const [what, make, kind, values = /./] of cases) {
    it(`${what}: is told as ${kind}, in its own words, with a remedy of that kind`, async () => {
      const file = await make();
      const { refused } = await findPython(path.join(folder, "none"), { told: file, env: {}, all: true });
      const refusal = refused.find((each) => each.file === file);
      assert.equal(refusal?.kind, kind);
      assert.match(refusal?.said ?? "", values);
      const problem = await refusalOf(file);
      assert.equal(problem.id, "PythonMissing");
      assert.ok(problem.message.includes(refusal?.said ?? "nothing"));
      assert.equal(problem.remedy, remedyOf(kind, "the option", setupCommand));
    });
  }

  it("that hangs, or whose child does: is given up at the deadline and ended, after a word of patience", async () => {
    const pidFile = path.join(folder, "hangs.pid");
    const file = await oddPython("hangs", `sleep 600 & echo $! > '${pidFile}'; wait`);
    const said: string[] = [];
    const problem = await refusalOf(file, { deadlineMs: 2_500, onSilence: ({ id, message }) => said.push(`${id} ${message}`) });
    assert.match(problem.message, /\b2\.5 s/);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", /^PythonSlow .*hangs/);
    const child = Number(await readFile(pidFile, "utf8"));
    while (isAlive(child)) await new Promise((resolve) => setImmediate(resolve));
  });

  it("names PYTHONHOME where that is what is wrong", async () => {
    const before = process.env.PYTHONHOME;
    process.env.PYTHONHOME = "/nothing/here";
    try {
      const problem = await refusalOf(await oddPython("homeless", "echo \"No module named 'encodings'\" >&2; exit 1"));
      assert.match(problem.message, /PYTHONHOME \('\/nothing\/here'\)/);
      assert.equal(problem.remedy, "Unset PYTHONHOME.");
    } finally {
      if (before === undefined) delete process.env.PYTHONHOME;
      else process.env.PYTHONHOME = before;
    }
  });

  it("is asked beside the others, and those behind the chosen one are not waited for", async () => {
    const hangs = await oddPython("side/a/python3", "exec sleep 600");
    const whole = await fakePython("side/venv/bin/python", "3.12.0", everything);
    const env = { VIRTUAL_ENV: path.join(folder, "side", "venv"), PATH: path.dirname(hangs) };
    const { best } = await findPython(path.join(folder, "none"), { env });
    assert.equal(best?.path, whole);
  });

  it("is told with all others where a conda environment has no python and the rest lack packages", async () => {
    const partial = await fakePython("tell/bin/python3", "3.12.0", { ...everything, rpyc: null });
    const env = { CONDA_PREFIX: path.join(folder, "tell", "conda"), PATH: path.dirname(partial) };
    const { refused } = await findPython(path.join(folder, "none"), { env, all: true });
    assert.deepEqual(
      refused.slice(0, 2).map(({ kind, asked }) => [kind, asked]),
      [
        ["NotThere", true],
        ["PackageMissing", false],
      ],
    );
  });

  for (const [what, printed] of [
    ["a line", "echo hooked"],
    ["a megabyte without an end", "head -c 1000000 /dev/zero | tr '\\0' x"],
  ] as const) {
    it(`is none that prints ${what} before it answers; that is a warning`, async () => {
      const file = path.join(folder, `prints-${what.length}`);
      await oddPython(path.basename(file), `${printed}\necho\ncat <<'EOF'\n${answer(file)}\nEOF`);
      const { best, warnings } = await findPython(folder, { named: file });
      assert.equal(best?.path, file);
      assert.deepEqual(
        warnings.map(({ id }) => id),
        ["StrayOutput"],
      );
      assert.ok((warnings[0]?.message.length ?? 0) < 400);
    });
  }

  it("is none that would wait for more input", async () => {
    const file = path.join(folder, "reads");
    await oddPython("reads", `cat > /dev/null\ncat <<'EOF'\n${answer(file)}\nEOF`);
    assert.equal((await findPython(folder, { named: file })).best?.path, file);
  });
});

describe("findPython", { skip }, () => {
  it("uses a complete one at once", async () => {
    const whole = await fakePython("whole", "3.12.0", everything);
    const { best } = await findPython(folder, { env: { RPCBENCH_PYTHON: whole } });
    assert.equal(best?.path, whole);
  });

  it("accepts RPCBENCH_PYTHON though packages are missing, and says which", async () => {
    const file = await fakePython("partial", "3.11.0", { ...everything, pyzmq: null });
    const { best } = await findPython(folder, { env: { RPCBENCH_PYTHON: file } });
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
      const { best } = await findPython(folder, { env: { RPCBENCH_PYTHON: file } });
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
        findPython(folder, { env: { RPCBENCH_PYTHON: file } }),
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
  const chosen = { ...noPythonNeeded, python };
  const of = (framework: string, runtime: string) => {
    const implementation = allImplementations().find((each) => each.framework.name === framework && each.entry.runtime === runtime);
    assert.ok(implementation);
    return implementation;
  };

  it("names the missing package and what to type", async () => {
    const availability = await availabilityOf(of("ZeroMQ", "Python"), chosen);
    assert.ok(!availability.available);
    assert.equal(availability.problem.id, "PackageMissing");
    assert.equal(availability.problem.target, "pyzmq");
    assert.match(availability.problem.remedy ?? "", /^Run: /);
  });

  it("knows that gRPC needs protobuf as well", async () => {
    const availability = await availabilityOf(of("gRPC", "Python"), chosen);
    assert.ok(!availability.available && availability.problem.target === "protobuf");
  });

  it("needs no Python for the Node implementations", async () => {
    assert.equal((await availabilityOf(of("Tcp", "Node"), noPythonNeeded)).available, true);
    const without = await availabilityOf(of("RPyC", "Python"), noPythonNeeded);
    assert.ok(!without.available && without.problem.id === "PythonMissing");
  });
});
