import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { dataFolder, projectRoot, withoutHome } from "../../src/machine/paths.ts";

describe("withoutHome", () => {
  it("takes the user's name out of what is shared, and nothing else", () => {
    const home = path.join(path.sep, "home", "ada");
    assert.equal(withoutHome(path.join(home, "venv", "python"), home), path.join("~", "venv", "python"));
    assert.equal(withoutHome(path.join(path.sep, "usr", "bin", "python3"), home), path.join(path.sep, "usr", "bin", "python3"));
    assert.equal(withoutHome(`${home}x`, home), `${home}x`);
    assert.equal(withoutHome(path.join(path.sep, "data", "home", "ada", "x"), home), path.join(path.sep, "data", "home", "ada", "x"));
  });

  it("leaves everything as it is where the home is the root, as a service's may be", () => {
    const { root } = path.parse(process.cwd());
    assert.equal(withoutHome(`See https://nodejs.org and ${root}usr.`, root), `See https://nodejs.org and ${root}usr.`);
  });

  it("does so in the sentences of warnings and errors too", () => {
    const home = path.join(path.sep, "home", "ada+b");
    const [python, log] = [path.join(home, "venv", "python"), path.join(home, "log")];
    assert.equal(
      withoutHome(`Run: "${python}" -m pip, see ${log}.`, home),
      `Run: "${path.join("~", "venv", "python")}" -m pip, see ${path.join("~", "log")}.`,
    );
  });
});

describe("dataFolder", () => {
  it("is what RPCBENCH_DATA says, else the system's place for such data", () => {
    assert.equal(dataFolder({ RPCBENCH_DATA: path.resolve("here") }), path.resolve("here"));
    assert.equal(dataFolder({ LOCALAPPDATA: "C" }, "win32"), path.join("C", "RpcBench"));
    assert.equal(dataFolder({ XDG_DATA_HOME: "x" }, "linux"), path.join("x", "rpcbench"));
  });

  // The module finds saved runs without asking the engine, and is held against the same table.
  const platforms = { Windows: "win32", MacOS: "darwin", Linux: "linux" } as const;
  interface Case {
    system: keyof typeof platforms;
    environment: Record<string, string[]>;
    folder: string[];
  }
  const { cases }: { cases: Case[] } = JSON.parse(readFileSync(path.join(projectRoot, "tests/fixtures/data-folders.json"), "utf8"));
  const root = path.resolve("rpcbench-data");
  const join = (parts: readonly string[]) => parts.map((part) => (part === "ROOT" ? root : part)).join(path.sep);
  for (const { system, environment, folder } of cases) {
    it(`is what the module says on ${system} with ${JSON.stringify(environment)}`, () => {
      const env = Object.fromEntries(Object.entries(environment).map(([name, parts]) => [name, join(parts)]));
      // the user's home is the system's to say, not the argument's
      const home = env[system === "Windows" ? "USERPROFILE" : "HOME"];
      const expected = join(folder);
      const found = path.resolve(dataFolder(env, platforms[system]));
      assert.equal(found, path.resolve(home === undefined ? expected : expected.replace(home, homedir())));
    });
  }
});
