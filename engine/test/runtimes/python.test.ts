// Two environments of Python: the one on the disk, with another RPyC in it, and one that pip makes of wheels.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { findUv } from "../../src/runtimes/python-packages.ts";
import { Kept, sides } from "./kept.ts";

const python = "/usr/bin/python3";
const rpycFolder = (): string | null => {
  try {
    const code = "import rpyc, grpc, zmq, plumbum, fastjsonschema, os; print(os.path.dirname(rpyc.__file__))";
    return execFileSync(python, ["-P", "-c", code], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
};
const installed = process.platform === "win32" ? null : rpycFolder();

/** A copy of the RPyC that is installed, which says that it is another version. */
function copyRpyc(into: string, version: string): void {
  const folder = path.join(into, "rpyc");
  cpSync(installed ?? "", folder, { recursive: true });
  const file = path.join(folder, "version.py");
  writeFileSync(file, readFileSync(file, "utf8").replace(/\d+\.\d+\.\d+/, version));
}

describe("uv", () => {
  const uv = path.join(mkdtempSync(path.join(tmpdir(), "rpcbench-uv-")), process.platform === "win32" ? "uv.exe" : "uv");
  before(() => writeFileSync(uv, "", { mode: 0o755 }));
  after(() => rmSync(path.dirname(uv), { recursive: true }));

  it("is taken where it is on the path, unless variables say to pip alone where packages are", () => {
    const PATH = path.dirname(uv);
    assert.equal(findUv({ PATH }), uv);
    assert.equal(findUv({ PATH, PIP_INDEX_URL: "https://packages.example" }), null);
    assert.equal(findUv({ PATH, PIP_FIND_LINKS: "/wheels", UV_FIND_LINKS: "/wheels" }), uv);
    assert.equal(findUv({ PATH, PIP_TIMEOUT: "5" }), uv);
    assert.equal(findUv({ PATH: path.dirname(PATH) }), null);
  });
});

describe("a runtime of Python's", { concurrency: false, skip: installed === null ? "needs Debian's rpyc, zmq and grpcio" : false }, () => {
  const kept = new Kept();
  const venv = path.join(kept.folder, "venv");
  const env = { RPCBENCH_PYTHON: python };
  const beside = ["--framework", "rpyc", "--api", "sync"];
  let packages = "";
  const bin = path.join(kept.folder, "bin");
  /** A uv that writes down how it is called, and does it with what Python brings: no real one can be had where these tests run. */
  const playUv = (compile: string, wheels: string): string => {
    const unpack =
      'import glob,sys,sysconfig,zipfile\nfor w in glob.glob(sys.argv[1] + "/*.whl"): zipfile.ZipFile(w).extractall(sysconfig.get_path("purelib"))';
    const log = path.join(bin, "calls");
    mkdirSync(bin, { recursive: true });
    rmSync(log, { force: true });
    writeFileSync(
      path.join(bin, "uv"),
      `#!/bin/sh
echo "$*" >> '${log}'
case "$1 $2" in
  "venv --python") exec "$3" -m venv --without-pip "$4" ;;
  "pip compile") ${compile} ;;
  "pip install") exec "$4" -c '${unpack}' '${wheels}' ;;
esac
`,
      { mode: 0o755 },
    );
    return log;
  };
  after(() => kept[Symbol.dispose]());

  before(async () => {
    execFileSync(python, ["-m", "venv", "--system-site-packages", "--without-pip", venv]);
    packages = path.join(venv, "lib", readdirSync(path.join(venv, "lib"))[0] ?? "", "site-packages");
    copyRpyc(packages, "4.0.1");
    const { code, stderr } = await kept.engine(["runtime", "new", "rpyc-old", "--path", venv], env);
    assert.equal(code, 0, stderr);
  });

  it("has what its interpreter has, each with its place", () => {
    const { origin, frameworks, lockFile } = kept.record("rpyc-old");
    const rpyc = frameworks.find(({ framework }) => framework === "RPyC");
    assert.deepEqual([origin, lockFile, rpyc?.version, rpyc?.path], ["Existing", null, "4.0.1", path.join(packages, "rpyc")]);
  });

  it("is measured beside today's, whatever PYTHONPATH puts in front of packages", async () => {
    const third = path.join(kept.folder, "third");
    copyRpyc(third, "3.3.3");
    const { code, run, stderr } = await kept.run(["--against", "rpyc-old", ...beside], { ...env, PYTHONPATH: third });
    assert.equal(code, 0, stderr);
    assert.deepEqual(sides(run), [
      ["RPyC", "3.3.3", "today", "Completed"],
      ["RPyC", "4.0.1", "rpyc-old", "Completed"],
    ]);
  });

  it("fails its cell where another version has come in the place of its own", async () => {
    rmSync(path.join(packages, "rpyc"), { recursive: true });
    const { code, run } = await kept.run(["--against", "rpyc-old", ...beside], env);
    assert.equal(code, 1);
    const [, other] = run.cells.filter(({ isFloor }) => !isFloor);
    assert.deepEqual(
      other?.errors.map(({ id }) => id),
      ["RuntimeChanged"],
    );
  });

  it("is made by pip where uv cannot, of wheels alone, with hashes in its lock file", async () => {
    const wheels = path.join(kept.folder, "wheels");
    execFileSync(python, [path.join(projectRoot, "engine", "test", "fixtures", "wheels.py"), wheels]);
    const log = playUv("echo 'No solution found' >&2; exit 1", wheels);
    const index = { ...env, PIP_NO_INDEX: "1", PIP_FIND_LINKS: wheels, UV_NO_INDEX: "1", PATH: `${bin}:${process.env.PATH}` };
    const { code, stderr } = await kept.engine(["runtime", "new", "rpyc-pip", "--package", "rpyc=4.9.9", "--python", python], index);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /No solution found/);
    assert.match(readFileSync(log, "utf8"), /^pip compile/m);
    const { origin, isolated, lockFile, frameworks } = kept.record("rpyc-pip");
    assert.deepEqual([origin, isolated, frameworks.map(({ version }) => version)], ["Pip", true, ["4.9.9"]]);
    assert.match(readFileSync(lockFile ?? "", "utf8"), /^rpyc==4\.9\.9 --hash=sha256:[0-9a-f]{64}$/m);
  });

  it("is made by uv where that is installed: lock file with hashes first, wheels alone", async () => {
    const wheels = path.join(kept.folder, "wheels");
    const log = playUv('while [ "$1" != --output-file ]; do shift; done; cp "$3" "$2"', wheels);
    const found = { ...env, PATH: `${bin}:${process.env.PATH}`, UV_FIND_LINKS: wheels };
    const { code, stderr } = await kept.engine(["runtime", "new", "rpyc-uv", "--package", "rpyc=4.9.9", "--python", python], found);
    assert.equal(code, 0, stderr);
    const { origin, isolated, lockFile, frameworks, interpreter } = kept.record("rpyc-uv");
    assert.deepEqual([origin, isolated, frameworks.map(({ version }) => version)], ["Pip", true, ["4.9.9"]]);
    assert.equal(readFileSync(lockFile ?? "", "utf8"), "fastjsonschema\nrpyc==4.9.9\n");
    const place = path.dirname(lockFile ?? "");
    const how = `--python ${interpreter.path} --only-binary :all:`;
    assert.deepEqual(readFileSync(log, "utf8").trim().split("\n"), [
      `venv --python ${python} ${path.join(place, "venv")}`,
      `pip compile ${how} --generate-hashes --no-header --no-annotate --output-file ${lockFile} ${path.join(place, "requirements.in")}`,
      `pip install ${how} --require-hashes --requirement ${lockFile}`,
    ]);
    assert.equal((await kept.engine(["runtime", "remove", "rpyc-uv"])).code, 0);
  });

  it("is refused where a path is no place of packages, and where its sources contradict each other", async () => {
    for (const [args, id] of [
      [["--path", kept.folder], "RuntimePlace"],
      [["--path", path.join(kept.folder, "none")], "RuntimePlace"],
      [["--path", venv, "--python", python], "RuntimeSources"],
      [["--package", "zeromq=6.4.2", "--python", python], "RuntimeSources"],
      [[], "RuntimeSources"],
    ] as const) {
      const { code, stderr } = await kept.engine(["runtime", "new", "x", ...args]);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`\\[${id}\\]`));
    }
    assert.deepEqual(readdirSync(path.join(kept.data, "runtimes")).sort(), ["rpyc-old", "rpyc-pip"]);
  });
});
