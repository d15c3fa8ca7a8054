// Where RpcBench's data go, as the environment and the options say it: what is no place is refused, and what is missing is named.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { runEngine } from "../fixtures/engine.ts";
import { commandInProcess } from "../fixtures/in-process.ts";

const folder = mkdtempSync(path.join(tmpdir(), "rpcbench-places-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const windows = process.platform === "win32";
const once = ["run", "--framework", "tcp", "--runtime", "node", "--value-type", "int", "--placement", "free"];

describe("a data folder that is none", () => {
  for (const value of ["", " ", "relative", "./here", ...(windows ? ["C:here"] : ["C:\\here"])]) {
    for (const args of [once, ["doctor"], ["frameworks"], ["setup"]]) {
      it(`RPCBENCH_DATA='${value}' ${args[0]}: InvalidDataFolder, exit code 2`, async () => {
        const { code, stdout, stderr } = await commandInProcess(args, { env: { RPCBENCH_DATA: value } });
        assert.equal(code, 2);
        assert.equal(stdout, "");
        assert.match(stderr, /RPCBENCH_DATA.*\[InvalidDataFolder\]\n {2}\S/);
      });
    }
  }

  const nowhere = { RPCBENCH_DATA: undefined, XDG_DATA_HOME: "", HOME: "relative", LOCALAPPDATA: "", USERPROFILE: "relative" };

  it("an empty or relative home is none: the system is asked", { skip: windows && "sh changes the user" }, async () => {
    const { stdout } = await runEngine(["doctor", "--json"], { env: nowhere });
    const { findings } = JSON.parse(stdout) as { findings: { id: string; found: string }[] };
    const home = execFileSync("sh", ["-c", 'getent passwd "$(id -u)" | cut -d: -f6'], { encoding: "utf8" }).trim();
    assert.equal(findings.find(({ id }) => id === "DataFolder")?.found, path.join(home, ".local/share/rpcbench"));
  });

  it("a user without a home is told what to set", { skip: noOtherUser() }, async () => {
    for (const args of [once, ["doctor"]]) {
      const { code, stderr } = await runEngine(args, {
        env: nowhere,
        shell: `exec setpriv --reuid 54321 --clear-groups ${mayEnter()} "$0" "$@"`,
      });
      assert.equal(code, 3);
      assert.match(stderr, /\[HomeMissing\]\n {2}.*RPCBENCH_DATA.*XDG_DATA_HOME.*HOME/);
      assert.doesNotMatch(stderr, /report/);
    }
  });
});

describe("a path that is none", () => {
  const commands: [option: string, args: string[]][] = [
    ["--output", [...once, "--output", ""]],
    ["--output", [...once, "--output", " "]],
    ["--plan", ["run", "--plan", ""]],
    ["--plan", ["run", "--plan", "a.json,"]],
    ["--adapter", ["run", "--adapter", ""]],
    ["--adapter", ["frameworks", "--adapter", ""]],
    ["--save", ["plan", "--framework", "tcp", "--save", ""]],
    ["--python", ["setup", "--python", ""]],
  ];
  for (const [option, args] of commands) {
    it(`${args.join(" ")}: InvalidPath, exit code 2`, async () => {
      const { code, stderr, left } = await commandInProcess(args);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`${option}.*\\[InvalidPath\\]\\n {2}\\S`));
      assert.deepEqual(left, []);
    });
  }

  it("in bytes that are not UTF-8: InvalidPath, for Node would write to another file", { skip: windows && "sh writes them" }, async () => {
    const shell = 'exec "$0" "$@" --output "$(printf \'/tmp/\\377.json\')"';
    const { code, stderr } = await runEngine(once, { shell });
    assert.equal(code, 2);
    assert.match(stderr, /--output.*\[InvalidPath\]/);
  });

  it("of a plan that a program hands over: BadPlan", async () => {
    const { code, stdout } = await runEngine(["run", "--control", "-"], { input: '{"version":1,"outputPath":""}\n' });
    assert.equal(code, 2);
    assert.equal(JSON.parse(stdout.split("\n")[0] ?? "").problem.id, "BadPlan");
  });
});

describe("a file that the command prints into", { skip: windows && "sh opens it" }, () => {
  for (const save of ["printed.txt", "/dev/stdout", "/dev/stderr"]) {
    it(`${save} is not replaced: what is printed would be lost`, async () => {
      const file = path.join(folder, "printed.txt");
      const shell = `cd "${folder}"; exec >"${file}" 2>&1`;
      const { code } = await runEngine(["plan", "--framework", "tcp", "--save", save], { shell });
      assert.equal(code, 3);
      assert.match(readFileSync(file, "utf8"), /\[OutputNotWritable\]/);
    });
  }
});

describe("paths that are shown", () => {
  it("are absolute where they were given relative to the current folder", { skip: windows && "sh changes the folder" }, async () => {
    const shell = `cd "${folder}"`;
    const saved = await runEngine(["plan", "--framework", "tcp", "--save", "saved.json"], { shell });
    const file = path.join(folder, "saved.json");
    assert.ok(saved.stdout.endsWith(`rpcbench run --plan ${file}\n`), saved.stdout);
    assert.ok(readFileSync(file, "utf8").startsWith("{"));
    const absent = await runEngine(["run", "--plan", "absent.json"], { shell });
    assert.ok(absent.stderr.includes(`'${path.join(folder, "absent.json")}'`), absent.stderr);
    const unwritable = await runEngine(["plan", "--framework", "tcp", "--save", "absent/plan.json"], { shell });
    assert.ok(unwritable.stderr.includes(`'${path.join(folder, "absent/plan.json")}'`), unwritable.stderr);
    assert.equal(unwritable.code, 3);
  });
});

describe("a place that does not answer", { skip: windows && "mkfifo", timeout: 900_000 }, () => {
  const hook = path.join(projectRoot, "engine", "test", "fixtures", "hanging-folder.mjs");

  it("is told of, then given up on with an error, and the process ends", async () => {
    const fifo = path.join(folder, "fifo");
    execFileSync("mkfifo", [fifo]);
    const env = { RPCBENCH_TEST_FIFO: fifo, NODE_OPTIONS: `--import=${hook}` };
    const { stderr } = await runEngine([...once, "--output", path.join(folder, "gone", "run.json")], { env });
    assert.match(stderr, /gone.run\.json.*\[PlaceNotAnswering\]$/m);
    assert.match(stderr, /gone.run\.json.*\b15 s.*\[OutputNotWritable\]/);
  });

  it("below /proc is refused at once", { skip: process.platform !== "linux" && "/proc is Linux'" }, async () => {
    for (const [args, env] of [
      [[...once, "--output", "/proc/x/y"], {}],
      [once, { RPCBENCH_DATA: "/proc/x" }],
    ] as const) {
      const { code, stderr } = await runEngine(args, { env });
      assert.equal(code, 3);
      assert.match(stderr, /\[OutputNotWritable\]/);
    }
  });
});

/** Only root may become a user that the system does not know. */
function noOtherUser(): string | false {
  return !windows && process.getuid?.() === 0 ? false : "only root may become another user";
}

/** A clone may lie in a folder that others may not enter; the other user needs to read it all the same. */
function mayEnter(): string {
  for (let above = path.dirname(projectRoot); above !== path.dirname(above); above = path.dirname(above)) {
    if ((statSync(above).mode & 1) === 0) return "--inh-caps +dac_read_search --ambient-caps +dac_read_search";
  }
  return "";
}
