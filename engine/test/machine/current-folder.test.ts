// What would take programs and modules from the folder that somebody happens to be in.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { leaveOutCurrentFolder } from "../../src/machine/current-folder.ts";
import { findProgram, programFolders, programNamed } from "../../src/machine/programs.ts";

const root = mkdtempSync(path.join(tmpdir(), "rpcbench-programs-"));
after(() => rmSync(root, { recursive: true, force: true }));

describe("the environment without the current folder", () => {
  const cases: [name: string, value: string, kept: string | undefined, platform: NodeJS.Platform][] = [
    ["PATH", "/usr/bin:/bin", "/usr/bin:/bin", "linux"],
    ["PATH", ":/usr/bin::bin:./x:/bin:", "/usr/bin:/bin", "linux"],
    ["PATH", ".", undefined, "linux"],
    ["PYTHONPATH", "src:/opt/lib", "/opt/lib", "linux"],
    ["PYTHONPATH", "/opt/lib:", "/opt/lib", "linux"],
    ["NODE_PATH", "node_modules", undefined, "linux"],
    [
      "Path",
      '.;C:\\Windows;"C:\\with; no";\\tools;tools;C:tools;\\\\server\\share;;"D:\\b"',
      'C:\\Windows;"C:\\with; no";\\\\server\\share;"D:\\b"',
      "win32",
    ],
    ["NODE_OPTIONS", "--require ./a.js --jitless", "--jitless", "linux"],
    ["NODE_OPTIONS", "-r dd-trace/init --require /opt/a.js --import=file:///x.mjs", "--require /opt/a.js --import=file:///x.mjs", "linux"],
    ["NODE_OPTIONS", '--require "/opt/a b.js" --import=./x.mjs', '--require "/opt/a b.js"', "linux"],
    ["LD_LIBRARY_PATH", ":x", ":x", "linux"],
  ];
  for (const [name, value, kept, platform] of cases) {
    it(`has ${name}='${value}' as ${kept === undefined ? "nothing" : `'${kept}'`} on ${platform}`, () => {
      const env: NodeJS.ProcessEnv = { [name]: value };
      const left = leaveOutCurrentFolder(env, platform);
      assert.equal(env[name], kept);
      assert.equal(left.length, kept === value ? 0 : 1);
    });
  }

  it("tells Windows not to look there either", () => {
    const env: NodeJS.ProcessEnv = {};
    leaveOutCurrentFolder(env, "win32");
    assert.equal(env.NoDefaultCurrentDirectoryInExePath, "1");
  });
});

describe("a program that is named without its folder", { skip: process.platform === "win32" && "modes are POSIX's" }, () => {
  const make = (folder: string, mode: number) => {
    mkdirSync(path.join(root, folder), { recursive: true });
    const file = path.join(root, folder, "tool");
    writeFileSync(file, "#!/bin/sh\n");
    chmodSync(file, mode);
    return file;
  };

  it("is the first that can be run: no folder, no mere file, nothing that is found from the current folder", () => {
    mkdirSync(path.join(root, "a", "tool"), { recursive: true });
    make("b", 0o644);
    const right = make("c", 0o755);
    const at = (folder: string) => path.join(root, folder);
    const relative = path.relative(process.cwd(), at("c"));
    assert.equal(findProgram("tool", { PATH: [at("a"), at("b"), "", ".", relative].join(":") }), null);
    assert.equal(findProgram("tool", { PATH: [at("a"), at("b"), at("c")].join(":") }), right);
    assert.equal(findProgram("tool", {}), null);
    assert.deepEqual(programFolders({ PATH: ":x:/y" }), ["/y"]);
  });

  it("is a path of the current folder only where it is written as a path", () => {
    assert.equal(programNamed("./tool", { PATH: "" }), path.resolve("tool"));
    assert.equal(programNamed("tool", { PATH: "" }), null);
  });
});
